import type { AdminCalls } from '../contract/admin-calls';
import type { Answer } from '../contract/wire';
import { allowed, refused } from '../domain/kernel';
import { parseHistory } from '../domain/measurement/history-file';
import { sha256Hex } from '../domain/records/hash';
import { commitAct } from './commit-act';
import type { Deps } from './deps';
import type { Caller } from './ports';
import { importStream } from './streams';

/** Imports finished releases from CSV into one project's reports: one act, all or nothing, each file once. */
export async function importHistory(
  deps: Deps,
  caller: Caller,
  { cmd, projectKey, csv }: Parameters<AdminCalls['importHistory']>[0],
): Promise<Answer<{ readonly releases: number }>> {
  const project = await caller.jira.project(projectKey);
  if (project === undefined)
    return refused('not-visible', `There is no project ${projectKey} that you may browse. Check the key.`);
  const parsed = parseHistory(csv);
  if (!parsed.ok) return parsed;
  const releases = parsed.value;
  const hash = sha256Hex(csv);
  const count = Object.keys(releases).length;
  const stored = await commitAct(deps, {
    stream: importStream(hash.slice(0, 16)),
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc) =>
      doc.projectId === null
        ? allowed({
            act: 'history-imported',
            doc: { projectId: project.id, releases },
            args: { projectId: project.id, file: hash, releases: count },
            claim: `import:${hash}`,
          })
        : alreadyImported,
    claimTaken: () => alreadyImported,
  });
  return stored.ok ? { ok: true, value: { releases: count } } : stored;
}

const alreadyImported = refused(
  'imported-before',
  'This very file was imported before; its releases are in the reports. Nothing was changed.',
);
