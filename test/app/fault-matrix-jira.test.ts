import { jiraOver } from '../../src/adapters/jira/jira';
import type { RequestJira } from '../../src/adapters/jira/request';
import type { Jira } from '../../src/app/ports';
import { newVerification } from '../../src/domain/records/verification';
import { fakeJira } from '../fakes/jira';
import { overRest } from '../fakes/jira-over-rest';
import { note, told } from './fault-matrix';
import type { Matrix } from './fault-matrix';
import { app, aSetting } from './setting';
import type { Setting } from './setting';
import { useCases } from './use-cases';
import type { Asking, UseCase } from './use-cases';

const refusal = JSON.stringify({ errorMessages: ['Not now.'], errors: {} });
const answers = (status: number, body: string) => async () => ({ status, text: async () => body });

/** What Jira does instead of answering. */
const faults: { readonly [name: string]: () => ReturnType<RequestJira> } = {
  '401': answers(401, refusal),
  '403': answers(403, refusal),
  '404': answers(404, refusal),
  '429': answers(429, '{"code":429,"message":"Rate limit exceeded"}'),
  '500': answers(500, '<html>Internal server error</html>'),
  garbage: answers(200, '{"id":'),
  nothing: () => Promise.reject(new TypeError('fetch failed')),
};

/** The n-th request, whoever makes it, meets the fault; the requests are counted. */
async function underFault(
  { ready }: UseCase,
  fault: string | null,
  nth: number,
): Promise<{ setting: Setting & Asking; given: unknown; asked: () => number }> {
  const calm = await aSetting();
  const base = { ...calm, headSeq: async (streamId: string) => calm.journal.headSeq(streamId) };
  const given = await ready(base);
  let asked = 0;
  const spoiled =
    (jira: Jira): RequestJira =>
    (...request) => {
      asked += 1;
      const meets = asked === nth ? faults[fault ?? ''] : undefined;
      return meets === undefined ? overRest(jira)(...request) : meets();
    };
  const jiraOf = (account: string) => jiraOver(spoiled(fakeJira(base.site, account)), (key) => key);
  const setting = {
    ...base,
    deps: { ...base.deps, appJira: jiraOf(app) },
    as: (accountId: string) => ({ accountId, jira: jiraOf(accountId) }),
  };
  return { setting, given, asked: () => asked };
}

/** Nothing half-saved: at most one entry, and the chain verifies. */
function expectWhole({ journal }: Setting, before: number, outcome: string): void {
  const added = journal.table.slice(before);
  expect(added.length).toBeLessThanOrEqual(1);
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
  const calm = await underFault(useCase, null, 0);
  const without = await ask(calm.setting, calm.given);
  if (name.endsWith('gate')) expect(without).toBe('passed');
  for (const fault of Object.keys(faults))
    for (let nth = 1; nth <= calm.asked(); nth += 1) {
      const { setting, given } = await underFault(useCase, fault, nth);
      const before = setting.journal.table.length;
      const outcome = await ask(setting, given);
      expect(outcome).not.toBe('passed');
      expectWhole(setting, before, outcome);
      note(matrix, name, fault, outcome, without);
      // The fault is over: the same thing sent again comes to the same end, and is done once.
      if (without === 'done') {
        expect(await ask(setting, given)).toBe('done');
        expect(setting.journal.table.length - before).toBe(calm.setting.journal.table.length - before);
      }
    }
  if (calm.asked() === 0) for (const fault of Object.keys(faults)) note(matrix, name, fault, without, without);
}

it.each(useCases)('$name gives a clear answer, whatever Jira does at any of its calls', async (useCase) => {
  await tryEveryFault(useCase);
});

it('the outcomes are those of docs/fault-matrix.md', () => {
  const { now, documented } = told('jira', matrix, Object.keys(faults));
  expect(documented).toBe(now);
});
