import { EditAction } from '../../shared/forms/edit-action';
import { useOnceOpen } from '../../shared/use-once-open';

type Props = { readonly title: string; readonly open: boolean; readonly start: () => void };

/** The title of a part of the process, and the way into its editor while that is closed. */
export function PartHead({ title, open, start }: Props) {
  const wasOpen = useOnceOpen(open);
  return (
    <div className="section-head">
      <h3 className="subhead">{title}</h3>
      {!open && (
        <div className="section-action">
          <EditAction
            section={title}
            may={{ allowed: true }}
            start={start}
            prepare={() => Promise.resolve()}
            focused={wasOpen}
          />
        </div>
      )}
    </div>
  );
}
