import { inOrder } from '../../domain/kernel';
import type { Problem } from '../../domain/records/verification';
import type { Deps } from '../deps';
import { sumOf } from './read-imports';
import { importsStream, readStreams } from '../streams';

/** Whether the staged rows of every import that counts are the ones that its entry sealed. */
export async function verifyImports({
  journal,
  imports,
}: Pick<Deps, 'journal' | 'imports'>): Promise<readonly Problem[]> {
  const heads = await readStreams(journal, { imports: importsStream });
  const { streamId, seq, doc } = heads.imports;
  const problems: Problem[] = [];
  for (const { id, rows, rowsHash, file, undone } of inOrder(doc.imports)) {
    if (undone !== null) continue;
    const found = await sumOf(imports, id);
    if (found.rows === rows && found.rowsHash === rowsHash) continue;
    const message = `The rows of the import of ${file.name} (${id}) are not the ones that were imported.`;
    problems.push({ streamId, seq, code: 'document', message });
  }
  return problems;
}
