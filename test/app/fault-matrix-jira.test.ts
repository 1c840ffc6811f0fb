import { jiraOver } from '../../src/adapters/jira/jira';
import type { RequestJira } from '../../src/adapters/jira/request';
import type { Jira } from '../../src/app/ports/ports';
import { newVerification } from '../../src/domain/records/verification';
import { fakeJira } from '../fakes/jira';
import { overRest } from '../fakes/jira-over-rest';
import { isGate, isReading, note, told } from './fault-matrix';
import type { Matrix } from './fault-matrix';
import { app, aSetting } from './setting';
import type { Setting } from './setting';
import { useCases } from './use-cases';
import type { Asking, Outcome, UseCase } from './use-cases';

const refusal = JSON.stringify({ errorMessages: ['Not now.'], errors: {} });
const answers = (status: number, body: string) => async () => ({ status, text: async () => body });

type Fault = {
  /** What one request meets instead of an answer. */
  readonly meets?: () => ReturnType<RequestJira>;
  /** The function's process ends there: nothing that it would do afterwards happens. */
  readonly kills?: true;
  /** How far our clock is off, with every request. */
  readonly offMs?: number;
};

const never = new Promise<never>(() => undefined);
const faults: { readonly [name: string]: Fault } = {
  '401': { meets: answers(401, refusal) },
  '403': { meets: answers(403, refusal) },
  '404': { meets: answers(404, refusal) },
  '429': { meets: answers(429, '{"code":429,"message":"Rate limit exceeded"}') },
  '500': { meets: answers(500, '<html>Internal server error</html>') },
  garbage: { meets: answers(200, '{"id":') },
  nothing: { meets: () => Promise.reject(new TypeError('fetch failed')) },
  killed: { kills: true },
  'clock ahead': { offMs: 600_000 },
  'clock behind': { offMs: -600_000 },
};

/** The n-th request, whoever makes it, meets the fault; the requests are counted. */
async function underFault(
  { ready }: UseCase,
  { meets, kills, offMs = 0 }: Fault,
  nth: number,
): Promise<{
  setting: Setting & Asking;
  given: unknown;
  asked: () => number;
  died: Promise<Outcome>;
  heal: () => void;
}> {
  const calm = await aSetting();
  const base = { ...calm, headSeq: async (streamId: string) => calm.journal.headSeq(streamId) };
  const given = await ready(base);
  let asked = 0;
  let off = offMs;
  let dead = false;
  let die: (outcome: Outcome) => void = () => undefined;
  const died = new Promise<Outcome>((resolve) => (die = resolve));
  const jiraClock = { now: () => new Date(Date.parse(base.clock.now()) - off).toISOString() };
  const spoiled =
    (jira: Jira): RequestJira =>
    async (...request) => {
      asked += 1;
      if (asked !== nth && !dead) return overRest(jira, jiraClock)(...request);
      if (kills === true && !dead) {
        dead = true;
        die('no answer');
      }
      return dead ? never : (meets?.() ?? overRest(jira, jiraClock)(...request));
    };
  const jiraOf = (account: string) => jiraOver(spoiled(fakeJira(base.site, account)), (key) => key);
  const setting = {
    ...base,
    deps: { ...base.deps, appJira: jiraOf(app) },
    as: (accountId: string) => ({ accountId, jira: jiraOf(accountId) }),
  };
  const heal = () => {
    off = 0;
    dead = false;
  };
  return { setting, given, asked: () => asked, died, heal };
}

/** Nothing half-saved: at most one entry, or as many as without the fault, and the chain verifies. */
function expectWhole({ journal }: Setting, before: number, outcome: string, usual: number): void {
  const added = journal.table.slice(before);
  expect(added.length).toBeLessThanOrEqual(Math.max(1, usual));
  if (outcome === 'failed' || outcome.startsWith('refused')) {
    // An approval, a permit or a reason that stands although Jira could not be asked afterwards: sent again it goes on from there.
    const stands = ['change-rejected', 'change-approved', 'wave-permitted', 'turn-reason-given'];
    expect(added.filter(({ act }) => !stands.includes(act))).toEqual([]);
  }
  const verification = newVerification();
  verification.add(
    [...journal.table].sort((a, b) => (a.streamId === b.streamId ? a.seq - b.seq : a.streamId < b.streamId ? -1 : 1)),
  );
  expect(verification.report().problems).toEqual([]);
}

const matrix: Matrix = new Map();

async function tryEveryFault(useCase: UseCase): Promise<void> {
  const { name, ask } = useCase;
  const calm = await underFault(useCase, {}, 0);
  const start = calm.setting.journal.table.length;
  const without = await ask(calm.setting, calm.given);
  const usual = calm.setting.journal.table.length - start;
  if (isGate(name)) expect(without).toBe('passed');
  for (const [fault, struck] of Object.entries(faults)) {
    if (struck.meets === undefined && isReading(name)) continue;
    const requests = struck.offMs === undefined ? calm.asked() : 1;
    if (requests === 0) note(matrix, name, fault, without, without);
    for (let nth = 1; nth <= requests; nth += 1) {
      const { setting, given, died, heal } = await underFault(useCase, struck, nth);
      const before = setting.journal.table.length;
      const outcome = await Promise.race([ask(setting, given), died]);
      heal();
      expect(outcome).not.toBe('passed');
      expectWhole(setting, before, outcome, usual);
      note(matrix, name, fault, outcome, without);
      // The fault is over: the same thing sent again comes to the same end, and is done once.
      if (without === 'done' && (outcome !== 'done' || struck.meets !== undefined)) {
        expect(await ask(setting, given)).toBe('done');
        expect(setting.journal.table.length - before).toBe(calm.setting.journal.table.length - before);
      }
    }
  }
}

it.each(useCases)('$name gives a clear answer, whatever Jira does at any of its calls', async (useCase) => {
  await tryEveryFault(useCase);
});

it('the outcomes are those of docs/fault-matrix.md', () => {
  const { now, documented } = told('jira', matrix, Object.keys(faults));
  expect(documented).toBe(now);
});
