import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import TextArea from '@atlaskit/textarea';
import { useRef, useState } from 'react';
import type { FormEvent, Ref } from 'react';
import type { AgreementLine, RecordAgreement } from '../../src/contract/release-calls';
import { useDraftPlace } from '../shared/edits/draft';
import { agreements as words } from '../shared/en/agreements';
import { Field } from '../shared/forms/field';
import { callRelease } from '../shared/release-data';
import { TroubleMessage } from '../shared/states/trouble-message';
import { useAgreementAct } from './agreements-data';
import { Choice } from '../shared/forms/choice';

type Answer = Pick<RecordAgreement, 'decision' | 'channel' | 'evidence' | 'comment'>;
type Props = { readonly line: AgreementLine; readonly version: number; readonly close: () => void };

const blank: Answer = { decision: 'agreed', channel: 'EMAIL', evidence: '', comment: '' };

/**
 * What a customer answers to the plan that is on the screen, by its own account or as it was recorded. The answer is bound
 * to the plan as it was when the form opened.
 */
export function RecordForm({ line, version, close }: Props) {
  const { customer, name, asCustomer } = line;
  const draft = useDraftPlace(`agreement-${customer}`);
  const [seen, setSeen] = useState({ material: line.material, version });
  const [answer, setAnswer] = useState<Answer>(() => ({ ...blank, ...(draft.read() as Partial<Answer> | null) }));
  const [tried, setTried] = useState(false);
  const evidence = useRef<HTMLInputElement>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  const leave = () => {
    draft.drop();
    close();
  };
  const { sending, trouble, forget, act } = useAgreementAct<Omit<RecordAgreement, 'cmd'>>(
    (input) => callRelease('recordAgreement', input),
    leave,
    answer.decision === 'asked' ? words.askRecorded(name) : words.recorded(name),
  );

  const change = (fields: Partial<Answer>) => {
    const next = { ...answer, ...fields };
    setAnswer(next);
    draft.keep(next);
  };
  const noEvidence = !asCustomer && answer.evidence.trim() === '';
  const isAsked = answer.decision === 'asked';
  const said = asCustomer ? words.own : words;
  const wantsComment = answer.decision === 'declined' || answer.decision === 'commented';
  const noComment = wantsComment && answer.comment.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (noEvidence) evidence.current?.focus();
    else if (noComment) comment.current?.focus();
    else void act({ ...answer, customer, seen: seen.material });
  };
  const planChanged = trouble?.kind === 'refused' && trouble.refusal.code === 'plan-changed';

  return (
    <form
      className="editor"
      aria-label={asCustomer ? words.own.answerFor(name) : words.recordFor(name)}
      onSubmit={submit}
      noValidate
    >
      <p>{(asCustomer ? words.own.about : words.about)(name, seen.version)}</p>
      <Decision decision={answer.decision} asCustomer={asCustomer} choose={(decision) => change({ decision })} />
      {!asCustomer && (
        <Evidence
          answer={answer}
          input={evidence}
          problem={tried && noEvidence ? words.evidenceMissing : undefined}
          change={change}
        />
      )}
      {!isAsked && (
        <Field
          label={said.comment}
          required={wantsComment}
          hint={said.commentHint}
          problem={tried && noComment ? said.commentMissing : undefined}
        >
          {(input) => (
            <TextArea
              {...input}
              ref={comment}
              value={answer.comment}
              maxLength={2_000}
              minimumRows={2}
              resize="smart"
              onChange={(event) => change({ comment: event.target.value })}
            />
          )}
        </Field>
      )}
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notDone} />}
      <div className="actions">
        {planChanged ? (
          // A key of its own: the same DOM button would turn into the one that submits while it is being clicked.
          <Button
            key="show"
            onClick={() => {
              setSeen({ material: line.material, version });
              forget();
            }}
          >
            {words.showNew}
          </Button>
        ) : (
          <Button key="record" type="submit" appearance="primary" isLoading={sending}>
            {asCustomer ? words.own.send : words.save}
          </Button>
        )}
        <Button appearance="subtle" isDisabled={sending} onClick={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

type DecisionProps = {
  readonly decision: Answer['decision'];
  readonly asCustomer: boolean;
  readonly choose: (decision: Answer['decision']) => void;
};

/** Who speaks for the customer answers, and asks nobody. */
function Decision({ decision, asCustomer, choose }: DecisionProps) {
  const shared = { legend: words.decision, autoFocus: true, choose };
  return asCustomer ? (
    <Choice {...shared} names={words.own.decisions} chosen={decision === 'asked' ? 'agreed' : decision} />
  ) : (
    <Choice {...shared} names={words.decisions} chosen={decision} />
  );
}

type EvidenceProps = {
  readonly answer: Answer;
  readonly input: Ref<HTMLInputElement>;
  readonly problem: string | undefined;
  readonly change: (fields: Partial<Answer>) => void;
};

/** How the answer, or the question, went between the two, and where it can be read. */
function Evidence({ answer: { decision, channel, evidence }, input: ref, problem, change }: EvidenceProps) {
  const isAsked = decision === 'asked';
  return (
    <>
      <Choice
        legend={isAsked ? words.askedChannel : words.channel}
        names={words.channels}
        chosen={channel}
        choose={(chosen) => change({ channel: chosen })}
      />
      <Field
        label={isAsked ? words.askedEvidence : words.evidence}
        required
        hint={words.evidenceHint}
        problem={problem}
      >
        {(input) => (
          <Textfield
            {...input}
            ref={ref}
            value={evidence}
            maxLength={255}
            isRequired
            onChange={(event) => change({ evidence: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
