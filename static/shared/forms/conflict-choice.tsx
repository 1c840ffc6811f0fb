import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Conflict } from '../../../src/contract/wire';
import { editing } from '../en/editing';
import { useTimeZone } from '../host';
import { momentText } from '../moments';
import { Notice } from '../states/notice';
import { PersonName } from '../people/person-name';

type Field = Conflict['fields'][number];

type Props = {
  readonly conflict: Conflict;
  readonly label: (path: string) => string;
  readonly value: (path: string, value: Field['mine']) => ReactNode;
  readonly settle: (takeTheirs: readonly string[]) => Promise<void>;
  readonly saving: boolean;
};

/** Both versions of every field that two people changed, and the choice between them. */
export function ConflictChoice({ conflict, label, value, settle, saving }: Props) {
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const choose = (path: string, take: boolean) =>
    setTheirs(take ? [...theirs, path] : theirs.filter((each) => each !== path));
  return (
    <Notice
      kind="warning"
      live="alert"
      title={editing.conflictTitle}
      actions={
        <Button appearance="primary" isLoading={saving} onClick={() => void settle(theirs)}>
          {editing.saveChoices}
        </Button>
      }
    >
      <p>{editing.conflictText}</p>
      {conflict.fields.map((field) => (
        <FieldChoice
          key={field.path}
          field={field}
          label={label(field.path)}
          show={(version) => value(field.path, version)}
          takesTheirs={theirs.includes(field.path)}
          choose={(take) => choose(field.path, take)}
        />
      ))}
    </Notice>
  );
}

type ChoiceProps = {
  readonly field: Field;
  readonly label: string;
  readonly show: (value: Field['mine']) => ReactNode;
  readonly takesTheirs: boolean;
  readonly choose: (takeTheirs: boolean) => void;
};

function FieldChoice({ field, label, show, takesTheirs, choose }: ChoiceProps) {
  const timeZone = useTimeZone();
  const versions = [
    { take: false, words: editing.keepMine, version: field.mine },
    { take: true, words: editing.takeTheirs, version: field.theirs },
  ];
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <p className="quiet small">
        <PersonName accountId={field.by} /> {editing.changedBy(momentText(field.at, timeZone))}
      </p>
      {versions.map(({ take, words, version }) => (
        <label key={words} className="choice-version">
          <input type="radio" name={field.path} checked={takesTheirs === take} onChange={() => choose(take)} />
          <span>
            <b>{words}</b>
            <span className="choice-value">{show(version)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
