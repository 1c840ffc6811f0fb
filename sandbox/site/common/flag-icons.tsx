import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';

/** For flags in Jira's quiet look: the loud ones fold the reason and the actions away. */
export const doneIcon = <SuccessIcon label="Success" color="var(--ds-icon-success)" />;
export const failedIcon = <ErrorIcon label="Error" color="var(--ds-icon-danger)" />;
