import type { ImportCalls, ImportView } from '../../contract/import-calls';
import type { Answer } from '../../contract/wire';
import { inOrder } from '../../domain/kernel';
import { liveBatches } from '../../domain/history/imports';
import { exportHeader, exportRows } from '../../domain/history/export-rows';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { customersStream, importsStream, readStreams } from '../streams';

/** All imports, the newest first, and how far each is in the reports. */
export async function getImports(
  { journal, imports }: Deps,
  { jira }: Caller,
): Promise<Answer<{ readonly imports: readonly ImportView[] }>> {
  const heads = await readStreams(journal, { imports: importsStream });
  const entries = inOrder(heads.imports.doc.imports);
  const projectIds = [...new Set(entries.map(({ projectId }) => projectId))];
  const [batches, projects] = await Promise.all([
    imports.batches(entries.map(({ id }) => id)),
    Promise.all(projectIds.map(async (id) => [id, (await jira.project(id))?.key ?? null] as const)),
  ]);
  const keys = new Map(projects);
  const views = entries.map((entry): ImportView => {
    const batch = batches.get(entry.id);
    return {
      ...entry,
      projectKey: keys.get(entry.projectId) ?? null,
      made: batch?.shown === true ? entry.rows : Math.min(entry.rows, Math.max(0, (batch?.madeTo ?? 0) - 1)),
      inReports: batch?.shown === true,
    };
  });
  return { ok: true, value: { imports: views.reverse() } };
}

const rowsAnAnswer = 1_000;

/** The next rows of all imports that count, in the form in which they can be imported; the first piece names the columns. */
export async function exportHistory(
  { journal, imports }: Deps,
  { after }: Parameters<ImportCalls['exportHistory']>[0],
): Promise<Answer<{ readonly csv: string; readonly next: string | null }>> {
  const heads = await readStreams(journal, { imports: importsStream, customers: customersStream });
  const live = liveBatches(heads.imports.doc);
  const customerIds = new Set(Object.keys(heads.customers.doc.entries));
  const [batch = live[0], line = '0'] = after?.split(':') ?? [];
  const header = after === null ? exportHeader : '';
  if (batch === undefined) return { ok: true, value: { csv: header, next: null } };
  const rows = await imports.rows(batch, Number(line), rowsAnAnswer);
  const last = rows.at(-1);
  const following = live[live.indexOf(batch) + 1];
  const next =
    rows.length === rowsAnAnswer && last !== undefined
      ? `${batch}:${last.line}`
      : live.includes(batch) && following !== undefined
        ? `${following}:0`
        : null;
  return {
    ok: true,
    value: {
      csv:
        header +
        exportRows(
          rows.map(({ release }) => release),
          customerIds,
        ),
      next,
    },
  };
}
