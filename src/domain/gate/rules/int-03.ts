import { dayInWords } from '../../policy/in-words';
import { roleTitles } from '../../roles/process-roles';
import type { ProcessRole } from '../../roles/process-roles';
import type { RoleStanding } from '../../roles/valid-appointments';
import type { GateRule, RuleFinding } from '../gate';
import { overviewOf, rolesSection } from '../places';
import { byReleaseManager } from '../who';

/** What everybody may do, nobody does: somebody answers for managing, building and deploying, and was appointed to it. */
export const int03: GateRule = {
  id: 'INT-03',
  title: 'Whoever plans, builds and deploys is named and appointed',
  clause: 'ISO/IEC 20000-1:2018 5.3 and 8.5.3; process 5',
  gates: ['G1', 'G2'],
  override: ['WV'],
  check: ({ release, roles, holders }) =>
    (['rdm', 'rpb', 'dp'] as const)
      .filter((role) => !roles[role].valid)
      .map((role): RuleFinding => ({
        what: missing(role, roles[role], release.issueKey),
        ...byReleaseManager(holders),
        where: roles[role].state === 'MISSING' ? overviewOf(release.issueKey) : rolesSection,
        technical: false,
      })),
};

function missing(role: ProcessRole, { state, day }: RoleStanding, issueKey: string): string {
  const title = roleTitles[role].toLowerCase();
  if (state === 'MISSING') return `${issueKey} names no ${title}.`;
  if (state === 'EXPIRED' && day !== null)
    return `The appointment of the ${title} of ${issueKey} ended on ${dayInWords(day)}. Renew it, or name somebody else.`;
  if (state === 'COMING' && day !== null)
    return `The appointment of the ${title} of ${issueKey} starts on ${dayInWords(day)}. Name somebody who holds the role today.`;
  return `The ${title} of ${issueKey} is named and not appointed. Have them appointed, or name somebody who is.`;
}
