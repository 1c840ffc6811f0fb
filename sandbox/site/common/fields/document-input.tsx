import Textarea from '@atlaskit/textarea';
import { useState } from 'react';
import type { AdfNode } from '../../data/jira';
import { adfOfText, isKeptAsText, textOfAdf } from '../adf-text';
import type { Control } from './form-field';

type Props = Control & {
  readonly 'aria-label'?: string;
  readonly autoFocus: boolean;
  readonly value: AdfNode | null;
  readonly onChange: (document: AdfNode | null) => void;
};

/** A document is written as text; what the text can not hold is told before it is lost. */
export function DocumentInput({ value, onChange, isInvalid, ...text }: Props) {
  const [begun] = useState(value);
  const [written, setWritten] = useState(() => (begun === null ? '' : textOfAdf(begun)));
  return (
    <>
      <Textarea
        {...text}
        isInvalid={isInvalid}
        minimumRows={5}
        resize="smart"
        value={written}
        onChange={(event) => {
          setWritten(event.currentTarget.value);
          const document = adfOfText(event.currentTarget.value);
          onChange(document.content?.length === 0 ? null : document);
        }}
      />
      <p className="subtle">
        Blank line: new paragraph. <code># </code>heading, <code>- </code>list, <code>1. </code>numbered list.
        {begun !== null && !isKeptAsText(begun) && (
          <strong> This text has other formatting too, which is lost when you save a change.</strong>
        )}
      </p>
    </>
  );
}
