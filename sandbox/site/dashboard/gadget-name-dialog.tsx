import { useState } from 'react';
import type { DashboardOnPage, GadgetColor, GadgetOnPage } from '../../jira/page-contract';
import { ChoiceField, TextField } from '../settings/fields';
import { FormDialog } from '../common/form-dialog';
import { useChange } from '../settings/use-change';
import { itemPath } from './use-dashboards';

type Props = {
  readonly dashboard: DashboardOnPage;
  readonly gadget: GadgetOnPage;
  readonly name: string;
  readonly close: () => void;
};

const COLOURS = [
  { value: 'blue', label: 'Blue' },
  { value: 'red', label: 'Red' },
  { value: 'yellow', label: 'Yellow' },
  { value: 'green', label: 'Green' },
  { value: 'cyan', label: 'Teal' },
  { value: 'purple', label: 'Purple' },
  { value: 'gray', label: 'Grey' },
  { value: 'white', label: 'White' },
] as const satisfies readonly { value: GadgetColor; label: string }[];

/** A gadget's own name (empty: the one that its app gave it) and the colour of its edge. */
export function GadgetNameDialog({ dashboard, gadget, name, close }: Props) {
  const [title, setTitle] = useState(name);
  const [color, setColor] = useState<string>(gadget.color);
  const change = useChange();
  const save = () =>
    change('PUT', itemPath(dashboard.id, gadget.id), { title: title.trim() === '' ? null : title, color });
  return (
    <FormDialog title="Name and colour" action="Save" save={save} close={close}>
      <TextField label="Name" value={title} set={setTitle} help="Empty: the name that its app gave it." autoFocus />
      <ChoiceField label="Colour" choices={COLOURS} value={color} set={setColor} />
    </FormDialog>
  );
}
