import type { ReactNode } from 'react';
import { EditAction } from '../../shared/forms/edit-action';
import { useOnceOpen } from '../../shared/use-once-open';

type Props = {
  readonly title: string;
  readonly open: boolean;
  readonly start: () => void;
  /** The title as it is shown; a heading where it is not said otherwise. */
  readonly children?: ReactNode;
};

/** The title of a part of the process, and the way into its editor while that is closed. */
export function PartHead({ title, open, start, children = <h3 className="subhead">{title}</h3> }: Props) {
  const wasOpen = useOnceOpen(open);
  return (
    <div className="section-head">
      {children}
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
