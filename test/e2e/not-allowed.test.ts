import type { FrameSurface } from '../../sandbox/parts';
import { onAdminPage, onDashboard, onIssue } from './support/client';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
}, 300_000);
afterAll(() => sandbox.stop());

const cmd = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const forged = { issueId: '10012', issue: { id: '10012', key: 'REL-158' }, accountId: 'ines-okafor' };

type Call = {
  readonly module: string;
  readonly surface: FrameSurface;
  readonly call: string;
  readonly payload?: object;
};
const on = (issueKey: string, module: string, call: string, payload: object = {}) => ({
  module,
  surface: onIssue(issueKey),
  call,
  payload,
});

const reading: readonly Call[] = [
  on('REL-158', 'release-plan', 'getRelease'),
  on('REL-158', 'deployment-plan', 'getReadiness'),
  on('REL-158', 'release-plan', 'getHistory'),
  on('CHG-31', 'change', 'getChange'),
];
const manager = /release and deployment manager/;
/** Each with the words that name the role that is needed. */
const writing = [
  { ...on('REL-158', 'release-plan', 'editOverview', { cmd, seq: 1, changes: { name: 'Mine' } }), needs: manager },
  { ...on('REL-158', 'release-plan', 'editPlan', { cmd, seq: 2, changes: { scope: 'Mine' } }), needs: manager },
  {
    ...on('REL-158', 'deployment-plan', 'editPlan', { cmd, seq: 2, changes: { waves: { w: null } } }),
    needs: /deployment practitioner/,
  },
  {
    ...on('CHG-31', 'change', 'decideChange', { cmd, decision: 'approve', reason: 'Mine' }),
    needs: /'Change authority'/,
  },
];
const administering: readonly Call[] = [
  'getSetup',
  'saveSettings',
  'saveRegister',
  'getPolicies',
  'savePolicyDraft',
  'importHistory',
  'getHealth',
  'getUpkeep',
  'getJiraSite',
].map((call) => ({ module: 'settings', surface: onAdminPage, call }));

/** What would tell of releases, changes or customers. */
const told = /Lab Interface|allergy|Meridia|Castellan|Orla|REL-14\d/i;

describe('A user who may not browse the project gets nothing through any call', () => {
  it.each<Call>([...reading, ...writing])('$module: $call', async ({ module, surface, call, payload }) => {
    const answer = await sandbox.act('sam-outis', module, surface, call, { ...payload, ...forged });
    expect(answer).toMatchObject({ ok: false, status: 404 });
    expect(JSON.stringify(answer)).not.toMatch(told);
  });

  it.each(administering)('$module: $call', async ({ module, surface, call }) => {
    expect(await sandbox.act('sam-outis', module, surface, call)).toMatchObject({ ok: false, status: 403 });
  });

  it.each(['getReleaseSuccess', 'getGadgetOptions'])(
    'the gadget: %s counts and names nothing of theirs',
    async (call) => {
      const acted = await sandbox.act('sam-outis', 'release-success', onDashboard('10001'), call, forged);
      expect(JSON.stringify(acted)).not.toMatch(told);
      if (call === 'getReleaseSuccess' && acted.ok)
        expect(acted.body).toMatchObject({ value: { report: { total: { releases: 0 } }, names: { customers: {} } } });
    },
  );

  it.each(['/rest/api/3/issue/REL-158', '/rest/api/3/issue/10012/transitions', '/rest/api/3/project/REL'])(
    'Jira itself, through the bridge of a frame that they may open: %s',
    async (path) => {
      const answer = await sandbox.bridgeFetch('sam-outis', 'release-success', onDashboard('10001'), 'GET', path);
      expect(answer.status).toBe(404);
      expect(JSON.stringify(answer.body)).not.toMatch(told);
    },
  );

  it('a frame on an issue is not given to them, not even for the bridge', async () => {
    const answer = await sandbox.bridgeFetch(
      'sam-outis',
      'release-plan',
      onIssue('REL-158'),
      'GET',
      '/rest/api/3/myself',
    );
    expect(answer.status).toBe(404);
  });
});

describe('a user without the role is refused with the role that is needed', () => {
  it.each(writing)('$module: $call', async ({ module, surface, call, payload, needs }) => {
    const answer = await sandbox.answer('marta-quist', module, surface, call, payload);
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'needs-role', message: expect.stringMatching(needs), who: expect.stringMatching(needs) },
    });
  });

  it('reads all the same', async () => {
    for (const { module, surface, call } of reading)
      expect(await sandbox.answer('marta-quist', module, surface, call)).toMatchObject({ ok: true });
  });

  it('is refused what Jira guards by the work item that they may see, whatever ids they send', async () => {
    const elsewhere = onIssue('REL-147');
    const answer = await sandbox.answer('marta-quist', 'release-plan', elsewhere, 'getRelease', forged);
    expect(answer).toMatchObject({ ok: true, value: { issue: { key: 'REL-147' } } });
  });

  it.each(administering)('$module: $call needs an administrator', async ({ module, surface, call }) => {
    const answer = await sandbox.act('marta-quist', module, surface, call);
    expect(answer).toMatchObject({ ok: false, status: 403, message: expect.stringMatching(/administrators/) });
  });

  it('and nothing of it was saved', async () => {
    const history = await sandbox.answer('ines-okafor', 'release-plan', onIssue('REL-158'), 'getHistory');
    expect(JSON.stringify(history)).not.toMatch(/marta-quist|sam-outis|Mine/);
  });
});
