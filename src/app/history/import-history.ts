import type { ImportCalls } from '../../contract/import-calls';
import { refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import { sameImport } from '../../domain/history/imports';
import { sha256Hex } from '../../domain/records/hash';
import { commitHistory, importedBefore } from './commit-history';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { readHistory } from './preview-history';
import { stageHistory } from './stage-history';
import { importsStream, readStreams } from '../streams';

/** Imports a file of one part in one call: all or nothing, each file once. The act's own id names the batch. */
export async function importHistory(
  deps: Deps,
  caller: Caller,
  { cmd, projectKey, csv, name = 'pasted lines' }: Parameters<ImportCalls['importHistory']>[0],
): Promise<Result<{ readonly releases: number }>> {
  const file = { name, sha256: sha256Hex(csv) };
  const commit = { cmd, batch: cmd, projectKey, file };
  const { imports } = await readStreams(deps.journal, { imports: importsStream });
  // A repeated call is answered by the act that it made.
  if (cmd in imports.doc.imports.byId) return commitHistory(deps, caller, { ...commit, rows: 0 });
  const before = sameImport(imports.doc, { rowsHash: '', sha256: file.sha256 });
  if (before !== undefined) return importedBefore(before);
  const [head = ''] = csv.split(/\r\n|\r|\n/, 1);
  const part = { head, body: csv.slice(head.length).replace(/^(\r\n|\r|\n)/, ''), line: 2 };
  const read = await readHistory(deps, part, null);
  if (!read.ok) return read;
  if (read.value.lines === 0)
    return refused(
      'empty-file',
      'The file names its columns but holds no release. Add one line for each finished release.',
    );
  const staged = await stageHistory(deps, { batch: cmd, part, form: read.value.form });
  return staged.ok ? commitHistory(deps, caller, { ...commit, rows: staged.value.rows }) : staged;
}
