import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { PolicyView, RecordPolicyAnswer } from '../../../src/contract/policy-calls';
import { Choice } from '../forms/choice';
import { agreements } from '../en/agreements';
import { editing } from '../en/editing';
import { policies as words } from '../en/policies';
import { Field } from '../forms/field';
import { TroubleMessage } from '../states/trouble-message';
import { callPolicies, usePolicyAct } from './policy-data';

type Props = { readonly view: PolicyView; readonly version: string; readonly close: () => void };
const decisions = { agreed: agreements.decisions.agreed, declined: agreements.decisions.declined };

/** What the customer says to a version: by its own account, or recorded with where its own words are. */
export function AnswerForm({ view, version, close }: Props) {
  const { summary, asCustomer } = view;
  const { customer, name } = summary;
  const [decision, setDecision] = useState<keyof typeof decisions>('agreed');
  const [channel, setChannel] = useState<keyof typeof agreements.channels>('EMAIL');
  const [evidence, setEvidence] = useState('');
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const { sending, trouble, act } = usePolicyAct<Omit<RecordPolicyAnswer, 'cmd'>>(
    (input) => callPolicies('recordPolicyAnswer', input),
    close,
  );
  const noEvidence = !asCustomer && evidence.trim() === '';
  const noComment = decision === 'declined' && comment.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const hash = view.versions[version]?.hash ?? '';
    if (!noEvidence && !noComment) void act({ customer, version, hash, decision, channel, evidence, comment });
  };
  return (
    <form className="editor" aria-label={words.answerFor(name)} onSubmit={submit} noValidate>
      <p>{asCustomer ? words.answerAsAbout(version) : words.answerAbout(version)}</p>
      <Choice legend={agreements.decision} names={decisions} chosen={decision} autoFocus choose={setDecision} />
      {!asCustomer && (
        <>
          <Choice legend={agreements.channel} names={agreements.channels} chosen={channel} choose={setChannel} />
          <Field
            label={agreements.evidence}
            required
            hint={agreements.evidenceHint}
            problem={tried && noEvidence ? agreements.evidenceMissing : undefined}
          >
            {(input) => (
              <Textfield
                {...input}
                value={evidence}
                maxLength={255}
                onChange={(event) => setEvidence(event.currentTarget.value)}
              />
            )}
          </Field>
        </>
      )}
      <Field
        label={agreements.comment}
        required={decision === 'declined'}
        hint={agreements.commentHint}
        problem={tried && noComment ? agreements.commentMissing : undefined}
      >
        {(input) => (
          <TextArea
            {...input}
            value={comment}
            maxLength={2_000}
            minimumRows={2}
            resize="smart"
            onChange={(event) => setComment(event.target.value)}
          />
        )}
      </Field>
      {trouble !== null && <TroubleMessage trouble={trouble} title={agreements.notDone} />}
      <div className="actions">
        <Button type="submit" appearance="primary" isLoading={sending}>
          {agreements.save}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={close}>
          {editing.cancel}
        </Button>
      </div>
    </form>
  );
}

type ReasonProps = Props & { readonly act: 'adopt' | 'retire' | 'discard' };

/** Puts a version to use, takes it out of use, or throws a draft away. */
export function ReasonForm({ view, version, close, act: kind }: ReasonProps) {
  const { customer } = view.summary;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { sending, trouble, act } = usePolicyAct<{ readonly reason: string }>(({ cmd, reason: why }) => {
    const on = { cmd, customer, version };
    if (kind === 'adopt')
      return callPolicies('adoptPolicy', { ...on, reason: why, hash: view.versions[version]?.hash ?? '' });
    return kind === 'retire'
      ? callPolicies('retirePolicy', { ...on, reason: why })
      : callPolicies('discardPolicyDraft', on);
  }, close);
  const missing = kind !== 'discard' && reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) void act({ reason });
  };
  const about = { adopt: words.adoptAbout, retire: words.retireAbout, discard: words.discardAbout }[kind];
  return (
    <form className="editor" aria-label={words[kind]} onSubmit={submit} noValidate>
      <p>{about(version)}</p>
      {kind !== 'discard' && (
        <Field
          label={agreements.reason}
          required
          hint={agreements.reasonHint}
          problem={tried && missing ? agreements.reasonMissing : undefined}
        >
          {(input) => (
            <Textfield
              {...input}
              autoFocus
              value={reason}
              maxLength={2_000}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      {trouble !== null && <TroubleMessage trouble={trouble} title={agreements.notDone} />}
      <div className="actions">
        <Button type="submit" appearance={kind === 'adopt' ? 'primary' : 'danger'} isLoading={sending}>
          {words[kind]}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={close}>
          {editing.cancel}
        </Button>
      </div>
    </form>
  );
}
