import { showFlag } from '@forge/bridge';
import type { RevokePipelineKey } from '../../../src/contract/pipeline-calls';
import { pipelines as words } from '../../shared/en/pipelines';
import { ReasonForm } from '../../shared/forms/reason-form';
import { useAct } from '../../shared/use-act';
import { callProject } from '../project-data';
import { useStoredPipelines } from './pipelines-data';
import type { Pipelines } from './pipelines-data';

type Props = { readonly pipeline: string; readonly id: string; readonly close: () => void };

/** Takes a key away, with the reason. */
export function RevokeForm({ pipeline, id, close }: Props) {
  const stored = useStoredPipelines();
  const acting = useAct<Omit<RevokePipelineKey, 'cmd'>, Pipelines>(
    (input) => callProject('revokePipelineKey', input),
    (view) => {
      stored(view);
      void showFlag({ id: 'slipway-pipeline', title: words.wasRevoked, type: 'success', isAutoDismiss: true });
    },
  );
  return (
    <ReasonForm
      title={words.revokeTitle(id)}
      label={words.reason}
      missing={words.reasonMissing}
      failed={words.notRevoked}
      submit={words.revokeShort}
      looks="danger"
      acting={acting}
      act={(reason) => void acting.act({ pipeline, key: id, reason })}
      close={close}
    >
      <p>{words.revokeText}</p>
    </ReasonForm>
  );
}
