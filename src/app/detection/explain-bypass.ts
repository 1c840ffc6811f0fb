import type { ExplainBypass } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { bypassesOf } from '../../domain/detection/judge-entry';
import type { JudgedEntry } from '../../domain/detection/entries';
import { allowed, refused } from '../../domain/kernel';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { openForAct } from '../release/open-for-act';
import type { Caller } from '../ports/ports';
import { gateStream } from '../streams';

/** Says once, and for the record, how the release came to be moved on without the gate, or turned without a reason. Answers all its bypasses. */
export async function explainBypass(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, entry, explanation }: ExplainBypass,
): Promise<Answer<readonly JudgedEntry[]>> {
  const opened = await openForAct(deps, caller, issueId, { act: 'explain-bypass', toDo: 'say what happened' });
  if (!opened.ok) return opened;
  const stored = await commitAct(deps, {
    stream: gateStream(issueId),
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const explained = { by: caller.accountId, at, text: explanation };
      const turn = Object.hasOwn(doc.turns, entry) ? doc.turns[entry] : undefined;
      if (turn?.reason === null) {
        if (turn.explained !== null) return explainedBefore;
        const turns = { ...doc.turns, [entry]: { ...turn, explained } };
        return allowed({ act: 'turn-explained', doc: { ...doc, turns }, args: { entry }, reason: explanation });
      }
      const bypass = Object.hasOwn(doc.entries, entry) ? doc.entries[entry] : undefined;
      if (bypass?.decision !== null)
        return refused('no-bypass', 'There is no such move without the gate. Reload the page.');
      if (bypass.explained !== null) return explainedBefore;
      const entries = { ...doc.entries, [entry]: { ...bypass, explained } };
      return allowed({ act: 'bypass-explained', doc: { ...doc, entries }, args: { entry }, reason: explanation });
    },
  });
  return stored.ok ? { ok: true, value: bypassesOf(stored.value.doc) } : stored;
}

const explainedBefore = refused(
  'explained-before',
  'Somebody has said already what happened. Reload the page to read it.',
);
