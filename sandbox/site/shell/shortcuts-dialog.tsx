import Modal, { CloseButton, ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';

const SHORTCUTS = [
  ['c', 'Create a work item'],
  ['/', 'Search'],
  ['[', 'Show or hide the navigation'],
  ['?', 'These shortcuts'],
  ['e', 'Edit the summary (work item)'],
  ['i', 'Assign to me (work item)'],
  ['m', 'Comment (work item)'],
  ['.', 'Actions (work item)'],
] as const;

export function ShortcutsDialog({ close }: { readonly close: () => void }) {
  return (
    <ModalTransition>
      <Modal onClose={close} width="small">
        <ModalHeader>
          <ModalTitle>Keyboard shortcuts</ModalTitle>
          <CloseButton onClick={close} />
        </ModalHeader>
        <ModalBody>
          <dl className="shortcuts">
            {SHORTCUTS.map(([key, act]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{act}</dd>
              </div>
            ))}
          </dl>
        </ModalBody>
      </Modal>
    </ModalTransition>
  );
}
