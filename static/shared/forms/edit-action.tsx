import Button from '@atlaskit/button/new';
import type { Permission } from '../../../src/contract/release-calls';
import { editing } from '../en/editing';
import { NotAllowed } from '../states/not-allowed';

type Props = {
  readonly section: string;
  readonly may: Permission;
  readonly start: () => void;
  /** Brings the editor's code while the pointer is still on its way. */
  readonly prepare: () => Promise<unknown>;
  /** After an editor was closed its opener has the focus again. */
  readonly focused: boolean;
};

/** The way into an editor, or what one has to be for it. */
export function EditAction({ section, may, start, prepare, focused }: Props) {
  if (!may.allowed) return <NotAllowed may={may} />;
  return (
    <Button
      appearance="subtle"
      spacing="compact"
      aria-label={editing.editSection(section)}
      autoFocus={focused}
      onClick={start}
      onMouseEnter={() => void prepare()}
      onFocus={() => void prepare()}
    >
      {editing.edit}
    </Button>
  );
}
