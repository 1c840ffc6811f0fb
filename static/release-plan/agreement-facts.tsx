import Lozenge from '@atlaskit/lozenge';
import type { AgreementLine } from '../../src/contract/release-calls';
import { agreements as words, channels } from '../shared/en/agreements';
import { listed } from '../shared/en/grammar';
import { useTimeZone } from '../shared/host';
import { momentText } from '../shared/moments';
import { PersonName } from '../shared/person-name';

const looks = {
  agreed: 'success',
  outdated: 'moved',
  declined: 'removed',
  withdrawn: 'removed',
  none: 'default',
} as const;

/** Where one customer stands: to which version, who recorded it, when, how, and what changed since. */
export function AgreementFacts({ line, version }: { readonly line: AgreementLine; readonly version: number }) {
  const { name, state, decision, comment, changed } = line;
  return (
    <div className="agreement">
      <p>
        <b>{name}</b> <Lozenge appearance={looks[state]}>{words.states[state]}</Lozenge>
      </p>
      <p>{hintOf(line, version)}</p>
      {changed.length > 0 && <p>{words.changed(listed(changed))}</p>}
      {decision !== null && <Source said={decision} />}
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

function hintOf({ state, decision }: AgreementLine, version: number): string {
  if (decision === null || state === 'none') return words.hints.none;
  return words.hints[state](decision.version, version);
}

type Said = NonNullable<AgreementLine['decision'] | AgreementLine['comment']>;

function Source({ said }: { readonly said: Said }) {
  const timeZone = useTimeZone();
  return (
    <p className="quiet small">
      {said.decision === 'withdrawn' ? words.withdrawnBy : words.recordedBy} <PersonName accountId={said.by} />,{' '}
      <time dateTime={said.at}>{momentText(said.at, timeZone)}</time>
      {said.decision !== 'withdrawn' && <>. {words.evidenceOf(channels[said.channel], said.evidence)}</>}
    </p>
  );
}
