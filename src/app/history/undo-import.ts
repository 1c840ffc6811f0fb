import type { ImportCalls } from '../../contract/import-calls';
import { allowed } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import { undoImport as undone } from '../../domain/history/imports';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { importsStream } from '../streams';

/** Takes an import out of the reports. The entry stays, its rows are cleaned away a day later; the file may come again. */
export async function undoImport(
  deps: Deps,
  { accountId }: Caller,
  { cmd, batch, reason }: Parameters<ImportCalls['undoImport']>[0],
): Promise<Result<{ readonly seq: number }>> {
  const stored = await commitAct(deps, {
    stream: importsStream,
    cmd,
    actor: accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const after = undone(doc, batch, { by: accountId, at, reason });
      if (!after.ok) return after;
      return allowed({ act: 'history-import-undone', doc: after.value, args: { batch }, reason });
    },
  });
  return stored.ok ? allowed({ seq: stored.value.seq }) : stored;
}
