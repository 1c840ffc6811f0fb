import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerPipelineResult, PipelineView } from '../../src/contract/pipeline-calls';
import type { ReleaseView } from '../../src/contract/release-calls';
import { pipelines } from '../shared/en/pipelines';
import { useTimeZone } from '../shared/host';
import { momentText } from '../shared/moments';
import { NotAllowed } from '../shared/states/not-allowed';
import { PersonName } from '../shared/people/person-name';
import { ReasonForm } from '../shared/forms/reason-form';
import { callRelease } from '../shared/release-data';
import { TroubleMessage } from '../shared/states/trouble-message';
import { useGateAct } from '../shared/use-gate-act';
import { PipelineLine } from './pipeline-line';

const words = pipelines.onRelease;

type Result = PipelineView['results'][number];
type Props = {
  readonly result: Result;
  readonly mayAnswer: PipelineView['mayAnswer'];
  readonly view: ReleaseView;
};

/** What a pipeline told of a deployment, and what the deployment practitioner says to it. */
export function PipelineResultLine({ result, mayAnswer, view }: Props) {
  const { outcome, note, answered } = result;
  const said = (
    <>
      <Lozenge appearance={outcome === 'succeeded' ? 'success' : 'removed'}>{words.outcomes[outcome]}</Lozenge>{' '}
      {answered === null && <Lozenge appearance="inprogress">{words.open}</Lozenge>}
    </>
  );
  return (
    <PipelineLine line={result} view={view} said={said}>
      {note !== '' && <blockquote className="reason">{note}</blockquote>}
      {answered !== null && <Answered answered={answered} />}
      {answered === null && (mayAnswer.allowed ? <Answering id={result.id} /> : <NotAllowed may={mayAnswer} />)}
    </PipelineLine>
  );
}

function Answered({ answered }: { readonly answered: NonNullable<Result['answered']> }) {
  const timeZone = useTimeZone();
  const { by, at, agrees, note } = answered;
  return (
    <p>
      {agrees ? words.confirmed : words.rejected}: <PersonName accountId={by} />,{' '}
      <time dateTime={at}>{momentText(at, timeZone)}</time>.{note !== '' && <> {note}</>}
    </p>
  );
}

function Answering({ id }: { readonly id: string }) {
  const queries = useQueryClient();
  const [rejecting, setRejecting] = useState(false);
  const acting = useGateAct<Omit<AnswerPipelineResult, 'cmd'>, PipelineView>(
    (input) => callRelease('answerPipelineResult', input),
    words.saved,
    (after) => queries.setQueryData<PipelineView>(['pipeline-requests'], after),
  );
  if (rejecting)
    return (
      <ReasonForm
        title={words.reject}
        label={words.note}
        missing={words.noteMissing}
        failed={words.notSaved}
        submit={words.saveReject}
        acting={acting}
        act={(note) => void acting.act({ id, agrees: false, note })}
        close={() => setRejecting(false)}
      />
    );
  return (
    <>
      <p className="quiet small">{words.openHint}</p>
      {acting.trouble !== null && <TroubleMessage trouble={acting.trouble} title={words.notSaved} />}
      <div className="actions">
        <Button
          spacing="compact"
          appearance="primary"
          isLoading={acting.sending}
          onClick={() => void acting.act({ id, agrees: true, note: '' })}
        >
          {words.confirm}
        </Button>
        <Button spacing="compact" isDisabled={acting.sending} onClick={() => setRejecting(true)}>
          {words.reject}
        </Button>
      </div>
    </>
  );
}
