import type { Saved } from '../../contract/saved';
import type { StartPlan } from '../../contract/start-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { PlanDoc } from '../../domain/release/plan';
import { fieldsOf, startOf } from '../../domain/templates/plan-start';
import type { PlanStart } from '../../domain/templates/plan-start';
import { everyService, newestVersion, templateGone, templateOf } from '../../domain/templates/template';
import type { Deps } from '../deps';
import { openForAct } from '../release/open-for-act';
import { savePlan } from './edit-plan';
import { editFrom } from './get-starts';
import { notVisible } from '../release/open-release';
import type { OpenRelease } from '../release/open-release';
import type { Caller } from '../ports/ports';
import { headOf, planStream, readHeads, templatesStream } from '../streams';

/** Fills what this half of the plan does not say yet from a template or another release; one act, undone by an edit. */
export async function startPlan(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, seq, half, from }: StartPlan,
): Promise<Answer<Saved<PlanDoc>>> {
  const opened = await openForAct(deps, caller, issueId, toStart[half]);
  if (!opened.ok) return opened;
  const source = await sourceOf(deps, caller, opened.value, from);
  if (!source.ok) return source;
  const changes = editFrom(source.value.start, half, opened.value, () => deps.random.uuid());
  if (fieldsOf(changes).length === 0 && !(await wasDone(deps, cmd))) return nothingToTake(source.value.name);
  return savePlan(deps, caller, opened.value, {
    cmd,
    seq,
    changes,
    told: { act: 'plan-started', from: source.value.name },
  });
}

const toStart = {
  release: { act: 'edit-release-plan', toDo: 'edit the release plan' },
  deployment: { act: 'edit-deployment-plan', toDo: 'edit the deployment plan' },
} as const;

type Source = { readonly name: string; readonly start: PlanStart };

async function sourceOf(
  { journal }: Deps,
  { jira }: Caller,
  { release }: OpenRelease,
  from: StartPlan['from'],
): Promise<Result<Source>> {
  if ('release' in from) {
    const [issue, heads] = await Promise.all([
      jira.issue(from.release),
      readHeads(journal, [planStream(from.release)]),
    ]);
    if (issue === undefined) return notVisible;
    return allowed({ name: issue.key, start: startOf(headOf(heads, planStream(issue.id)).doc) });
  }
  const { service, id } = from.template;
  if (service !== everyService && !Object.hasOwn(release.doc.services, service)) return templateGone;
  const stream = templatesStream(service);
  const template = templateOf(headOf(await readHeads(journal, [stream]), stream).doc, id);
  const version = newestVersion(template);
  const newest = template?.versions[String(version)];
  if (template === undefined || template.retired || newest === undefined) return templateGone;
  return allowed({ name: `${template.name} (version ${version})`, start: newest.content });
}

/** A call that is sent again after its answer was lost finds its own work done. */
const wasDone = async ({ journal }: Deps, cmd: string): Promise<boolean> => (await journal.entry(cmd)) !== undefined;

const nothingToTake = (name: string) =>
  refused('nothing-to-take', `The plan already says everything that ${name} would bring. Nothing was changed.`);
