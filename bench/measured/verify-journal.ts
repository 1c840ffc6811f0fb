import { seal } from '../../src/domain/records/chain';
import type { JournalRow } from '../../src/domain/records/journal-row';
import { newVerification } from '../../src/domain/records/verification';

const streams = 400;
const entriesAStream = 50;
const rowsAPage = 500;

/** Entries a second of processor time, printed as a number. */
const rows = aJournal();
verify(rows);
const before = process.cpuUsage();
verify(rows);
const { user, system } = process.cpuUsage(before);
console.log(rows.length / ((user + system) / 1_000_000));

function verify(rows: readonly JournalRow[]): void {
  const verification = newVerification();
  for (let from = 0; from < rows.length; from += rowsAPage) verification.add(rows.slice(from, from + rowsAPage));
  const { entries, problems } = verification.report();
  if (entries !== rows.length || problems.length > 0)
    throw new Error(`The journal of the bench does not verify: ${problems[0]?.message ?? entries}`);
}

/** Plans whose fields are edited in turn, each entry with the arguments and the reason that a panel sends. */
function aJournal(): readonly JournalRow[] {
  return Array.from({ length: streams }, (_, stream) => `plan:${10_000 + stream}`).flatMap((streamId) => {
    const rows: JournalRow[] = [];
    let doc: { readonly [field: string]: string } = { scope: '', exclusions: '' };
    for (let seq = 0; seq < entriesAStream; seq += 1) {
      const field = `field${seq % 10}`;
      const next = {
        ...doc,
        [field]: `What entry ${seq} says about the scope of this release – in a sentence or two, as people write them.`,
      };
      const sealed = seal(
        { streamId, seq, at: rows.at(-1)?.at ?? null, hash: rows.at(-1)?.hash ?? '0'.repeat(64), doc },
        next,
        {
          cmd: `${streamId}-${seq}`,
          actor: '5b10ac8d82e05b22cc7d4ef5',
          act: 'plan-edited',
          claim: null,
          args: { fields: [field] },
          reason: 'Agreed with the customer.',
          salt: '0123456789abcdef0123456789abcdef',
          at: new Date(Date.UTC(2026, 10, 23, 8, 0, seq)).toISOString(),
        },
      );
      if (!sealed.ok) throw new Error(sealed.refusal.message);
      rows.push(sealed.value.row);
      doc = next;
    }
    return rows;
  });
}
