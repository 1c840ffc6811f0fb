import type { Health } from '../../contract/admin-calls';
import type { Answer } from '../../contract/wire';
import type { Deps } from '../deps';
import { verifyImports } from '../history/verify-imports';
import { verifyJournal } from './verify-journal';

/** Verifies the whole journal, page by page, and says what lags. */
export async function getHealth({ journal, facts, imports }: Deps): Promise<Answer<Health>> {
  const [verified, rows, lagging, schemaVersion] = await Promise.all([
    verifyJournal(journal),
    verifyImports({ journal, imports }),
    facts.lagging(1_000),
    journal.schemaVersion(),
  ]);
  return {
    ok: true,
    value: {
      journal: {
        entries: verified.entries,
        streams: verified.streams,
        redacted: verified.redacted.length,
        problems: [...verified.problems, ...rows].map((problem) => problem.message),
      },
      lagging: lagging.length,
      schemaVersion,
    },
  };
}
