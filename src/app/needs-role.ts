import { refused } from '../domain/kernel';

/** The refusal for a missing process role: what is needed and who gives it. */
export const needsRole = (needs: string, toDo: string) =>
  refused(
    'needs-role',
    `To ${toDo} you need to be ${needs}. Ask the release manager to name you on the release, or a project administrator for the project role.`,
    { who: needs },
  );

/** The same for the change authority: nobody is named to it on a release. */
export const needsAuthority = (needs: string, toDo: string) =>
  refused(
    'needs-role',
    `To ${toDo} you need to be ${needs}. Ask one of them to decide; who belongs to the authority is up to a Jira administrator.`,
    { who: needs },
  );

/** The same for what belongs to no release. */
export const needsProjectRole = (needs: string, toDo: string) =>
  refused('needs-role', `To ${toDo} you need to be ${needs}. Ask a project administrator for the project role.`, {
    who: needs,
  });
