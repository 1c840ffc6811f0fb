import { differs } from '../../domain/records/chain';
import { mirrorOf } from '../../domain/release/mirror';
import type { Deps } from '../deps';
import type { MirroredIssue } from '../ports/ports';
import { gateStream, headOf, planStream, readHeads, releaseStream, settingsStream } from '../streams';

type Seeing = Pick<Deps, 'releases' | 'appJira' | 'clock' | 'journal' | 'log' | 'facts' | 'upkeep'>;

/**
 * Keeps what Jira now shows of these work items, so that releases are found by status; and shows Jira what its own search
 * finds them by. Safe to repeat: one call of Jira's, and one more for each release whose mirror is not as it should be.
 */
export async function seeReleases(deps: Omit<Seeing, 'facts' | 'upkeep'>, ids: readonly string[]): Promise<void> {
  // Taken first: what Jira shows later is newer. As the app: nobody looks at it here, and whoever reads the register is
  // shown only what Jira shows them.
  const at = deps.clock.now();
  const issues = await deps.appJira.mirrored(ids);
  await deps.releases.seen(
    issues.map(({ id, key, summary, statusId }) => ({ releaseId: id, issueKey: key, summary, statusId })),
    at,
  );
  // A filter that lags is no reason to do anything else again: the daily run finds it.
  await mirror(deps, issues).catch((fault: unknown) => deps.log.fault('mirror', fault));
}

const dayMs = 24 * 3_600_000;
const pageSize = 100;
const pagesAtMost = 50;

/** Once a day, for open releases: waves become past, and a mirror can be changed or taken away by anybody who may edit. */
export async function mirrorDaily(deps: Seeing): Promise<void> {
  const now = deps.clock.now();
  const last = await deps.upkeep.doneUntil('mirror');
  if (last !== null && Date.parse(now) - Date.parse(last) < dayMs) return;
  let after = '';
  for (let page = 0; page < pagesAtMost; page += 1) {
    const ids = await deps.facts.openReleases(after, pageSize);
    if (ids.length > 0) await seeReleases(deps, ids);
    after = ids.at(-1) ?? '';
    if (ids.length < pageSize) break;
  }
  await deps.upkeep.noteDoneUntil('mirror', now);
}

/** Written only where it differs, so that one change is one write at most. As the app: a mirror is nobody's act. */
async function mirror(
  { journal, appJira, clock }: Pick<Deps, 'journal' | 'appJira' | 'clock'>,
  issues: readonly MirroredIssue[],
): Promise<void> {
  const heads = await readHeads(journal, [
    settingsStream,
    ...issues.flatMap(({ id }) => [releaseStream(id), planStream(id), gateStream(id)]),
  ]);
  const { doc: settings } = headOf(heads, settingsStream);
  for (const issue of issues) {
    if (!Object.hasOwn(settings.releaseTypes, issue.typeId)) continue;
    const of = {
      release: headOf(heads, releaseStream(issue.id)).doc,
      plan: headOf(heads, planStream(issue.id)).doc,
      gate: headOf(heads, gateStream(issue.id)).doc,
    };
    const wanted = mirrorOf(of, issue.statusId, settings, clock.now());
    if (differs(issue.mirror, wanted)) await appJira.writeMirror(issue.id, wanted);
  }
}
