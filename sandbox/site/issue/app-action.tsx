import Modal, { CloseButton, ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import type { HostedModule } from '../../parts';
import { AppFrame } from '../common/app-frame';
import type { Issue } from '../data/jira';
import { useRefreshIssue } from './use-issue';

type Props = { readonly module: HostedModule; readonly issue: Issue; readonly close: () => void };

/** An app's action on a work item: a dialog that is the app's frame. What it did shows when it is closed. */
export function AppAction({ module, issue, close }: Props) {
  const refresh = useRefreshIssue();
  const leave = () => {
    void refresh();
    close();
  };
  return (
    <ModalTransition>
      <Modal onClose={leave} width="medium" shouldScrollInViewport>
        <ModalHeader>
          <ModalTitle>{module.title}</ModalTitle>
          <CloseButton onClick={leave} />
        </ModalHeader>
        <ModalBody>
          <AppFrame
            module={module}
            surface={{ kind: 'issue', issueKey: issue.key }}
            onClose={leave}
            onRefresh={() => void refresh()}
          />
        </ModalBody>
      </Modal>
    </ModalTransition>
  );
}
