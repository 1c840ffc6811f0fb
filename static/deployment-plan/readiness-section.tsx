import Button from '@atlaskit/button/new';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Readiness, ReleaseView } from '../../src/contract/release-calls';
import { Bypasses } from '../shared/bypass/bypasses';
import { plan } from '../shared/en/plan';
import { readiness as words } from '../shared/en/readiness';
import { useTimeZone } from '../shared/host';
import { Loaded } from '../shared/loaded';
import { clockText } from '../shared/moments';
import { CheckList } from '../shared/readiness/check-list';
import { FindingList } from '../shared/readiness/finding-list';
import { PlannedVerdict } from '../shared/readiness/planned-verdict';
import { VerdictHead } from '../shared/readiness/verdict-head';
import { Section } from '../shared/section';
import type { NoValue } from '../shared/trouble';
import { Waiting } from '../shared/waiting';
import { WaiveFinding } from '../shared/waivers/waive-finding';
import { Waivers } from '../shared/waivers/waivers';
import { wavesInOrder } from './waves-in-order';

type Props = {
  readonly readiness: UseQueryResult<Readiness, NoValue>;
  /** Names for the waves that were judged. */
  readonly view: ReleaseView | undefined;
};

/** The gate's verdict in full, as it would be at this moment. */
export function ReadinessSection({ readiness, view }: Props) {
  const timeZone = useTimeZone();
  const action = readiness.data && (
    <span className="actions-inline">
      <span className="quiet small">{words.checkedAt(clockText(readiness.data.checkedAt, timeZone))}</span>
      <Button
        appearance="subtle"
        spacing="compact"
        isLoading={readiness.isFetching}
        onClick={() => void readiness.refetch()}
      >
        {words.refresh}
      </Button>
    </span>
  );
  return (
    <Section title={words.title} action={action}>
      <Loaded query={readiness} failedTitle={words.failed} waiting={<Waiting lines={8} />}>
        {({ now, planned, bypasses, mayExplain, waivers }) => (
          <>
            <Bypasses bypasses={bypasses} mayExplain={mayExplain} />
            <VerdictHead verdict={now}>
              <p className="small">{judged(now.waves, view)}</p>
              <PlannedVerdict planned={planned} />
            </VerdictHead>
            <CheckList
              verdict={now}
              beside={(finding) => <WaiveFinding finding={finding} verdict={now} waivers={waivers} />}
            />
            <Waivers view={waivers} />
            {planned?.result === 'BLOCKED' && <OnlyThen planned={planned} now={now} />}
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** What the planned start would miss that this moment does not. */
function OnlyThen({ planned, now }: { readonly planned: Readiness['now']; readonly now: Readiness['now'] }) {
  const known = new Set(now.findings.map((finding) => finding.what));
  const more = planned.findings.filter((finding) => !known.has(finding.what));
  if (more.length === 0) return null;
  return (
    <details>
      <summary>{words.onlyPlanned}</summary>
      <FindingList findings={more} />
    </details>
  );
}

function judged(ids: readonly string[], view: ReleaseView | undefined): string {
  if (ids.length === 0) return words.noWaves;
  const waves = view === undefined ? [] : wavesInOrder(view.plan.doc).filter(({ id }) => ids.includes(id));
  const names = waves.map(({ wave }) => plan.waveName(wave.number, nameOf(wave, view)));
  return words.waves(names.join('; ') || String(ids.length));
}

const nameOf = ({ customer, site }: { readonly customer: string; readonly site: string }, view?: ReleaseView): string =>
  [view?.customers[customer]?.name ?? customer, site].filter((part) => part !== '').join(', ');
