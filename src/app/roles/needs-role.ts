import { rolesSection } from '../../domain/gate/places';
import { refused } from '../../domain/kernel';
import type { Right } from '../../domain/roles/may';

type Lacking = Extract<Right, { readonly allowed: false }>;

/** The refusal for a missing process role: what is needed, and who gives it. `toDo` is the end of "To … you need to be". */
export const needsRole = ({ needs, people }: Lacking, toDo: string) =>
  refused(
    'needs-role',
    `To ${toDo} you need to be ${needs}. Ask one of them, or be appointed under Roles on the page Releases of the project.`,
    { who: needs, people, where: rolesSection },
  );

/** The same for the change authority: nobody is named to it on a release. */
export const needsAuthority = ({ needs, people }: Lacking, toDo: string) =>
  refused(
    'needs-role',
    `To ${toDo} you need to be ${needs}. Ask one of them to decide; who belongs to the authority is up to a Jira administrator.`,
    { who: needs, people, where: { label: 'Slipway settings › Changes', surface: 'settings' } },
  );

/** The same for appointing: an administrator names who appoints. */
export const needsAppointer = ({ needs, people }: Lacking) =>
  refused(
    'needs-role',
    `To appoint people to roles you need to be ${needs}. A Jira administrator names who appoints, in Slipway's settings under Process.`,
    { who: needs, people, where: { label: 'Slipway settings › Process', surface: 'settings' } },
  );
