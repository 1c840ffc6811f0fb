import Button from '@atlaskit/button/new';
import Modal, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import SectionMessage from '@atlaskit/section-message';
import { useId, useState, type FormEvent, type ReactNode, type RefObject } from 'react';
import { reasonsOf } from '../data/http';

type Props = {
  readonly title: string;
  readonly act: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** Does it; what is thrown is shown, and the dialog stays. */
  readonly onAct: () => Promise<void>;
  readonly close: () => void;
  readonly returnFocus: RefObject<HTMLElement>;
  readonly children: ReactNode;
};

/** A dialog that does one thing with a work item, or says why not. */
export function FormDialog({ title, act, isDanger = false, isDisabled = false, onAct, close, ...more }: Props) {
  const [busy, setBusy] = useState(false);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const form = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await onAct();
    } catch (error) {
      setReasons(reasonsOf(error));
      setBusy(false);
    }
  };
  return (
    <ModalTransition>
      <Modal onClose={close} width="small" shouldScrollInViewport shouldReturnFocus={more.returnFocus}>
        <ModalHeader>
          <ModalTitle {...(isDanger ? { appearance: 'danger' as const } : {})}>{title}</ModalTitle>
          <CloseButton onClick={close} />
        </ModalHeader>
        <ModalBody>
          <form id={form} onSubmit={(event) => void submit(event)}>
            {reasons.length > 0 && (
              <SectionMessage appearance="error" title="It was not done">
                <p className="pre-line">{reasons.join('\n')}</p>
              </SectionMessage>
            )}
            {more.children}
          </form>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={close}>
            Cancel
          </Button>
          <Button
            type="submit"
            form={form}
            appearance={isDanger ? 'danger' : 'primary'}
            isLoading={busy}
            isDisabled={isDisabled}
          >
            {act}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
