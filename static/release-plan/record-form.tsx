import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import TextArea from '@atlaskit/textarea';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
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

/** What a customer answered to the plan that is on the screen. The answer is bound to the plan as it was when the form opened. */
export function RecordForm({ line, version, close }: Props) {
  const { customer, name } = line;
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
  const noEvidence = answer.evidence.trim() === '';
  const isAsked = answer.decision === 'asked';
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
    <form className="editor" aria-label={words.recordFor(name)} onSubmit={submit} noValidate>
      <p>{words.about(name, seen.version)}</p>
      <Choice
        legend={words.decision}
        names={words.decisions}
        chosen={answer.decision}
        autoFocus
        choose={(decision) => change({ decision })}
      />
      <Choice
        legend={isAsked ? words.askedChannel : words.channel}
        names={words.channels}
        chosen={answer.channel}
        choose={(channel) => change({ channel })}
      />
      <Field
        label={isAsked ? words.askedEvidence : words.evidence}
        required
        hint={words.evidenceHint}
        problem={tried && noEvidence ? words.evidenceMissing : undefined}
      >
        {(input) => (
          <Textfield
            {...input}
            ref={evidence}
            value={answer.evidence}
            maxLength={255}
            isRequired
            onChange={(event) => change({ evidence: event.currentTarget.value })}
          />
        )}
      </Field>
      {!isAsked && (
        <Field
          label={words.comment}
          required={wantsComment}
          hint={words.commentHint}
          problem={tried && noComment ? words.commentMissing : undefined}
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
            {words.save}
          </Button>
        )}
        <Button appearance="subtle" isDisabled={sending} onClick={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
