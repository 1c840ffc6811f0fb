import { rolesSection } from '../../domain/gate/places';
import type { AccountId } from '../../domain/kernel';
import { refused } from '../../domain/kernel';

/** Who may do it, by name where somebody is. */
type People = readonly AccountId[];

/** The refusal for a missing process role: what is needed and who gives it. */
export const needsRole = (needs: string, toDo: string, people: People = []) =>
  refused(
    'needs-role',
    `To ${toDo} you need to be ${needs}. Ask one of them, or be appointed under Roles on the page Releases of the project.`,
    { who: needs, people, where: rolesSection },
  );

/** The same for the change authority: nobody is named to it on a release. */
export const needsAuthority = (needs: string, toDo: string, people: People = []) =>
  refused(
    'needs-role',
    `To ${toDo} you need to be ${needs}. Ask one of them to decide; who belongs to the authority is up to a Jira administrator.`,
    { who: needs, people, where: { label: 'Slipway settings › Changes', surface: 'settings' } },
  );

/** The same for appointing: an administrator names who appoints. */
export const needsAppointer = (needs: string, people: People) =>
  refused(
    'needs-role',
    `To appoint people to roles you need to be ${needs}. A Jira administrator names who appoints, in Slipway's settings under Process.`,
    { who: needs, people, where: { label: 'Slipway settings › Process', surface: 'settings' } },
  );
