import { useState } from 'react';
import type { SecurityLevelOnPage } from '../../jira/page-contract';
import { ManyField, TextField, type Choice } from '../settings/fields';
import { FormDialog } from '../common/form-dialog';
import { holderOf, valueOf } from '../settings/holders';
import { useChange } from '../settings/use-change';
import { projectPath, useSetProject } from './project-settings';

type Props = {
  readonly level: SecurityLevelOnPage | undefined;
  readonly choices: readonly Choice[];
  readonly close: () => void;
};

export function SecurityLevelDialog({ level, choices, close }: Props) {
  const { key } = useSetProject();
  const [name, setName] = useState(level?.name ?? '');
  const [values, setValues] = useState<readonly string[]>(() => level?.holders.map(valueOf) ?? []);
  const change = useChange();
  const levels = `${projectPath(key)}/security-levels`;
  const body = { name, holders: values.map(holderOf) };
  const save = () =>
    level === undefined ? change('POST', levels, body) : change('PUT', `${levels}/${level.id}`, body);
  return (
    <FormDialog
      title={level === undefined ? 'Add security level' : `Edit ${level.name}`}
      action={level === undefined ? 'Add' : 'Save'}
      ready={name.trim() !== '' && values.length > 0}
      save={save}
      close={close}
    >
      <TextField label="Name" value={name} set={setName} autoFocus />
      <ManyField label="Seen by" choices={choices} values={values} set={setValues} />
    </FormDialog>
  );
}
