import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import type { PackageView } from '../../src/contract/package-calls';
import { pasted as words } from '../shared/en/package';
import { Field } from '../shared/forms/field';
import { Notice } from '../shared/states/notice';
import type { PackageDoc } from './package-data';
import { readItems } from './read-items';

type Props = {
  readonly view: PackageView;
  readonly items: PackageDoc['items'];
  readonly change: (items: PackageDoc['items']) => void;
};

/** Fills the form from a table, e.g. of a build; nothing is stored before the person saves. */
export function PasteItems({ view, items, change }: Props) {
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const fill = () => {
    const read = readItems(text, items, view);
    setProblems(read.problems);
    if (read.problems.length > 0) return;
    change(read.items);
    setText('');
  };
  return (
    <details>
      <summary>{words.title}</summary>
      <Field label={words.table} hint={words.hint}>
        {(input) => (
          <TextArea
            {...input}
            value={text}
            minimumRows={3}
            resize="smart"
            isMonospaced
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {problems.length > 0 && (
        <Notice kind="error" live="alert" title={words.nothingFilled}>
          <ul>
            {problems.slice(0, 20).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="actions">
        <Button isDisabled={text.trim() === ''} onClick={fill}>
          {words.fill}
        </Button>
      </div>
    </details>
  );
}
