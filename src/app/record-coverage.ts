import type { RecordCoverage } from '../contract/change-calls';
import type { Answer } from '../contract/wire';
import { allowed } from '../domain/kernel';
import { coverageDifferences, noCoverage } from '../domain/release/coverage';
import { commitAct } from './commit-act';
import type { Deps } from './deps';
import { needsRole } from './needs-role';
import { openChange } from './open-change';
import type { Caller } from './ports';
import { changeStream } from './streams';

/** Says for whom, where and when the change is to be authorized. An approval of something else does not hold any more. */
export async function recordCoverage(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, seq, covers }: RecordCoverage,
): Promise<Answer<{ readonly seq: number }>> {
  const opened = await openChange(deps, caller, issueId);
  if (!opened.ok) return opened;
  const { issue, change, mayDecide, mayRecord, customers } = opened.value;
  if (!mayRecord.allowed) return needsRole(mayRecord.needs, `say what ${issue.key} covers`, mayRecord.people);
  const stored = await commitAct(deps, {
    stream: changeStream(issueId),
    state: change,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'editing', seenSeq: seq, touched: ['/covers'] },
    decide: (doc, at) => {
      const changed = coverageDifferences(doc.covers ?? noCoverage, covers, (id) => customers[id] ?? id);
      if (doc.covers !== null && changed.length === 0) return allowed({ act: 'coverage-recorded', doc, args: {} });
      const recorded = { ...covers, by: caller.accountId, at, byAuthority: mayDecide.allowed };
      return allowed({
        act: 'coverage-recorded',
        doc: { ...doc, covers: recorded },
        args: { key: issue.key, fields: changed.map(({ what }) => what) },
      });
    },
  });
  return stored.ok ? { ok: true, value: { seq: stored.value.seq } } : stored;
}
