import { dueReminders, obligationMail, withReminded } from '../../domain/emergency/obligations';
import { allowed } from '../../domain/kernel';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { mailed } from '../mailed';
import type { Issue } from '../ports/ports';
import { gateStream, headOf, readHeads, readStreams, releaseStream } from '../streams';

/** Who writes what nobody did. */
const job = 'slipway';

/** One page of emergencies; there are few. */
const pageSize = 100;

/**
 * Reminds release manager and change manager of what emergencies owe: once half way, once when it is overdue. After the mail
 * it is journaled, so that a reminder is lost by no fault; it can come twice when a fault comes between.
 */
export async function remindObligations(deps: Deps): Promise<void> {
  for (let after = ''; ;) {
    const ids = await deps.facts.openEmergencies(after, pageSize);
    await remindOf(deps, ids);
    const last = ids.at(-1);
    if (last === undefined || ids.length < pageSize) return;
    after = last;
  }
}

async function remindOf(deps: Deps, ids: readonly string[]): Promise<void> {
  const heads = await readHeads(
    deps.journal,
    ids.flatMap((id) => [gateStream(id), releaseStream(id)]),
  );
  const now = deps.clock.now();
  const due = ids.filter((id) => dueReminders(headOf(heads, gateStream(id)).doc, now).length > 0);
  if (due.length === 0) return;
  // As the app: nobody asks. Only keys are used, in mails that Jira sends to those alone who may see the work item.
  for (const issue of await deps.appJira.issues(due)) {
    const { rdm, chm } = headOf(heads, releaseStream(issue.id)).doc.roles;
    const to = [rdm, chm].filter((account) => account !== undefined);
    if (to.length > 0) await remind(deps, issue, to);
  }
}

async function remind(deps: Deps, { id, key }: Pick<Issue, 'id' | 'key'>, to: readonly string[]): Promise<void> {
  // Read anew before each mail: another run may be on the same way, and mails take their time.
  const { gate } = await readStreams(deps.journal, { gate: gateStream(id) });
  const due = dueReminders(gate.doc, deps.clock.now());
  if (due.length === 0) return;
  if (!(await mailed(deps, id, { ...obligationMail(key, gate.doc, due), to: [...new Set(to)] }))) return;
  const stored = await commitAct(deps, {
    stream: gateStream(id),
    cmd: deps.random.uuid(),
    actor: job,
    mode: { kind: 'commutative' },
    decide: (current, now) =>
      allowed({
        act: 'obligation-reminded',
        doc: { ...current, emergency: withReminded(current.emergency, due, now) },
        args: { obligations: due.map(({ kind, when }) => ({ kind, when })), to: [...to] },
      }),
  });
  if (!stored.ok) throw new Error(`The reminder about ${key} could not be journaled: ${stored.refusal.message}`);
}
