import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { lazy, Suspense, useState } from 'react';
import type { EmergencyView } from '../../../src/contract/emergency-calls';
import { obligationKinds, obligationTitles } from '../../../src/contract/emergency-words';
import { emergency as words } from '../../shared/en/emergency';
import { useTimeZone } from '../../shared/host';
import { momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import { Waiting } from '../../shared/states/waiting';

const SettleForm = lazy(async () => ({ default: (await import('./settle-form')).SettleForm }));

type Kind = (typeof obligationKinds)[number];
type Props = { readonly view: EmergencyView; readonly emergency: NonNullable<EmergencyView['emergency']> };

/** What the emergency owes, by when, and where that it is done can be seen. */
export function ObligationList({ view, emergency }: Props) {
  const timeZone = useTimeZone();
  const [settling, setSettling] = useState<Kind | null>(null);
  return (
    <>
      <h3 className="subhead">{words.obligations}</h3>
      <ul className="rows" aria-label={words.obligations}>
        {obligationKinds.map((kind) => {
          const obligation = emergency.obligations[kind];
          if (obligation === undefined) return null;
          const { due, done } = obligation;
          const { look, text } = stateOf(done !== null, view.overdue.includes(kind));
          return (
            <li key={kind}>
              <p>
                <Lozenge appearance={look}>{text}</Lozenge> {obligationTitles[kind]}
              </p>
              {done === null ? (
                <p className="quiet small">{words.due(momentText(due, timeZone))}</p>
              ) : (
                <p className="quiet small">
                  {done.evidence}. <PersonName accountId={done.by} />, {momentText(done.at, timeZone)}
                </p>
              )}
              {done === null && view.maySettle.allowed && settling !== kind && (
                <div className="actions">
                  <Button
                    spacing="compact"
                    aria-label={words.settleFor(obligationTitles[kind])}
                    onClick={() => setSettling(kind)}
                  >
                    {words.settle}
                  </Button>
                </div>
              )}
              {settling === kind && (
                <Suspense fallback={<Waiting lines={3} />}>
                  <SettleForm kind={kind} close={() => setSettling(null)} />
                </Suspense>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function stateOf(done: boolean, overdue: boolean) {
  if (done) return { look: 'success', text: words.done } as const;
  return overdue
    ? ({ look: 'removed', text: words.isOverdue } as const)
    : ({ look: 'default', text: words.open } as const);
}
