import { hiddenReleases, releases } from '../../shared/en/releases';
import { units as words } from '../../shared/en/units';
import { useTimeZone } from '../../shared/host';
import { Loaded } from '../../shared/states/loaded';
import { momentText } from '../../shared/moments';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/states/waiting';
import { WorkItemLink } from '../../shared/jira/work-item-link';
import { useUnitUses } from './unit-data';

/** The releases whose packages hold the unit, the newest first. */
export function UnitUses({ unit }: { readonly unit: string }) {
  const timeZone = useTimeZone();
  const found = useUnitUses(unit);
  return (
    <Section title={words.uses}>
      <Loaded query={found} failedTitle={words.usesFailed} waiting={<Waiting lines={3} />}>
        {({ uses, hidden, more }) => (
          <>
            {uses.length === 0 && hidden === 0 && <p className="quiet">{words.noUses}</p>}
            {uses.length > 0 && (
              <table className="table wave-table data-table">
                <caption className="for-readers">{words.uses}</caption>
                <thead>
                  <tr>
                    {[words.release, words.version, words.package, words.stage].map((label) => (
                      <th key={label} scope="col">
                        {label}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {uses.map(({ issueKey, number, name, version, packageVersion, frozenAt, stage, status }) => (
                    <tr key={issueKey}>
                      <td data-label={words.release}>
                        <WorkItemLink issueKey={issueKey}>{number || issueKey}</WorkItemLink> {name}
                      </td>
                      <td data-label={words.version}>{version || <span className="quiet">{words.noVersion}</span>}</td>
                      <td data-label={words.package}>
                        {`${words.packageVersion(packageVersion)}, ${
                          frozenAt === null ? words.notFrozen : words.frozen(momentText(frozenAt, timeZone))
                        }`}
                      </td>
                      <td data-label={words.stage}>{stage === null ? status : releases.stages[stage]}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {hidden > 0 && <p className="quiet small">{hiddenReleases(hidden)}</p>}
            {more && <p className="quiet small">{words.moreUses}</p>}
          </>
        )}
      </Loaded>
    </Section>
  );
}
