import Lozenge from '@atlaskit/lozenge';
import type { WaiverLine } from '../../../src/contract/waiver-calls';
import { channels } from '../en/agreements';
import { waivers as words } from '../en/waivers';
import { useTimeZone } from '../host';
import { inOwnZone } from '../in-own-zone';
import { momentText } from '../moments';
import { PersonName } from '../people/person-name';

/** What was waived, why, what is done instead, and on whose word. */
export function WaiverFacts({ line }: { readonly line: WaiverLine }) {
  const timeZone = useTimeZone();
  const { what, gate, reason, compensation, expires, requested, standing } = line;
  const { look, text } = stateOf(line);
  return (
    <>
      <p>
        <Lozenge appearance={look}>{text}</Lozenge> {inOwnZone(what, timeZone)}
      </p>
      <dl className="facts">
        <div>
          <dt>{words.why}</dt>
          <dd className="prose">{reason}</dd>
        </div>
        <div>
          <dt>{words.instead}</dt>
          <dd className="prose">{compensation}</dd>
        </div>
        <div>
          <dt>{words.ends}</dt>
          <dd>
            <time dateTime={expires}>{momentText(expires, timeZone)}</time>
          </dd>
        </div>
      </dl>
      <p className="quiet small">{words.forGate(words.gate[gate])}.</p>
      <Word label={words.askedBy} by={requested.by} at={requested.at} />
      <Customers line={line} />
      {standing.state === 'used' && (
        <>
          <Word label={words.decided.used} {...standing.approved} />
          <p className="quiet small">{words.usedAt(momentText(standing.at, timeZone))}</p>
        </>
      )}
      {(standing.state === 'approved' || standing.state === 'rejected' || standing.state === 'withdrawn') && (
        <Word label={words.decided[standing.state]} {...standing} />
      )}
    </>
  );
}

function Customers({ line: { customers } }: { readonly line: WaiverLine }) {
  return customers.map(({ id, name, word }) =>
    word === null ? (
      <p key={id} className="quiet small">
        {words.notAgreed(name)}
      </p>
    ) : (
      <Word
        key={id}
        label={[words.agreed(name), channels[word.channel], word.evidence, words.recordedBy]
          .filter((part) => part !== '')
          .join(', ')}
        by={word.by}
        at={word.at}
      />
    ),
  );
}

type Said = { readonly label: string; readonly by: string; readonly at: string; readonly reason?: string };

function Word({ label, by, at, reason }: Said) {
  const timeZone = useTimeZone();
  return (
    <>
      <p className="quiet small">
        {label} <PersonName accountId={by} />, <time dateTime={at}>{momentText(at, timeZone)}</time>
      </p>
      {reason !== undefined && <blockquote className="reason">{reason}</blockquote>}
    </>
  );
}

function stateOf({ standing: { state }, open, customers }: WaiverLine) {
  if (!open && (state === 'requested' || state === 'approved'))
    return { look: 'default', text: words.expired } as const;
  if (state === 'approved' && customers.some(({ word }) => word === null))
    return { look: 'inprogress', text: words.waitsForCustomer } as const;
  return { look: looks[state], text: words.states[state] } as const;
}

const looks = {
  requested: 'inprogress',
  approved: 'success',
  rejected: 'removed',
  withdrawn: 'default',
  used: 'default',
} as const;
