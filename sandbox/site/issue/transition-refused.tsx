import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import type { RefObject } from 'react';

export type Refusal = {
  /** `failed`: nobody decided; the request did not get through. */
  readonly kind: 'refused' | 'failed';
  readonly issueKey: string;
  readonly transition: string;
  readonly status: string;
  readonly messages: readonly string[];
};

type Props = { readonly refusal: Refusal; readonly close: () => void; readonly returnFocus: RefObject<HTMLElement> };

/** Shows what a rule of the workflow answered, word for word: an app may write several lines. */
export function TransitionRefused({ refusal, close, returnFocus }: Props) {
  return (
    <ModalTransition>
      <Modal onClose={close} width="medium" shouldReturnFocus={returnFocus}>
        <ModalHeader>
          <ModalTitle appearance="danger">
            {refusal.kind === 'refused'
              ? `${refusal.transition}: refused by the workflow`
              : `${refusal.transition}: failed`}
          </ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className="refusal">
            {refusal.messages.map((message, index) => (
              <Message key={index} text={message} />
            ))}
          </div>
          <p className="subtle">
            {refusal.issueKey} stays in status {refusal.status}.
          </p>
        </ModalBody>
        <ModalFooter>
          <Button appearance="primary" onClick={close}>
            Close
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

function Message({ text }: { readonly text: string }) {
  const end = text.indexOf('\n');
  const first = end === -1 ? text : text.slice(0, end);
  return (
    <p className="refusal-message">
      <strong>{first}</strong>
      {text.slice(first.length)}
    </p>
  );
}
