import { randomUUID } from 'node:crypto';
import type { Fault } from '../../sandbox/fault-parts';
import type { Health, UpkeepReport } from '../../src/contract/admin-calls';
import type { HistoryLine } from '../../src/contract/release-calls';
import type { ImportView } from '../../src/contract/import-calls';
import { onAdminPage, onIssue } from './support/client';
import type { Acted } from './support/client';
import type { Person } from './support/person';
import { sharedSite } from './support/shared-site';
import { transitionOf } from './support/transitions';

const site = sharedSite();
const minutes = 300_000;

type Act = {
  readonly as: string;
  readonly module: string;
  readonly on: ReturnType<typeof onIssue>;
  readonly call: string;
  readonly payload: object;
};

const batch = randomUUID();
const rows = 'OLD-1,2025-10-01,M,LAB,Minor,S\nOLD-2,2025-10-02,M,LAB,Minor,F\n';
const part = { head: 'id,actualEnd,customers,service,type,outcome', body: rows, line: 2 };
const columns = { id: 0, actualEnd: 1, customers: 2, service: 3, type: 4, outcome: 5 };

/** What people want to get done in that hour. Each is one press: its id stays the same however often it is sent again. */
async function wanted(): Promise<readonly Act[]> {
  const seqOf = async (key: string, part: 'release' | 'plan') => {
    const seen = await site.sandbox.answer<{ release: { seq: number }; plan: { seq: number } }>(
      'ines-okafor',
      'release-plan',
      onIssue(key),
      'getRelease',
    );
    if (!seen.ok) throw new Error(JSON.stringify(seen));
    return seen.value[part].seq;
  };
  const cmd = randomUUID;
  return [
    {
      as: 'ines-okafor',
      module: 'release-plan',
      on: onIssue('REL-155'),
      call: 'editOverview',
      payload: { cmd: cmd(), seq: await seqOf('REL-155', 'release'), changes: { name: 'Checkout, the next try' } },
    },
    {
      as: 'priya-nair',
      module: 'deployment-plan',
      on: onIssue('REL-147'),
      call: 'editPlan',
      payload: {
        cmd: cmd(),
        seq: await seqOf('REL-147', 'plan'),
        changes: { backOut: { trigger: 'More than one payment in a hundred fails.' } },
      },
    },
    {
      as: 'lucia-ferrant',
      module: 'change',
      on: onIssue('CHG-31'),
      call: 'decideChange',
      payload: { cmd: cmd(), decision: 'approve', reason: 'Clinical safety officer agrees.' },
    },
    {
      as: 'noor-aziz',
      module: 'settings',
      on: onAdminPage,
      call: 'saveRegister',
      payload: { cmd: cmd(), register: 'customers', id: 'K', name: 'Kestrel Logistics' },
    },
    {
      as: 'noor-aziz',
      module: 'settings',
      on: onAdminPage,
      call: 'stageHistory',
      payload: { batch, part, form: { delimiter: ',', days: 'yyyy-MM-dd', columns, customers: {}, services: {} } },
    },
    {
      as: 'noor-aziz',
      module: 'settings',
      on: onAdminPage,
      call: 'commitHistory',
      payload: { cmd: cmd(), batch, projectKey: 'REL', file: { name: 'old.csv', sha256: 'a'.repeat(64) }, rows: 2 },
    },
  ];
}

const send = ({ as, module, on, call, payload }: Act): Promise<Acted> =>
  site.sandbox.act(as, module, on, call, payload);

const always = (on: Fault['on'], effect: Fault['effect'], matching = '', when: Fault['when'] = 'before'): Fault => ({
  on,
  matching,
  nth: 1,
  times: 'always',
  when,
  effect,
});

/** The hour, in Meridia's window. In each part something else is down, and nobody's event is delivered at any time. */
const hour: readonly { readonly at: string; readonly down: string; readonly faults: readonly Fault[] }[] = [
  { at: '20:15', down: 'Jira', faults: [always('jira', 'status-500')] },
  { at: '20:25', down: 'the database', faults: [always('sql', 'refuse')] },
  { at: '20:35', down: 'the function', faults: [always('sql', 'kill-function')] },
  {
    at: '20:45',
    down: 'everything',
    faults: [always('jira', 'garbage'), always('sql', 'lose-answer'), always('storage', 'status-500')],
  },
  { at: '21:05', down: 'the tables', faults: [always('sql', 'tables-missing')] },
];
const queueDown = [always('queue', 'status-500')];

/** Words for a person, or nothing at all from a function that was killed: the front end says that then. */
function expectClear(acted: Acted): void {
  if (!acted.ok) {
    expect(acted.message).toMatch(/\S+ \S+/);
    return;
  }
  const answer = acted.body as { ok: boolean; failure?: { reference: string }; refusal?: { message: string } };
  expect(answer.ok).toBe(false);
  if (answer.failure !== undefined) expect(answer.failure.reference).toMatch(/^[\w-]{6,}$/);
  else expect(answer.refusal?.message).toMatch(/^[\s\S]{20,}[.!?]$/);
}

const read = async <T>(as: string, module: string, surface: Act['on'], call: string): Promise<T> => {
  const answer = await site.sandbox.answer<T>(as, module, surface, call);
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
  return answer.value;
};
const health = () => read<Health>('noor-aziz', 'settings', onAdminPage, 'getHealth');
const statusOf = async (key: string) => {
  const { body } = await site.sandbox.jira('priya-nair', 'GET', `/rest/api/3/issue/${key}?fields=status`);
  return (body as { fields: { status: { name: string } } }).fields.status.name;
};

describe('Everything fails for an hour', () => {
  let acts: readonly Act[];
  let before: Health;
  let ines: Person;
  let startDeployment: Awaited<ReturnType<typeof transitionOf>>;
  const scope = 'Instant payments, outgoing only.';
  const plan = () => ines.frame('Release plan');

  beforeAll(async () => {
    await site.sandbox.setClock('2026-11-24T20:10:00+01:00');
    await site.sandbox.idle();
    acts = await wanted();
    before = await health();
    startDeployment = await transitionOf(site.sandbox, 'priya-nair', 'REL-158', 'Start deployment');
    ines = await site.openAs('ines-okafor');
    await ines.open('/browse/REL-151');
    await plan().getByRole('button', { name: 'Edit scope and exclusions' }).press('Enter');
    await plan().getByRole('textbox', { name: 'In scope', exact: true }).fill(scope);
  }, minutes);

  test.each(hour)(
    'at $at, with $down down, every try is answered in words, nothing is saved and the gate refuses',
    async ({ at, faults }) => {
      await site.sandbox.setFaults([...queueDown, ...faults]);
      await site.sandbox.setClock(`2026-11-24T${at}:00+01:00`);
      for (const act of acts) expectClear(await send(act));

      const refused = await startDeployment();
      expect(refused.status).toBe(400);
      expect(await statusOf('REL-158')).toBe('Ready to deploy');

      await plan().getByRole('button', { name: 'Save', exact: true }).press('Enter');
      // What the panel had not read before the hour began says so as well.
      const form = plan().getByRole('form', { name: 'Edit scope and exclusions' });
      await form
        .getByRole('alert')
        .filter({ hasText: /Something broke on the way|gave no answer/ })
        .waitFor();
      expect(await plan().getByRole('textbox', { name: 'In scope', exact: true }).inputValue()).toBe(scope);
    },
    minutes,
  );

  test(
    'when only answers and events are lost, what is sent again is found to be done',
    async () => {
      await site.sandbox.setFaults([...queueDown, always('sql', 'lose-answer', 'INSERT INTO journal', 'after')]);
      for (const act of acts) expect(await send(act)).toMatchObject({ ok: true, body: { ok: true } });
      for (const act of acts.filter(({ call }) => call !== 'stageHistory'))
        expect(await send(act)).toMatchObject({ ok: true, body: { ok: true } });
    },
    minutes,
  );

  test(
    'an hour later all is well: everybody gets done what they wanted, once, and the reports catch up by themselves',
    async () => {
      await site.sandbox.setFaults([]);
      await plan().getByRole('button', { name: 'Save', exact: true }).press('Enter');
      await plan().getByRole('button', { name: 'Edit scope and exclusions' }).waitFor();
      await site.sandbox.setClock('2026-11-24T22:10:00+01:00');
      await site.sandbox.idle();

      const after = await health();
      expect(after.journal.problems).toEqual([]);
      expect(after.lagging).toBe(0);
      // One entry for each press that writes into the journal, and the one of Ines: none twice.
      expect(after.journal.entries - before.journal.entries).toBe(acts.length - 1 + 1);

      const upkeep = await read<UpkeepReport>('noor-aziz', 'settings', onAdminPage, 'getUpkeep');
      expect(upkeep.runs.filter(({ reference, late }) => reference !== null || late)).toEqual([]);
      const { imports } = await read<{ imports: readonly ImportView[] }>(
        'noor-aziz',
        'settings',
        onAdminPage,
        'getImports',
      );
      expect(imports.find(({ id }) => id === batch)).toMatchObject({ made: 2, inReports: true });
    },
    minutes,
  );

  test(
    'and the gate lets the deployment start, with its decision in the history',
    async () => {
      expect(await startDeployment()).toMatchObject({ status: 204 });
      const history = await read<readonly HistoryLine[]>(
        'priya-nair',
        'deployment-plan',
        onIssue('REL-158'),
        'getHistory',
      );
      expect(history.filter(({ stream, at }) => stream === 'gate' && at >= '2026-11-24T19:00')).toHaveLength(1);
    },
    minutes,
  );
});
