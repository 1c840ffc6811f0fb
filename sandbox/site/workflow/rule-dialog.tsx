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
import { useRef, useState } from 'react';
import type { RuleOnPage, TransitionOnPage } from '../../jira/page-contract';
import type { HostedModule } from '../../parts';
import { AppFrame, type FrameHandle } from '../common/app-frame';
import { reasonsOf } from '../data/http';
import { useChange } from '../settings/use-change';
import { rulePath } from './use-workflows';

export type OpenRule = {
  readonly workflowId: string;
  readonly transition: TransitionOnPage;
  readonly module: HostedModule;
} & (
  { readonly mode: 'create'; readonly rule?: undefined } | { readonly mode: 'edit' | 'view'; readonly rule: RuleOnPage }
);

const TITLES = { create: 'Add rule', edit: 'Edit rule', view: 'View rule' } as const;

/** The app's own form for a rule. Jira asks it for the configuration on save; the app may refuse by giving none. */
export function RuleDialog({ open, close }: { readonly open: OpenRule; readonly close: () => void }) {
  const { workflowId, transition, module, mode, rule } = open;
  const frame = useRef<FrameHandle>(null);
  const { saving, reasons, save } = useSave(open, frame, close);
  return (
    <ModalTransition>
      <Modal onClose={close} width="large">
        <ModalHeader>
          <ModalTitle>
            {TITLES[mode]}: {module.title}
          </ModalTitle>
          <CloseButton onClick={close} />
        </ModalHeader>
        <ModalBody>
          <p className="subtle">Transition {transition.name}</p>
          {reasons.length > 0 && (
            <SectionMessage appearance="error" title="The rule was not saved">
              {reasons.join(' ')}
            </SectionMessage>
          )}
          <AppFrame
            ref={frame}
            module={module}
            surface={{ kind: 'rule', workflowId, transitionId: transition.id, ruleId: rule?.id ?? null, mode }}
          />
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={close}>
            {mode === 'view' ? 'Close' : 'Cancel'}
          </Button>
          {mode !== 'view' && (
            <Button appearance="primary" isLoading={saving} onClick={() => void save()}>
              {mode === 'create' ? 'Add' : 'Save'}
            </Button>
          )}
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

function useSave(
  { workflowId, transition, module, rule }: OpenRule,
  frame: React.RefObject<FrameHandle>,
  close: () => void,
) {
  const [saving, setSaving] = useState(false);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const change = useChange();

  const save = async () => {
    setSaving(true);
    setReasons([]);
    try {
      const config = await frame.current?.callConfigure();
      // The app shows what is missing in its own form.
      if (config === undefined) return;
      const kept = rule === undefined ? {} : { disabled: rule.disabled };
      await change('PUT', rulePath(workflowId, transition.id, rule?.id ?? 'new'), {
        moduleKey: module.key,
        config,
        ...kept,
      });
      close();
    } catch (error) {
      setReasons(reasonsOf(error));
    } finally {
      setSaving(false);
    }
  };
  return { saving, reasons, save };
}
