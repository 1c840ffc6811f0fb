import type { Answer } from '../../contract/wire';
import { itemSummary, waveType } from '../../domain/gate/wave-items';
import { allowed, inOrder, refused } from '../../domain/kernel';
import { actOnGate } from '../act-on-gate';
import type { Deps } from '../deps';
import { openForAct } from '../release/open-for-act';
import type { OpenRelease } from '../release/open-release';
import type { Caller, Subtask } from '../ports/ports';
import { gateStream, readStreams } from '../streams';

/** So many sub-tasks a call: Jira takes its time, and the person sees how far it has got. */
const perCall = 5;

/**
 * Makes a sub-task for each wave that has none, as this person, and notes which wave it stands for. A sub-task that is
 * called like the wave already is taken, so that a lost answer makes none twice. Answers how many are left.
 */
export async function makeWaveItems(deps: Deps, caller: Caller, issueId: string): Promise<Answer<{ left: number }>> {
  const opened = await openForAct(deps, caller, issueId, planning);
  if (!opened.ok) return opened;
  const { issue, plan, customers } = opened.value;
  const { gate } = await readStreams(deps.journal, { gate: gateStream(issueId) });
  const [types, there] = await Promise.all([
    caller.jira.creatableTypes(issue.projectId),
    caller.jira.subtasks(issueId),
  ]);
  const type = waveType(types);
  if (type === undefined) return noType(issue.projectKey);
  const bound = new Set(Object.values(gate.doc.items).map((item) => item.issueId));
  const free = [...there].filter(({ id, typeId }) => typeId === type.id && !bound.has(id));
  // A sub-task that is gone is made anew.
  const missing = inOrder(plan.doc.waves).filter(({ id }) => {
    const item = gate.doc.items[id];
    return item === undefined || !there.some((one) => one.id === item.issueId);
  });
  for (const wave of missing.slice(0, perCall)) {
    const summary = itemSummary(wave, customers[wave.customer]?.name ?? wave.customer);
    const made = takeFrom(free, summary) ?? (await create(caller, opened.value, { typeId: type.id, summary }));
    if ('message' in made)
      return refused('jira-refused', `Jira made no sub-task for wave ${String(wave.number)}: ${made.message}`);
    const stored = await bind(deps, caller, issueId, { wave: wave.id, number: wave.number, item: made });
    if (!stored.ok) return stored;
  }
  return { ok: true, value: { left: Math.max(0, missing.length - perCall) } };
}

/** The wave is no longer judged by its sub-task; the sub-task stays in Jira. */
export async function unbindWaveItem(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, wave }: { readonly cmd: string; readonly wave: string },
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, planning);
  if (!opened.ok) return opened;
  const number = opened.value.plan.doc.waves.byId[wave]?.number ?? 0;
  return actOnGate(deps, caller, issueId, {
    cmd,
    decide: (doc) => {
      const items = Object.fromEntries(Object.entries(doc.items).filter(([id]) => id !== wave));
      const args = { wave, status: `wave ${String(number)}` };
      return allowed({ act: 'wave-item-unbound', doc: { ...doc, items }, args });
    },
  });
}

const planning = { act: 'edit-deployment-plan', toDo: 'bind waves to sub-tasks' } as const;

type Made = { readonly id: string; readonly key: string };

/** Taken once: two waves may be called alike. */
function takeFrom(free: Subtask[], summary: string): Made | undefined {
  const at = free.findIndex((one) => one.summary === summary);
  return at < 0 ? undefined : free.splice(at, 1)[0];
}

async function create({ jira }: Caller, { issue }: OpenRelease, made: { typeId: string; summary: string }) {
  const answer = await jira.createSubtask(issue, made);
  return answer.ok ? { id: answer.id, key: answer.key } : { message: answer.message };
}

type Binding = { readonly wave: string; readonly number: number; readonly item: Made };

const bind = (deps: Deps, caller: Caller, issueId: string, { wave, number, item }: Binding) =>
  actOnGate(deps, caller, issueId, {
    cmd: deps.random.uuid(),
    decide: (doc, at) => {
      const items = { ...doc.items, [wave]: { issueId: item.id, by: caller.accountId, at } };
      const args = { wave, item: { ...item }, status: `wave ${String(number)}`, from: item.key };
      return allowed({ act: 'wave-item-bound', doc: { ...doc, items }, args });
    },
  });

const noType = (projectKey: string) =>
  refused(
    'no-subtask-type',
    `You can create no sub-task in ${projectKey} that could stand for a wave: its project needs a sub-task type, and where it has several, one with "wave" or "deployment" in its name. Ask an administrator of the project.`,
    { who: 'Project administrator' },
  );
