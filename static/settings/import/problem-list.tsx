import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { imports as words } from '../../shared/en/imports';
import { Field } from '../../shared/forms/field';
import type { FilePreview } from './merge-previews';

type Props = {
  readonly problems: FilePreview['problems'];
  readonly notListed: number;
  /** Of the whole file, to show the line that is meant. */
  readonly text: string;
};

const shownAtMost = 100;

/** What is wrong, line by line; each line can be looked at. */
export function ProblemList({ problems, notListed, text }: Props) {
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<number | null>(null);
  const wanted = filter.trim().toLowerCase();
  const found = problems.filter(({ line, message }) => `${words.line(line)} ${message}`.toLowerCase().includes(wanted));
  const shown = found.slice(0, shownAtMost);
  const title = words.problems(problems.length + notListed);
  return (
    <section aria-label={title}>
      <h3 className="subhead">{title}</h3>
      {problems.length > 5 && (
        <Field label={words.filter} hint={words.filtered(shown.length, problems.length)}>
          {(input) => (
            <Textfield
              {...input}
              isCompact
              value={filter}
              onChange={({ currentTarget }) => setFilter(currentTarget.value)}
            />
          )}
        </Field>
      )}
      <ol className="rows">
        {shown.map(({ line, message }, index) => (
          <li key={`${line} ${message}`}>
            <Button
              appearance="subtle"
              spacing="compact"
              aria-expanded={open === index}
              aria-label={words.goToLine(line)}
              onClick={() => setOpen(open === index ? null : index)}
            >
              {words.line(line)}
            </Button>{' '}
            {message}
            {open === index && <code className="file-line">{text.split('\n')[line - 1]}</code>}
          </li>
        ))}
      </ol>
      {notListed > 0 && <p className="quiet">{words.notListed(notListed)}</p>}
    </section>
  );
}
