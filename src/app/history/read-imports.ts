import type { Day, Instant } from '../../domain/kernel';
import { hashOfLines } from '../../domain/records/hash';
import type { Registers } from '../../domain/history/read-part';
import type { StagedRow } from '../../domain/history/release';
import { shownAt } from '../../domain/policy/local-time';
import type { Deps } from '../deps';
import { customersStream, readStreams, servicesStream, settingsStream } from '../streams';

/** So many rows of the longest kind fit an answer of the database, 4 MiB. */
const rowsAPage = 1_000;

/** All staged rows of a batch, page by page. */
export async function* pagesOf(
  imports: Deps['imports'],
  batch: string,
  afterLine = 0,
): AsyncGenerator<readonly (StagedRow & { readonly text: string })[]> {
  let after = afterLine;
  for (;;) {
    const page = await imports.rows(batch, after, rowsAPage);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < rowsAPage) return;
    after = last.line;
  }
}

export type BatchSum = { readonly rows: number; readonly rowsHash: string; readonly from: Day; readonly to: Day };

/** What the rows of a batch amount to: the entry keeps it, verification finds it again. */
export async function sumOf(imports: Deps['imports'], batch: string): Promise<BatchSum> {
  const hash = hashOfLines();
  let sum = { rows: 0, from: '9999-12-31', to: '0000-01-01' };
  for await (const page of pagesOf(imports, batch)) {
    for (const { text, release } of page) {
      hash.add(text);
      const { endedOn } = release;
      sum = {
        rows: sum.rows + 1,
        from: endedOn < sum.from ? endedOn : sum.from,
        to: endedOn > sum.to ? endedOn : sum.to,
      };
    }
  }
  return { ...sum, rowsHash: hash.hex() };
}

/** What a file is read against: the registers, and which day it is for the organisation. */
export async function againstWhat({
  journal,
  clock,
}: Pick<Deps, 'journal' | 'clock'>): Promise<{ readonly registers: Registers; readonly today: Day }> {
  const heads = await readStreams(journal, {
    settings: settingsStream,
    customers: customersStream,
    services: servicesStream,
  });
  const registers = { customers: heads.customers.doc.entries, services: heads.services.doc.entries };
  return { registers, today: dayIn(clock.now(), heads.settings.doc.timeZone) };
}

const dayIn = (now: Instant, timeZone: string): Day => shownAt(now, timeZone).toISOString().slice(0, 10);
