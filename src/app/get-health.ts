import type { Health } from '../contract/admin-calls';
import type { Answer } from '../contract/wire';
import type { JournalRow } from '../domain/records/journal-row';
import { newVerification } from '../domain/records/verification';
import type { Deps } from './deps';
import type { Journal } from './ports';

const rowsAPage = 500;

/** Verifies the whole journal, page by page, and says what lags. */
export async function getHealth({ journal, facts }: Deps): Promise<Answer<Health>> {
  const [verified, cutOff, lagging, schemaVersion] = await Promise.all([
    verify(journal),
    journal.cutOff(100),
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
        problems: [
          ...verified.problems.map((problem) => problem.message),
          ...cutOff.map((streamId) => `The newest entries of ${streamId} are missing.`),
        ],
      },
      lagging: lagging.length,
      schemaVersion,
    },
  };
}

async function verify(journal: Journal) {
  const verification = newVerification();
  let after: Parameters<Journal['page']>[0] = null;
  for (;;) {
    const rows: readonly JournalRow[] = await journal.page(after, rowsAPage);
    verification.add(rows);
    const last = rows.at(-1);
    if (last === undefined) return verification.report();
    after = { streamId: last.streamId, seq: last.seq };
  }
}
