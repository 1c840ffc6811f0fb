import Modal, { ModalTransition } from '@atlaskit/modal-dialog';
import { useEffect, useRef } from 'react';
import type { ModalRequest } from '../../forge/bridge/frame-options';

type Props = { readonly modal: ModalRequest; readonly name: string; readonly close: () => void };

/** A dialog that an app opened: all of it is the app's frame. */
export function AppModal({ modal, name, close }: Props) {
  const dismiss = () => {
    modal.dismiss();
    close();
  };
  return (
    <ModalTransition>
      <Modal
        label={modal.title === '' ? name : modal.title}
        width={modal.width}
        height={modal.height}
        shouldCloseOnEscapePress={modal.closeOnEscape}
        shouldCloseOnOverlayClick={modal.closeOnOverlayClick}
        onClose={dismiss}
      >
        <ModalFrame modal={modal} close={close} />
      </Modal>
    </ModalTransition>
  );
}

/** A component of its own, because a dialog puts its content on the page later than itself. */
function ModalFrame({ modal, close }: Pick<Props, 'modal' | 'close'>) {
  const element = useRef<HTMLDivElement>(null);
  const latestClose = useRef(close);
  useEffect(() => {
    latestClose.current = close;
  });
  useEffect(() => {
    if (element.current === null) return;
    const frame = modal.mount(element.current, () => latestClose.current());
    return () => frame.destroy();
  }, [modal]);
  return <div ref={element} className="app-modal" />;
}
