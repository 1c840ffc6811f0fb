import Button from '@atlaskit/button/new';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetPipelineStart, PipelineView } from '../../src/contract/pipeline-calls';
import type { ReleaseView } from '../../src/contract/release-calls';
import { pipelines } from '../shared/en/pipelines';
import { useTimeZone } from '../shared/host';
import { clockText } from '../shared/moments';
import { NativeChoice } from '../shared/forms/native-choice';
import { callRelease } from '../shared/release-data';
import { TroubleMessage } from '../shared/states/trouble-message';
import { useGateAct } from '../shared/use-gate-act';
import { waveName } from './wave-names';

const words = pipelines.onRelease;

type Props = {
  readonly permit: PipelineView['permits'][number];
  readonly choices: PipelineView['pipelines'];
  readonly view: ReleaseView;
};

/** Who holds a permit lets a pipeline start the wave in their place. */
export function PipelineLeave({ permit: { id, wave, expiresAt, leave }, choices, view }: Props) {
  const queries = useQueryClient();
  const timeZone = useTimeZone();
  const [chosen, setChosen] = useState(leave?.pipeline ?? choices[0]?.id ?? '');
  const { sending, trouble, act } = useGateAct<Omit<LetPipelineStart, 'cmd'>, PipelineView>(
    (input) => callRelease('letPipelineStart', input),
    words.leaveGiven,
    (after) => queries.setQueryData<PipelineView>(['pipeline-requests'], after),
  );
  const planned = view.plan.doc.waves.byId[wave];
  if (planned === undefined || choices.length === 0) return null;
  const name = waveName(planned, view);
  const startedAt = leave?.startedAt ?? null;
  if (leave !== null && startedAt !== null)
    return <p>{words.leaveUsed(leave.name, name, clockText(startedAt, timeZone))}</p>;
  return (
    <div role="group" aria-label={words.leaveFor(name)}>
      <p>{words.leave(name, clockText(expiresAt, timeZone))}</p>
      {leave !== null && <p className="quiet small">{words.leaveIs(leave.name)}</p>}
      <NativeChoice
        label={words.leaveTo}
        options={Object.fromEntries(choices.map((one) => [one.id, one.name]))}
        chosen={chosen}
        choose={setChosen}
      />
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notSaved} />}
      <div className="actions">
        <Button
          spacing="compact"
          isLoading={sending}
          isDisabled={leave?.pipeline === chosen}
          onClick={() => void act({ permit: id, pipeline: chosen })}
        >
          {words.giveLeave}
        </Button>
      </div>
    </div>
  );
}
