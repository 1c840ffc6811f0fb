import Button from '@atlaskit/button/new';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Readiness, ReleaseView } from '../../src/contract/release-calls';
import { Bypasses } from '../shared/bypass/bypasses';
import { readiness as words } from '../shared/en/readiness';
import { useTimeZone } from '../shared/host';
import { Loaded } from '../shared/states/loaded';
import { clockText } from '../shared/moments';
import { AllStarted, everyWaveStarted } from '../shared/readiness/all-started';
import { CheckList } from '../shared/readiness/check-list';
import { LegalPath } from '../shared/readiness/legal-path';
import { PlannedVerdict } from '../shared/readiness/planned-verdict';
import { VerdictHead } from '../shared/readiness/verdict-head';
import { Section } from '../shared/section';
import type { NoValue } from '../shared/trouble';
import { Waiting } from '../shared/states/waiting';
import { WaiveFinding } from '../shared/waivers/waive-finding';
import { Waivers } from '../shared/waivers/waivers';
import { waveText } from './wave-names';
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
        {(data) => (
          <>
            <Bypasses bypasses={data.bypasses} mayExplain={data.mayExplain} />
            {everyWaveStarted(data, view) ? (
              <AllStarted>
                <Judged data={data} view={view} />
              </AllStarted>
            ) : (
              <Judged data={data} view={view} />
            )}
            <Waivers view={data.waivers} gates={['G5', 'GE']} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

type JudgedProps = { readonly data: Readiness; readonly view: ReleaseView | undefined };

/** The verdict, what has to be done, and every check. */
function Judged({ data: { now, titles, planned, path, inTheWay, waivers }, view }: JudgedProps) {
  return (
    <>
      <VerdictHead verdict={now}>
        <p className="small">{judged(now.waves, view)}</p>
        <PlannedVerdict planned={planned} />
      </VerdictHead>
      <LegalPath path={path} inTheWay={inTheWay} planned={planned} />
      <CheckList
        verdict={now}
        titles={titles}
        beside={(finding) => <WaiveFinding finding={finding} verdict={now} waivers={waivers} />}
      />
    </>
  );
}

const namedAtMost = 10;

function judged(ids: readonly string[], view: ReleaseView | undefined): string {
  if (ids.length === 0) return words.noWaves;
  const waves = view === undefined ? [] : wavesInOrder(view.plan.doc).filter(({ id }) => ids.includes(id));
  const names = waves.map(({ wave }) => waveText(wave, view?.customers));
  const [first = '', ...others] = names;
  return names.length > namedAtMost
    ? words.manyWaves(names.length, first, others.at(-1) ?? '')
    : words.waves(names.join('; ') || String(ids.length));
}
