import Button from '@atlaskit/button/new';
import { editing } from '../en/editing';
import { useTimeZone } from '../host';
import { momentText } from '../moments';
import { Notice } from '../states/notice';
import type { Edit } from '../edits/use-edit';

/** Unsaved work that is still there: to go on with, or to let go. */
export function LeftNotice({
  edit,
}: {
  readonly edit: Pick<Edit<unknown>, 'left' | 'discard'> & { start: () => void };
}) {
  const timeZone = useTimeZone();
  if (edit.left === null) return null;
  const cancelled = edit.left.why === 'cancelled';
  return (
    <Notice
      kind="information"
      live="status"
      title={cancelled ? editing.cancelled : editing.leftOpen(momentText(edit.left.at, timeZone))}
      actions={
        <>
          <Button spacing="compact" onClick={() => edit.start()}>
            {cancelled ? editing.undo : editing.continue}
          </Button>
          {!cancelled && (
            <Button spacing="compact" appearance="subtle" onClick={edit.discard}>
              {editing.discard}
            </Button>
          )}
        </>
      }
    />
  );
}
