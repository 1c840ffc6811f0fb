import fc from 'fast-check';
import { commitAct } from '../../src/app/commit-act';
import type { ActOn, Committed } from '../../src/app/commit-act';
import type { Journal } from '../../src/app/ports/ports';
import { releaseStream } from '../../src/app/streams';
import { allowed, refused } from '../../src/domain/kernel';
import { genesis, replay } from '../../src/domain/records/replay';
import { newVerification } from '../../src/domain/records/verification';
import type { ReleaseDoc } from '../../src/domain/release/release';
import { testClock, testQueue, testRandom } from '../fakes/clock';
import { at } from './acts';

/** `lost-request`: nothing arrived. `lost-answer`: done, but nobody heard of it. */
export const troubles = ['none', 'lost-request', 'lost-answer'] as const;
export type Trouble = (typeof troubles)[number];

/** What one person does: on which release, with what, and how often the button reaches the server. */
type Press = {
  readonly issue: string;
  readonly what: 'customer' | 'name' | 'number';
  readonly value: string;
  readonly calls: number;
};

const press: fc.Arbitrary<Press> = fc.record({
  issue: fc.constantFrom('1', '2'),
  what: fc.constantFrom('customer', 'name', 'number'),
  value: fc.constantFrom('A', 'B', 'C'),
  calls: fc.integer({ min: 1, max: 3 }),
});

/** Rounds of people who act at the same moment, and the trouble of each call to the store in turn. */
export const storm = fc.record({
  rounds: fc.array(fc.array(press, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
  troubles: fc.array(fc.constantFrom(...troubles), { maxLength: 60 }),
});
export type Storm = typeof storm extends fc.Arbitrary<infer T> ? T : never;

/** Lets everybody act on the journal; calls that fail are repeated with the same cmd, as the panels do. Then checks all promises. */
export async function weather({ rounds }: Storm, journal: Journal, calm: () => void): Promise<void> {
  const deps = { journal, queue: testQueue(), clock: testClock(at(0)), random: testRandom() };
  const answers: { readonly act: ActOn<ReleaseDoc>; readonly answer: Committed<ReleaseDoc> }[] = [];
  for (const [round, presses] of rounds.entries()) {
    deps.clock.set(at(rounds.length - round));
    await Promise.all(
      presses.map(async (one, index) => {
        const act = actOf(one, `cmd-${round}-${index}`);
        const heard = await Promise.all(Array.from({ length: one.calls }, () => insist(deps, act)));
        answers.push(...heard.map((answer) => ({ act, answer })));
      }),
    );
  }
  calm();

  const rows = await journal.page(null, 10_000);
  const verification = newVerification();
  verification.add(rows);
  expect(verification.report().problems).toEqual([]);
  expect(new Set(rows.map((row) => row.cmd)).size).toBe(rows.length);
  const claims = rows.flatMap((row) => row.claim ?? []);
  expect(new Set(claims).size).toBe(claims.length);
  for (const { act, answer } of answers) {
    if (answer.ok && act.mode.kind === 'commutative') expect(rows.filter((row) => row.cmd === act.cmd)).toHaveLength(1);
    if (!answer.ok) expect(rows.filter((row) => row.cmd === act.cmd)).toEqual([]);
  }
  for (const issue of ['1', '2']) {
    const { id } = releaseStream(issue);
    const head = (await journal.read([id])).get(id);
    const replayed = replay(
      genesis,
      rows.filter((row) => row.streamId === id),
    );
    expect(head).toMatchObject({ seq: replayed.seq, hash: replayed.hash });
    expect(head?.doc).toEqual(replayed.doc);
  }
  expect(await journal.cutOff(10)).toEqual([]);
}

type Deps = Parameters<typeof commitAct>[0];

async function insist(deps: Deps, act: ActOn<ReleaseDoc>): Promise<Committed<ReleaseDoc>> {
  for (let call = 0; call < 100; call += 1) {
    try {
      const answer = await commitAct(deps, act);
      if (answer.ok || answer.refusal.code !== 'busy') return answer;
    } catch {
      // A fault: the person presses the button again.
    }
  }
  throw new Error(`${act.cmd} never got through`);
}

function actOf({ issue, what, value }: Press, cmd: string): ActOn<ReleaseDoc> {
  const base = { stream: releaseStream(issue), cmd, actor: cmd };
  switch (what) {
    case 'customer':
      return {
        ...base,
        mode: { kind: 'commutative' },
        decide: (doc) =>
          allowed({
            act: 'overview-edited',
            doc: { ...doc, customers: { ...doc.customers, [cmd]: true } },
            args: { cmd },
          }),
      };
    case 'name':
      return {
        ...base,
        mode: { kind: 'editing', seenSeq: 0, touched: ['/name'] },
        decide: (doc) => allowed({ act: 'overview-edited', doc: { ...doc, name: value }, args: { value } }),
      };
    case 'number':
      return {
        ...base,
        mode: { kind: 'commutative' },
        decide: (doc) =>
          doc.number === null
            ? allowed({ act: 'overview-edited', doc: { ...doc, number: value }, args: {}, claim: `number:${value}` })
            : refused('numbered', 'It has a number.'),
      };
  }
}
