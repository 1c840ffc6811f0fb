import Lozenge from '@atlaskit/lozenge';
import type { AgreementLine } from '../../src/contract/release-calls';
import { agreements as words, channels } from '../shared/en/agreements';
import { listed } from '../shared/en/grammar';
import { useTimeZone } from '../shared/host';
import { dayText, momentText } from '../shared/moments';
import { PlanChanges } from './plan-changes';
import { PersonName } from '../shared/people/person-name';
import { Told } from './told';

const looks = {
  agreed: 'success',
  outdated: 'moved',
  declined: 'removed',
  withdrawn: 'removed',
  asked: 'inprogress',
  none: 'default',
} as const;

/** Where one customer stands: to which version, who recorded it, when, how, and what changed since. */
export function AgreementFacts({ line, version }: { readonly line: AgreementLine; readonly version: number }) {
  const { name, state, decision, comment, asked, silence, changed } = line;
  const deemed = isSilent(line);
  return (
    <div className="agreement">
      <p>
        <b>{name}</b> <Lozenge appearance={looks[state]}>{deemed ? words.deemed : words.states[state]}</Lozenge>
      </p>
      <p>{hintOf(line, version)}</p>
      {decision?.decision === 'agreed' && decision.deemed !== undefined && (
        <p>{words.deemedBy(decision.deemed.policy, decision.deemed.workingDays)}</p>
      )}
      {state === 'asked' && asked !== null && <Source said={asked} />}
      {silence !== null && (
        <p>{(silence.isOver ? words.silenceOver : words.silenceUntil)(dayText(silence.lastDay), silence.policy)}</p>
      )}
      {changed.length > 0 && (
        <>
          <p>{words.changed(listed(changed))}</p>
          <PlanChanges line={line} version={version} />
        </>
      )}
      <Told line={line} />
      {decision !== null && state !== 'asked' && <Source said={decision} />}
      {decision?.decision === 'withdrawn' && <blockquote className="reason">{decision.reason}</blockquote>}
      {decision !== null && decision.decision !== 'withdrawn' && decision.comment !== '' && (
        <blockquote className="reason">{decision.comment}</blockquote>
      )}
      {comment !== null && (
        <>
          <p className="quiet small">{words.commented(comment.version)}</p>
          <blockquote className="reason">{comment.comment}</blockquote>
          <Source said={comment} />
        </>
      )}
    </div>
  );
}

/** What stands was not said, but follows from the customer's silence. */
const isSilent = ({ state, decision }: AgreementLine): boolean =>
  state === 'agreed' && decision?.decision === 'agreed' && decision.deemed !== undefined;

function hintOf({ state, decision, asked }: AgreementLine, version: number): string {
  if (state === 'asked') return words.hints.asked(asked?.version ?? version);
  if (decision === null || state === 'none') return words.hints.none;
  return words.hints[state](decision.version, version);
}

type Said = NonNullable<AgreementLine['decision'] | AgreementLine['comment'] | AgreementLine['asked']>;

const isDeemed = (said: Said): boolean => 'deemed' in said && said.deemed !== undefined;

function Source({ said }: { readonly said: Said }) {
  const timeZone = useTimeZone();
  return (
    <p className="quiet small">
      {sourceOf(said)} <PersonName accountId={said.by} />,{' '}
      <time dateTime={said.at}>{momentText(said.at, timeZone)}</time>
      {said.decision !== 'withdrawn' && <>. {whereItIs(said)}</>}
    </p>
  );
}

/** Said by the customer's own account: there is nothing else to look for. */
const isOwn = (said: Said): boolean => said.decision !== 'withdrawn' && said.evidence === '' && !isDeemed(said);

function sourceOf(said: Said): string {
  if (said.decision === 'withdrawn') return words.withdrawnBy;
  if (said.decision === 'asked') return words.askedBy;
  return isOwn(said) ? words.own.saidBy : words.recordedBy;
}

function whereItIs(said: Exclude<Said, { decision: 'withdrawn' }>): string {
  if (isOwn(said)) return words.own.source;
  const where = said.decision === 'asked' || isDeemed(said) ? words.questionAt : words.evidenceOf;
  return where(channels[said.channel], said.evidence);
}
