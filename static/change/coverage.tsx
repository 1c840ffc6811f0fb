import Button from '@atlaskit/button/new';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeView } from '../../src/contract/change-calls';
import { change as words } from '../shared/en/change';
import { environmentNames } from '../shared/en/names';
import { Fact } from '../shared/fact';
import { useTimeZone } from '../shared/host';
import { momentText } from '../shared/moments';
import { Section } from '../shared/section';
import { outcomeOf } from '../shared/trouble';
import type { Trouble } from '../shared/trouble';
import { TroubleMessage } from '../shared/trouble-message';
import { callChange } from './change-data';

type Covers = ChangeView['coverage']['proposed'];

/** For whom, where and until when the change is authorized, and what was changed since. */
export function Coverage({ view }: { readonly view: ChangeView }) {
  const { recorded, proposed, mayRecord } = view.coverage;
  const isOther =
    recorded === null || JSON.stringify(recorded) !== JSON.stringify({ ...recorded, ...partOf(proposed) });
  return (
    <Section title={words.covers}>
      {view.edited.length > 0 && (
        <>
          <p>{words.editedSince}</p>
          <ul>
            {view.edited.map(({ what, from, to, at }) => (
              <li key={`${what} ${at}`}>{words.edited(what, from, to)}</li>
            ))}
          </ul>
        </>
      )}
      {recorded === null && <p className="quiet">{words.coversProposed}</p>}
      <CoverageFacts covers={recorded ?? proposed} customers={view.customers} standard={view.coverage.standard} />
      {isOther && mayRecord.allowed && (
        <TakePlan seq={view.seq} covers={{ ...(recorded ?? proposed), ...partOf(proposed) }} />
      )}
    </Section>
  );
}

/** What plans say; the model of a standard change they do not. */
const partOf = ({ customers, environments, from, to }: Covers) => ({ customers, environments, from, to });

function CoverageFacts({
  covers,
  customers,
  standard,
}: {
  readonly covers: Covers;
  readonly customers: ChangeView['customers'];
  readonly standard: boolean;
}) {
  const timeZone = useTimeZone();
  const named = Object.keys(covers.customers).map((id) => customers[id] ?? id);
  const places = Object.entries(environmentNames).filter(([id]) => id in covers.environments);
  const moment = (at: string | null) => (at === null ? words.anyTime : momentText(at, timeZone));
  return (
    <dl className="facts">
      <Fact term={words.customers}>{named.sort().join(', ') || words.nobody}</Fact>
      <Fact term={words.environments}>{places.map(([, name]) => name).join(', ') || words.nowhere}</Fact>
      <Fact term={words.authorizedFrom}>{moment(covers.from)}</Fact>
      <Fact term={words.authorizedUntil}>{moment(covers.to)}</Fact>
      {standard && <Fact term={words.model}>{covers.model || words.noModel}</Fact>}
      {standard && <Fact term={words.modelUntil}>{covers.modelUntil ?? words.noModel}</Fact>}
    </dl>
  );
}

/** The plans changed: say so on the change, which then needs another approval. */
function TakePlan({ seq, covers }: { readonly seq: number; readonly covers: Covers }) {
  const queries = useQueryClient();
  const [cmd] = useState(() => crypto.randomUUID());
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const take = async () => {
    setSending(true);
    const outcome = await outcomeOf(callChange('recordCoverage', { cmd, seq, covers }));
    setSending(false);
    setTrouble(outcome.ok ? null : outcome.trouble);
    if (outcome.ok) await queries.invalidateQueries({ queryKey: ['change'] });
  };
  return (
    <>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notRecorded} />}
      <div className="actions">
        <Button spacing="compact" isLoading={sending} onClick={() => void take()}>
          {words.takePlan}
        </Button>
      </div>
    </>
  );
}
