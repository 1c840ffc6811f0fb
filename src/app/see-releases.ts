import type { Deps } from './deps';

/** Keeps what Jira now shows of these work items, so that releases are found by status. Safe to repeat. */
export async function seeReleases(
  { releases, appJira, clock }: Pick<Deps, 'releases' | 'appJira' | 'clock'>,
  ids: readonly string[],
): Promise<void> {
  // Taken first: what Jira shows later is newer. As the app: nobody looks at it here, and whoever reads the register is
  // shown only what Jira shows them.
  const at = clock.now();
  const issues = await appJira.issues(ids);
  await releases.seen(
    issues.map(({ id, key, summary, statusId }) => ({ releaseId: id, issueKey: key, summary, statusId })),
    at,
  );
}
