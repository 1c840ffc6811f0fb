import type { UpkeepReport } from '../../src/contract/admin-calls';
import type { SetupFinding } from '../../src/contract/setup-check';
import { upkeep as words } from '../shared/en/upkeep';
import { Fact } from '../shared/fact';
import { useTimeZone } from '../shared/host';
import { dayText, momentText } from '../shared/moments';
import { Notice } from '../shared/states/notice';
import { Coverage } from './coverage';
import { Gaps } from './process/gaps';
import { useProcess } from './process/process-data';

type Props = { readonly report: UpkeepReport; readonly findings: readonly SetupFinding[] };

/** How the installation is doing, each with what to do where it is not well. */
export function Upkeep({ report, findings }: Props) {
  const { schemaVersion, lagging, runs, storage } = report;
  const timeZone = useTimeZone();
  const bad = runs.filter(({ late, reference }) => late || reference !== null);
  return (
    <>
      {storage.warns && (
        <Notice kind="warning" title={words.fills(storage.share)}>
          <p>{words.fillsWhat}</p>
        </Notice>
      )}
      {bad.map(({ job, at, reference }) => (
        <Notice key={job} kind="warning" title={words.jobTrouble(words.jobs[job] ?? job)}>
          <p>
            {reference === null
              ? words.jobLate(momentText(at, timeZone))
              : words.jobFailed(momentText(at, timeZone), reference)}
          </p>
        </Notice>
      ))}
      <Coverage coverage={report.coverage} />
      <dl className="facts">
        <Fact term={words.storage}>
          {words.used(storage.bytes, storage.limitBytes, storage.share)}{' '}
          <span className="quiet">
            {storage.fullAt === null ? words.noForecast : words.fullAt(dayText(storage.fullAt.slice(0, 10)))}
          </span>
        </Fact>
        <Fact term={words.setup}>{words.setupState(findings.length)}</Fact>
        <Fact term={words.roles}>
          <Roles />
        </Fact>
        <Fact term={words.reports}>{lagging === 0 ? words.noLag : words.lagging(lagging)}</Fact>
        <Fact term={words.jobsTitle}>
          {runs.length === 0 ? (
            <span className="quiet">{words.noRun}</span>
          ) : (
            runs.map(({ job, at }) => (
              <div key={job}>
                {words.jobs[job] ?? job}: {momentText(at, timeZone)}
              </div>
            ))
          )}
        </Fact>
        <Fact term={words.schema}>{words.version(schemaVersion)}</Fact>
      </dl>
    </>
  );
}

/** Whether somebody is appointed to each role of the process, as the part Process says it too. */
function Roles() {
  const { data } = useProcess();
  if (data === undefined) return null;
  const isFilled = data.coverage.every(({ state }) => state === 'FILLED' || state === 'PARTLY');
  return isFilled ? words.rolesFilled : <Gaps coverage={data.coverage} />;
}
