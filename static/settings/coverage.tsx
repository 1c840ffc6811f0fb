import type { UpkeepReport } from '../../src/contract/admin-calls';
import { upkeep as words } from '../shared/en/upkeep';
import { useTimeZone } from '../shared/host';
import { momentText } from '../shared/moments';
import { Notice } from '../shared/states/notice';

/** Ways into a deployed status that no gate guards, until the rule is back. */
export function Coverage({ coverage: { open, unknown } }: Pick<UpkeepReport, 'coverage'>) {
  const timeZone = useTimeZone();
  return (
    <>
      {unknown !== null && (
        <Notice kind="information" title={words.coverageUnknown}>
          <p>{words.coverageUnknownWhat(momentText(unknown.since, timeZone), unknown.why)}</p>
        </Notice>
      )}
      {Object.entries(open).map(([place, { workflow, transition, toStatus, state, since }]) => (
        <Notice key={place} kind="warning" title={words.unguarded(transition, workflow)}>
          <p>
            {state === 'around'
              ? words.aroundWhat(momentText(since, timeZone), toStatus)
              : words.unguardedWhat(momentText(since, timeZone), toStatus)}
          </p>
        </Notice>
      ))}
    </>
  );
}
