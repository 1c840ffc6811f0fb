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
  /** What the button does, in a word. */
  readonly action: string;
  readonly danger?: boolean;
  readonly ready?: boolean;
  /** Throws where it is refused; the reasons are shown and the dialog stays. */
  readonly save: () => Promise<void>;
  readonly close: () => void;
  /** Where the focus goes afterwards; missing: where it came from. */
  readonly returnFocus?: RefObject<HTMLElement>;
  readonly children: ReactNode;
};

/** A form in a dialog, or a question before something is taken away. */
export function FormDialog({ title, action, danger = false, ready = true, save, close, ...more }: Props) {
  const [saving, setSaving] = useState(false);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const form = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      await save();
      close();
    } catch (error) {
      setReasons(reasonsOf(error));
      setSaving(false);
    }
  };
  return (
    <ModalTransition>
      <Modal onClose={close} width="small" shouldScrollInViewport shouldReturnFocus={more.returnFocus ?? true}>
        <ModalHeader>
          <ModalTitle {...(danger ? { appearance: 'danger' } : {})}>{title}</ModalTitle>
          <CloseButton onClick={close} />
        </ModalHeader>
        <ModalBody>
          {reasons.length > 0 && (
            <SectionMessage appearance="error" title="That was refused">
              <p className="pre-line">{reasons.join('\n')}</p>
            </SectionMessage>
          )}
          <form id={form} onSubmit={(event) => void submit(event)}>
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
            appearance={danger ? 'danger' : 'primary'}
            isLoading={saving}
            isDisabled={!ready}
          >
            {action}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
