import type { Starts, TemplateLine } from '../../contract/start-calls';
import type { Answer } from '../../contract/wire';
import { idsOf } from '../../domain/kernel';
import { affectedCustomers } from '../../domain/release/material';
import type { PlanDoc } from '../../domain/release/plan';
import { fieldsOf, startEdit, startOf } from '../../domain/templates/plan-start';
import type { PlanHalf, PlanStart } from '../../domain/templates/plan-start';
import { everyService, newestVersion } from '../../domain/templates/template';
import type { Template } from '../../domain/templates/template';
import type { Deps } from '../deps';
import { permission } from '../release/get-release';
import { openRelease } from '../release/open-release';
import type { OpenRelease } from '../release/open-release';
import type { Caller } from '../ports/ports';
import { headOf, planStream, readHeads, templatesStream } from '../streams';

/** What this half of the plan could be started from, and what each would fill. */
export async function getStarts(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { half }: { readonly half: PlanHalf },
): Promise<Answer<Starts>> {
  const opened = await openRelease(deps, caller, issueId);
  return opened.ok ? { ok: true, value: await startsFor(deps, caller, opened.value, half) } : opened;
}

export async function startsFor(deps: Deps, caller: Caller, opened: OpenRelease, half: PlanHalf): Promise<Starts> {
  const services = idsOf(opened.release.doc.services);
  const [heads, last] = await Promise.all([
    readHeads(deps.journal, [everyService, ...services].map(templatesStream)),
    lastRelease(deps, caller, opened),
  ]);
  const fills = (start: PlanStart) => fieldsOf(editFrom(start, half, opened, () => deps.random.uuid()));
  const of = (service: string): readonly TemplateLine[] =>
    Object.entries(headOf(heads, templatesStream(service)).doc.templates).flatMap(([id, template]) => {
      const line = lineOf(template, fills);
      const serviceName = service === everyService ? null : (opened.services[service]?.name ?? service);
      return line === null ? [] : [{ service, id, serviceName, ...line }];
    });
  return {
    templates: [...services, everyService].flatMap(of),
    last: last === null ? null : { ...last.issue, fields: fills(startOf(last.plan)) },
    maySave: permission(caller, opened, 'save-template'),
    services: Object.fromEntries(services.map((id) => [id, { name: opened.services[id]?.name ?? id }])),
  };
}

/** What a start would change in the plan that was opened. */
export const editFrom = (
  start: PlanStart,
  half: PlanHalf,
  { release, plan }: OpenRelease,
  newId: () => string,
): ReturnType<typeof startEdit> => startEdit(half, plan.doc, start, affectedCustomers(release.doc, plan.doc), newId);

function lineOf(template: Template, fills: (start: PlanStart) => readonly string[]) {
  const version = newestVersion(template);
  const newest = template.versions[String(version)];
  if (newest === undefined || template.retired) return null;
  const { content, by, at } = newest;
  return { name: template.name, version, by, at, fields: fills(content) };
}

/** Of so many newer releases the first one with something to lend is taken. */
const lookedAt = 20;

/** The newest other release of the same services that this person may see and that has something to lend. */
async function lastRelease({ journal, facts }: Deps, { jira }: Caller, { issue, release }: OpenRelease) {
  const ids = (await facts.newestOf(idsOf(release.doc.services), lookedAt + 1)).filter((id) => id !== issue.id);
  if (ids.length === 0) return null;
  const [issues, heads] = await Promise.all([jira.issues(ids), readHeads(journal, ids.map(planStream))]);
  const seen = new Map(issues.map((each) => [each.id, each]));
  const lending = ids.flatMap((id) => {
    const found = seen.get(id);
    const plan = headOf(heads, planStream(id)).doc;
    return found === undefined || !lends(plan) ? [] : [{ issue: told(found), plan }];
  });
  return lending[0] ?? null;
}

const lends = (plan: PlanDoc): boolean => {
  const { release, deployment } = startOf(plan);
  return Object.keys(release).length + Object.keys(deployment).length > 0;
};

const told = ({ id, key, summary }: { readonly id: string; readonly key: string; readonly summary: string }) => ({
  issueId: id,
  key,
  summary,
});
