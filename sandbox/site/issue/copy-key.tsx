import { IconButton } from '@atlaskit/button/new';
import { useFlags } from '@atlaskit/flag';
import { doneIcon } from '../common/flag-icons';
import LinkIcon from '@atlaskit/icon/core/link';

/** Copies the address of the work item. */
export function CopyKey({ issueKey }: { readonly issueKey: string }) {
  const { showFlag } = useFlags();
  const copy = async () => {
    await navigator.clipboard.writeText(`${window.location.origin}/browse/${issueKey}`);
    showFlag({ title: `Link to ${issueKey} copied`, icon: doneIcon, isAutoDismiss: true });
  };
  return (
    <IconButton
      icon={LinkIcon}
      label={`Copy link to ${issueKey}`}
      appearance="subtle"
      spacing="compact"
      onClick={() => void copy()}
    />
  );
}
