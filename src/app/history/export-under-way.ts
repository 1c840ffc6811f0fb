import type { ExportPiece, ImportCalls } from '../../contract/import-calls';
import type { Answer } from '../../contract/wire';
import { exportHeader, exportUnderWayRows } from '../../domain/history/export-rows';
import { idsOf } from '../../domain/kernel';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import {
  customersStream,
  headOf,
  planStream,
  readHeads,
  readStreams,
  releaseStream,
  servicesStream,
  settingsStream,
} from '../streams';

const releasesAnAnswer = 100;

/**
 * The next releases that are kept here, in the form in which finished ones are imported: end and outcome are for people
 * to fill in. Only of projects that the viewer may browse.
 */
export async function exportUnderWay(
  { journal, facts }: Deps,
  { jira }: Caller,
  { after }: Parameters<ImportCalls['exportUnderWay']>[0],
): Promise<Answer<ExportPiece>> {
  const heads = await readStreams(journal, {
    settings: settingsStream,
    customers: customersStream,
    services: servicesStream,
  });
  const { projects, timeZone } = heads.settings.doc;
  const [visible, ids] = await Promise.all([
    jira.browsableProjects(idsOf(projects)),
    facts.openReleases(after ?? '', releasesAnAnswer),
  ]);
  const states = await readHeads(
    journal,
    ids.flatMap((id) => [releaseStream(id), planStream(id)]),
  );
  const releases = ids
    .map((id) => ({ release: headOf(states, releaseStream(id)).doc, plan: headOf(states, planStream(id)).doc }))
    .filter(({ release }) => release.projectId !== null && visible.includes(release.projectId));
  const rows = exportUnderWayRows(releases, new Set(Object.keys(heads.customers.doc.entries)), timeZone);
  const next = ids.length === releasesAnAnswer ? (ids.at(-1) ?? null) : null;
  return { ok: true, value: { csv: (after === null ? exportHeader : '') + rows, next } };
}
