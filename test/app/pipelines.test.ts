import { createHmac } from 'node:crypto';
import { decideChange } from '../../src/app/change/decide-change';
import { editPlan } from '../../src/app/plan/edit-plan';
import { answerPipelineResult, getPipelineRequests, letPipelineStart } from '../../src/app/pipeline/pipeline-requests';
import { getPipelines } from '../../src/app/pipeline/get-pipelines';
import { saveSettings } from '../../src/app/settings/save-settings';
import { startWave } from '../../src/app/deployment/start-wave';
import { makePipelineKey, revokePipelineKey } from '../../src/app/pipeline/save-pipelines';
import type { Jira } from '../../src/app/ports/ports';
import { answerRequest } from '../../src/handlers/answer-pipeline';
import { planned } from './deployable';
import { aSetting, aSite, change } from './setting';
import type { Setting } from './setting';

type Signing = {
  readonly key: string;
  readonly secret?: string;
  readonly nonce?: string;
  /** Of the pipeline's clock. */
  readonly at?: string;
  readonly headers?: { readonly [name: string]: readonly string[] };
};

let nonces = 0;
const aNonce = () => `nonce-${String((nonces += 1)).padStart(12, '0')}`;
const question = { act: 'ask', release: 'REL-1' };

/** REL-1 with one wave of customer M and its change, approved unless told otherwise; and the key of a pipeline. */
async function ready({ approved = true } = {}): Promise<Setting & { readonly key: string }> {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  await planned(setting);
  if (approved) await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  return { ...setting, key: await aKey(setting, 'Deploy to M') };
}

async function aKey({ deps, as, cmd }: Setting, name: string): Promise<string> {
  const made = await makePipelineKey(deps, as('ines'), '1', { cmd: cmd(), pipeline: { name } });
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.value.key;
}

/** As a pipeline signs it, without our own code. */
function signed({ clock }: Setting, body: string, { key, nonce = aNonce(), at, ...more }: Signing) {
  const [id = '', secret = ''] = key.split('.');
  const timestamp = String(Math.floor(Date.parse(at ?? clock.now()) / 1000));
  const signature = createHmac('sha256', more.secret ?? secret)
    .update(`${timestamp}.${nonce}.${body}`)
    .digest('hex');
  return {
    method: 'POST',
    headers: {
      'X-Slipway-Key': [id],
      'x-slipway-timestamp': [timestamp],
      'x-slipway-nonce': [nonce],
      'x-slipway-signature': [signature],
      ...more.headers,
    },
    body,
  };
}

async function ask(
  setting: Setting & { readonly key: string },
  body: object | string = question,
  how: Partial<Signing> = {},
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (await answerRequest(setting.deps, signed(setting, text, { key: setting.key, ...how }))).outputKey;
}

const rowsOf = ({ journal }: Setting) => journal.table.filter(({ streamId }) => streamId === 'pipeline:1');

async function shown({ deps, as }: Setting, accountId = 'priya') {
  const view = await getPipelineRequests(deps, as(accountId), '1');
  if (!view.ok) throw new Error(JSON.stringify(view));
  return view.value;
}

describe('a pipeline asks the gate', () => {
  it('is told go for what lacks nothing, and that stands in the journal as the pipeline', async () => {
    const setting = await ready();
    expect(await ask(setting)).toBe('go');
    const { pipelines } = await view(setting);
    expect(rowsOf(setting)).toMatchObject([{ act: 'pipeline-told-go', actor: `pipeline:${pipelines[0]?.id}` }]);
    expect(await shown(setting)).toMatchObject({ requests: [{ name: 'Deploy to M', answer: 'go', waves: ['w1'] }] });
  });

  it('is no passage of the gate: what was only asked is a bypass when it is deployed', async () => {
    const setting = await ready();
    await ask(setting);
    const onGate = setting.journal.table.filter(({ streamId }) => streamId === 'gate:1').map(({ act }) => act);
    expect(onGate).toEqual(['deployment-signed-off']);
  });

  it('is refused with the reasons on the release', async () => {
    const setting = await ready({ approved: false });
    expect(await ask(setting, { ...question, run: 'https://ci.example/runs/7' })).toBe('refused');
    const [request] = (await shown(setting)).requests;
    expect(request).toMatchObject({ answer: 'refused', run: 'https://ci.example/runs/7' });
    expect(request?.findings.map(({ what }) => what).join(' ')).toContain('CHG-31');
  });

  it('keeps from a viewer what they may not see in Jira', async () => {
    const setting = await ready({ approved: false });
    await ask(setting);
    change(setting.site, 'CHG-31', { visibleTo: ['lucia', 'slipway'] });
    const [request] = (await shown(setting)).requests;
    expect(JSON.stringify(request)).not.toContain('CHG-31');
    expect(request?.findingsLeftOut).toBeGreaterThan(0);
  });

  it('judges the waves that it names', async () => {
    const setting = await ready();
    expect(await ask(setting, { ...question, wave: 1, customer: 'M' })).toBe('go');
    expect(await ask(setting, { ...question, wave: 2 })).toBe('unreadable');
    expect(await ask(setting, { ...question, customer: 'N' })).toBe('unreadable');
  });

  it('may ask twenty times a minute about a release', async () => {
    const setting = await ready();
    const answers = [];
    for (let time = 0; time < 21; time += 1) answers.push(await ask(setting));
    expect(answers.filter((answer) => answer === 'go')).toHaveLength(20);
    expect(answers.at(-1)).toBe('too-often');
    setting.clock.set('2026-11-23T08:01:01.000Z');
    expect(await ask(setting)).toBe('go');
  });
});

describe('whoever is not the pipeline', () => {
  it.each<[string, Partial<Signing>]>([
    ['has another secret', { secret: '0'.repeat(64) }],
    ['has no secret', { secret: '' }],
    ['has a key that does not exist', { key: '0123456789abcdef.secret' }],
    ['has a key in no form', { key: 'pipelines:1.secret' }],
    ['signs nothing', { headers: { 'x-slipway-signature': [''] } }],
    ['sends no key', { headers: { 'X-Slipway-Key': [] } }],
    ['has a clock that is six minutes slow', { at: '2026-11-23T07:54:00.000Z' }],
    ['has a clock that is six minutes fast', { at: '2026-11-23T08:06:00.000Z' }],
    ['has a nonce that can be guessed', { nonce: '1' }],
    ['has a nonce of another form', { nonce: 'a nonce with blanks in it' }],
  ])('%s, and is told nothing', async (_, how) => {
    const setting = await ready();
    expect(await ask(setting, question, how)).toBe('unsigned');
    expect(rowsOf(setting)).toEqual([]);
  });

  it('can not change a signed request', async () => {
    const setting = await ready();
    const event = signed(setting, JSON.stringify(question), { key: setting.key });
    const changed = { ...event, body: event.body.replace('REL-1', 'REL-2') };
    expect(await answerRequest(setting.deps, changed)).toEqual({ outputKey: 'unsigned' });
  });

  it('is told the same whether the release exists or not', async () => {
    const setting = await ready();
    const wrong = { secret: '0'.repeat(64) };
    setting.site.calls.length = 0;
    expect(await ask(setting, question, wrong)).toBe(await ask(setting, { ...question, release: 'REL-999' }, wrong));
    expect(setting.site.calls).toEqual([]);
  });

  it.each([undefined, null, {}, { headers: { 'x-slipway-key': 'no list' } }, 'text'])(
    'sends %j and is never told go',
    async (event) => {
      const { deps } = await ready();
      expect(['unsigned', 'unchecked']).toContain((await answerRequest(deps, event)).outputKey);
    },
  );

  it('holds a key that was revoked', async () => {
    const setting = await ready();
    const { deps, as, cmd, key } = setting;
    const [pipeline] = (await view(setting)).pipelines;
    const kept = await deps.pipelines.kept(key.split('.')[0] ?? '');
    const revoked = { cmd: cmd(), pipeline: pipeline?.id ?? '', key: pipeline?.keys[0]?.id ?? '', reason: 'Leaked.' };
    expect(await revokePipelineKey(deps, as('ines'), '1', revoked)).toMatchObject({ ok: true });
    expect(await ask(setting)).toBe('unsigned');
    // The journal decides, also where the platform still has the secret.
    if (kept !== undefined) await deps.pipelines.keep(revoked.key, kept);
    expect(await ask(setting)).toBe('unsigned');
  });
});

describe('a pipeline of one project', () => {
  it('is told of a release of another project what it is told of one that does not exist', async () => {
    const site = aSite();
    const setting = await ready();
    setting.site.issues.push({ ...(site.issues[0] ?? never()), id: '77', key: 'OPS-7', projectId: '2', links: [] });
    expect(await ask(setting, { ...question, release: 'OPS-7' })).toBe('not-found');
    expect(await ask(setting, { ...question, release: 'OPS-8' })).toBe('not-found');
    expect(await ask(setting, { ...question, release: 'INC-9' })).toBe('not-found');
  });
});

describe('a request', () => {
  it.each([
    ['is empty', ''],
    ['is no JSON', '{"act":'],
    ['is a list', '[]'],
    ['asks for what there is not', '{"act":"approve","release":"REL-1"}'],
    ['says more than it should', '{"act":"ask","release":"REL-1","force":true}'],
    ['names no release', '{"act":"ask"}'],
    ['names a path', '{"act":"ask","release":"../REL-1"}'],
    ['names a run that is a script', '{"act":"ask","release":"REL-1","run":"javascript:alert(1)"}'],
    ['is too long', JSON.stringify({ ...question, run: `https://ci.example/${'x'.repeat(17_000)}` })],
    ['is longer than can be meant', `${JSON.stringify(question)}${' '.repeat(17_000)}`],
  ])('that %s is not answered', async (_, body) => {
    const setting = await ready();
    expect(await ask(setting, body)).toBe('unreadable');
    expect(rowsOf(setting)).toEqual([]);
  });

  it('is answered once, whoever sends it again', async () => {
    const setting = await ready();
    const nonce = aNonce();
    expect(await ask(setting, question, { nonce })).toBe('go');
    expect(await ask(setting, question, { nonce })).toBe('replayed');
  });

  it('is answered once when it comes twice at the same moment', async () => {
    const setting = await ready();
    const nonce = aNonce();
    const answers = await Promise.all([ask(setting, question, { nonce }), ask(setting, question, { nonce })]);
    expect(answers.sort()).toEqual(['go', 'replayed']);
  });

  it.each(['issue', 'issues', 'edits'] satisfies (keyof Jira)[])(
    'is never told go when Jira fails at %s',
    async (call) => {
      const setting = await ready();
      setting.site.broken.add(call);
      expect(await ask(setting)).toBe('unchecked');
    },
  );

  it('is never told go when the journal can not be written, or keys can not be read', async () => {
    const setting = await ready();
    const { deps } = setting;
    const journal = { ...deps.journal, append: () => Promise.reject(new Error('no database')) };
    expect(await ask({ ...setting, deps: { ...deps, journal } })).toBe('unchecked');
    const busy = { ...deps.journal, append: async () => ({ kind: 'moved' }) as const };
    expect(await ask({ ...setting, deps: { ...deps, journal: busy } })).toBe('unchecked');
    const pipelines = { ...deps.pipelines, kept: () => Promise.reject(new Error('no storage')) };
    expect(await ask({ ...setting, deps: { ...deps, pipelines } })).toBe('unchecked');
    expect(rowsOf(setting)).toEqual([]);
  });
});

describe('a pipeline starts a wave', () => {
  const asksToStart = { act: 'start', release: 'REL-1' };

  /** Priya holds a permit for the wave; the release stands in a deploying status, so that nothing is moved. */
  async function permitted() {
    const setting = await ready();
    const { deps, as, cmd } = setting;
    const stages = { '300': 'DEPLOYING' } as const;
    const saved = await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { stages } });
    const begun = await startWave(deps, as('priya'), '1', { cmd: cmd(), wave: 'w1' });
    expect([saved, begun]).toMatchObject([{ ok: true }, { ok: true, value: { started: true } }]);
    return setting;
  }

  async function letStart(setting: Setting, who = 'priya', pipeline?: string) {
    const { deps, as, cmd } = setting;
    const [permit] = (await shown(setting)).permits;
    const known = pipeline ?? (await view(setting)).pipelines[0]?.id ?? '';
    return letPipelineStart(deps, as(who), '1', { cmd: cmd(), permit: permit?.id ?? '', pipeline: known });
  }

  it('by the permit of who let it, once', async () => {
    const setting = await permitted();
    expect(await letStart(setting)).toMatchObject({ ok: true });
    expect(await ask(setting, asksToStart)).toBe('go');
    expect(await ask(setting, asksToStart)).toBe('refused');
    expect(rowsOf(setting).map(({ act }) => act)).toEqual([
      'pipeline-let-start',
      'pipeline-started',
      'pipeline-not-started',
    ]);
    expect((await shown(setting)).permits).toMatchObject([
      { leave: { name: 'Deploy to M', startedAt: setting.clock.now() } },
    ]);
    expect(await letStart(setting)).toMatchObject({ refusal: { code: 'permit-over' } });
  });

  it('once, when it asks twice at the same moment', async () => {
    const setting = await permitted();
    await letStart(setting);
    const answers = await Promise.all([ask(setting, asksToStart), ask(setting, asksToStart)]);
    expect(answers.sort()).toEqual(['go', 'refused']);
  });

  it('not without leave, and says whose it needs', async () => {
    const setting = await permitted();
    expect(await ask(setting, asksToStart)).toBe('refused');
    const [request] = (await shown(setting)).requests;
    expect(request?.findings[0]).toMatchObject({ rule: 'PMT-01', who: 'Deployment practitioner' });
  });

  it('not with the leave of another pipeline', async () => {
    const setting = await permitted();
    const other = await aKey(setting, 'Another');
    await letStart(setting, 'priya', (await view(setting)).pipelines.find(({ name }) => name === 'Another')?.id);
    expect(await ask(setting, asksToStart)).toBe('refused');
    expect(await ask(setting, asksToStart, { key: other })).toBe('go');
  });

  it('not when the permit is over, or the plan is another one', async () => {
    const setting = await permitted();
    await letStart(setting);
    setting.clock.set('2026-11-23T08:16:00.000Z');
    expect(await ask(setting, asksToStart)).toBe('refused');

    const changed = await permitted();
    const { deps, as, cmd } = changed;
    await letStart(changed);
    const waves = { w1: { site: 'North' } };
    expect(await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq: 1, changes: { waves } })).toMatchObject({
      ok: true,
    });
    expect(await ask(changed, asksToStart)).toBe('refused');
  });

  it('not when a change was withdrawn since', async () => {
    const setting = await permitted();
    const { deps, as, cmd } = setting;
    await letStart(setting);
    await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'withdraw', reason: 'A fault was found.' });
    expect(await ask(setting, asksToStart)).toBe('refused');
  });

  it('not because somebody else says so', async () => {
    const setting = await permitted();
    expect(await letStart(setting, 'ines')).toMatchObject({
      refusal: { code: expect.stringMatching(/needs-role|no-permit/) },
    });
    expect(await letStart(setting, 'marta')).toMatchObject({ refusal: { code: 'needs-role' } });
    expect(await ask(setting, asksToStart)).toBe('refused');
  });

  it('and tells how that wave went, though it comes next no more', async () => {
    const setting = await permitted();
    await letStart(setting);
    await ask(setting, asksToStart);
    await ask(setting, { act: 'result', release: 'REL-1', outcome: 'succeeded' });
    expect((await shown(setting)).results).toMatchObject([{ waves: ['w1'] }]);
  });
});

describe('what a pipeline tells of a deployment', () => {
  const result = { act: 'result', release: 'REL-1', outcome: 'succeeded', note: 'Version 4.2 is live.' };

  it('waits for the deployment practitioner, who alone may confirm it, once', async () => {
    const setting = await ready();
    const { deps, as, cmd } = setting;
    expect(await ask(setting, result)).toBe('go');
    const [told] = (await shown(setting)).results;
    expect(told).toMatchObject({ outcome: 'succeeded', note: 'Version 4.2 is live.', answered: null });
    const answer = () => ({ cmd: cmd(), id: told?.id ?? '', agrees: true, note: '' });
    expect(await answerPipelineResult(deps, as('marta'), '1', answer())).toMatchObject({
      refusal: { code: 'needs-role' },
    });
    expect(await answerPipelineResult(deps, as('priya'), '1', answer())).toMatchObject({
      value: { results: [{ answered: { by: 'priya', agrees: true } }] },
    });
    expect(await answerPipelineResult(deps, as('priya'), '1', answer())).toMatchObject({
      refusal: { code: 'already-answered' },
    });
    expect(rowsOf(setting).map(({ act }) => act)).toEqual(['pipeline-result-recorded', 'pipeline-result-confirmed']);
  });
});

describe('the keys of a project', () => {
  it('are shown once, and their secrets stand nowhere in the journal', async () => {
    const setting = await ready();
    const [id, secret = ''] = setting.key.split('.');
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(setting.journal.table)).not.toContain(secret);
    expect(JSON.stringify(await view(setting))).not.toContain(secret);
    expect((await view(setting)).pipelines[0]?.keys).toMatchObject([{ id, by: 'ines', lastUse: null }]);
    await ask(setting);
    expect((await view(setting)).pipelines[0]?.keys).toMatchObject([{ lastUse: setting.clock.now() }]);
  });

  it('are two at once at most, so that a job changes from one to the other', async () => {
    const setting = await ready();
    const { deps, as, cmd } = setting;
    const id = (await view(setting)).pipelines[0]?.id ?? '';
    const another = () => makePipelineKey(deps, as('ines'), '1', { cmd: cmd(), pipeline: { id } });
    const second = await another();
    if (!second.ok) throw new Error(JSON.stringify(second));
    expect(await ask(setting)).toBe('go');
    expect(await ask(setting, question, { key: second.value.key })).toBe('go');
    expect(await another()).toMatchObject({ refusal: { code: 'two-keys' } });
  });

  it('are not made twice when an answer is lost, and the lost secret opens nothing', async () => {
    const { deps, as, cmd } = await aSetting();
    const once = { cmd: cmd(), pipeline: { name: 'Deploy' } };
    const first = await makePipelineKey(deps, as('ines'), '1', once);
    expect(first.ok).toBe(true);
    expect(await makePipelineKey(deps, as('ines'), '1', once)).toMatchObject({ refusal: { code: 'shown-before' } });
    const seen = await getPipelines(deps, as('ines'), '1');
    expect(seen.ok && seen.value.pipelines[0]?.keys).toHaveLength(1);
  });

  it('have pipelines of different names', async () => {
    const setting = await ready();
    const { deps, as, cmd } = setting;
    const again = { cmd: cmd(), pipeline: { name: 'deploy to m' } };
    expect(await makePipelineKey(deps, as('ines'), '1', again)).toMatchObject({ refusal: { code: 'name-taken' } });
  });
});

async function view({ deps, as }: Setting) {
  const seen = await getPipelines(deps, as('marta'), '1');
  if (!seen.ok) throw new Error(JSON.stringify(seen));
  return seen.value;
}

function never(): never {
  throw new Error('There is no work item.');
}
