import { useState } from 'react';
import { useJson } from '../data/http';
import { useSession } from '../data/session';
import { ManyField } from '../settings/fields';
import { FormDialog } from '../common/form-dialog';
import { GROUP_NAMES, type Groups } from '../settings/holders';
import { useChange } from '../settings/use-change';
import { useSetProject } from './project-settings';

export function AddToRoleDialog({
  role,
  close,
}: {
  readonly role: { readonly id: number; readonly name: string };
  readonly close: () => void;
}) {
  const { key } = useSetProject();
  const people = useSession().data?.people ?? [];
  const groups = useJson<Groups>(GROUP_NAMES).data?.groups ?? [];
  const [values, setValues] = useState<readonly string[]>([]);
  const change = useChange();
  const chosen = (kind: string) =>
    values.filter((value) => value.startsWith(`${kind}:`)).map((value) => value.slice(kind.length + 1));
  return (
    <FormDialog
      title={`Add people to ${role.name}`}
      action="Add"
      ready={values.length > 0}
      save={() =>
        change('POST', `/rest/api/3/project/${key}/role/${String(role.id)}`, {
          user: chosen('user'),
          groupId: chosen('group'),
        })
      }
      close={close}
    >
      <ManyField
        label="People and groups"
        choices={[
          ...people.map(({ accountId, displayName }) => ({ value: `user:${accountId}`, label: displayName })),
          ...groups.map(({ groupId, name }) => ({ value: `group:${groupId}`, label: `Group: ${name}` })),
        ]}
        values={values}
        set={setValues}
      />
    </FormDialog>
  );
}
