import type { RegisterCalls, UnitUse, UnitUses } from '../../contract/register-calls';
import type { Answer } from '../../contract/wire';
import type { PackageDoc, PackageItem } from '../../domain/packages/package';
import type { Deps } from '../deps';
import { openProject } from '../project/open-project';
import type { Caller } from '../ports/ports';
import { headOf, packageStream, readHeads } from '../streams';

const shownAtMost = 50;

/** The newest releases whose package holds a unit, as this person may see them: three SQL statements, one look at Jira. */
export async function getUnitUses(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { unit }: Parameters<RegisterCalls['getUnitUses']>[0],
): Promise<Answer<UnitUses>> {
  const opened = await openProject(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { settings } = opened.value;
  const found = await deps.releases.withItem(unit, shownAtMost + 1);
  const asked = found.slice(0, shownAtMost);
  const ids = asked.map(({ releaseId }) => releaseId);
  const [heads, issues] = await Promise.all([
    readHeads(deps.journal, ids.map(packageStream)),
    ids.length === 0 ? [] : caller.jira.issues(ids),
  ]);
  const seen = new Map(issues.map((issue) => [issue.id, issue]));
  const holding = asked.flatMap((release) => {
    const held = heldIn(headOf(heads, packageStream(release.releaseId)).doc, unit);
    return held === undefined ? [] : [{ ...release, held }];
  });
  const uses = holding.flatMap(({ releaseId, number, name, held }): readonly UnitUse[] => {
    const issue = seen.get(releaseId);
    if (issue === undefined) return [];
    const { key, summary, statusId, statusName } = issue;
    const stage = settings.stages[statusId] ?? null;
    return [{ issueKey: key, number, name: name || summary, status: statusName, stage, ...held }];
  });
  return { ok: true, value: { uses, hidden: holding.length - uses.length, more: found.length > shownAtMost } };
}

/** Configuration items bear names too: only what the package itself names is a use of the unit. */
function heldIn(
  { items, version, frozen }: PackageDoc,
  unit: string,
): Pick<UnitUse, 'version' | 'packageVersion' | 'frozenAt'> | undefined {
  const item: PackageItem | undefined = Object.hasOwn(items, unit) ? items[unit] : undefined;
  return item && { version: item.version, packageVersion: version, frozenAt: frozen?.at ?? null };
}
