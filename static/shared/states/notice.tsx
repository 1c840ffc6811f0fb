import InformationIcon from '@atlaskit/icon/core/status-information';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ReactNode } from 'react';

const icons = { information: InformationIcon, warning: WarningIcon, error: ErrorIcon, success: SuccessIcon };

type Props = {
  readonly kind: keyof typeof icons;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, in a row below the text. */
  readonly actions?: ReactNode;
  /** Read out when it appears: `alert` at once, `status` when the person pauses. */
  readonly live?: 'alert' | 'status';
};

/** Something to know, in its place on the page. Atlaskit's section message says the same for 74 kB. */
export function Notice({ kind, title, children, actions, live }: Props) {
  const Icon = icons[kind];
  return (
    <div className={`notice notice-${kind}`} role={live}>
      <span className="notice-icon">
        <Icon label="" color="currentColor" />
      </span>
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {children}
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
    </div>
  );
}
