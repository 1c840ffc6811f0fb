import { refused } from '../domain/kernel';

/** The refusal for a missing role: what is needed and who gives it. */
export const needsRole = (needs: string, toDo: string) =>
  refused(
    'needs-role',
    `To ${toDo} you need to be ${needs}. Ask the release manager to name you on the release, or a project administrator for the project role.`,
    { who: needs },
  );
