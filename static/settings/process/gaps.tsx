import type { ProcessView } from '../../../src/contract/process-calls';
import { listed } from '../../shared/en/grammar';
import { roleNames } from '../../shared/en/names';
import { process as words } from '../../shared/en/process';
import { dayText } from '../../shared/moments';

/** Roles that nobody is appointed to, or not for long. */
export function Gaps({ coverage }: Pick<ProcessView, 'coverage'>) {
  const unfilled = coverage.filter(({ state }) => ['MISSING', 'EXPIRED', 'COMING'].includes(state));
  const ending = coverage.filter(({ state }) => state === 'ENDING');
  return (
    <>
      {unfilled.length > 0 && (
        <p className="quiet small">
          {words.unfilled(listed(unfilled.map(({ role }) => roleNames[role].toLowerCase())))}
        </p>
      )}
      {ending.map(({ role, day }) => (
        <p key={role} className="quiet small">
          {words.runsOut(roleNames[role].toLowerCase(), day === null ? '' : dayText(day))}
        </p>
      ))}
    </>
  );
}
