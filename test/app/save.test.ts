import { editOverview } from '../../src/app/release/edit-overview';
import { editPlan } from '../../src/app/plan/edit-plan';
import { getRelease } from '../../src/app/release/get-release';
import type { EditOverview, EditPlan } from '../../src/contract/release-calls';
import { aSetting } from './setting';
import type { Setting } from './setting';

const overview = ({ deps, as }: Setting, who: string, edit: EditOverview, issue = '1') =>
  editOverview(deps, as(who), issue, edit);
const plan = ({ deps, as }: Setting, who: string, edit: EditPlan) => editPlan(deps, as(who), '1', edit);

/** Without what is reserved for them first. */
const edits = (setting: Setting) => setting.written().filter(({ act }) => act === 'overview-edited');

describe('editing the overview', () => {
  it('writes one entry in the name of the person and tells the fact tables', async () => {
    const setting = await aSetting();
    const edit = { cmd: setting.cmd(), seq: 0, changes: { name: 'Lab 3.4', customers: { add: ['M'], remove: [] } } };
    expect(await overview(setting, 'ines', edit)).toMatchObject({
      ok: true,
      value: { seq: 1, doc: { name: 'Lab 3.4', customers: { M: true }, projectId: '1' } },
    });
    expect(setting.written()).toMatchObject([
      { streamId: 'release:1', seq: 1, act: 'overview-edited', actor: 'ines', cmd: edit.cmd, claim: null },
    ]);
    expect(setting.queue.pushed).toEqual(['release:1']);
  });

  it('is done once, however often it is sent', async () => {
    const setting = await aSetting();
    const edit = { cmd: setting.cmd(), seq: 0, changes: { number: 'R-1', name: 'Lab 3.4' } };
    const first = await overview(setting, 'ines', edit);
    await overview(setting, 'ines', { cmd: setting.cmd(), seq: 1, changes: { name: 'Lab 3.5' } });
    expect(await overview(setting, 'ines', edit)).toEqual(first);
    expect(edits(setting)).toHaveLength(2);
  });

  it('answers a conflict with both values and saves knowingly after it', async () => {
    const setting = await aSetting();
    await overview(setting, 'ines', { cmd: setting.cmd(), seq: 0, changes: { name: 'theirs' } });
    const mine = { cmd: setting.cmd(), changes: { name: 'mine', type: 'MINOR' } } as const;
    expect(await overview(setting, 'ines', { ...mine, seq: 0 })).toMatchObject({
      ok: false,
      refusal: { code: 'conflict' },
      conflict: { seq: 1, fields: [{ path: '/name', mine: 'mine', theirs: 'theirs', by: 'ines' }] },
    });
    expect(setting.written()).toHaveLength(1);
    expect(await overview(setting, 'ines', { ...mine, seq: 1 })).toMatchObject({ ok: true, value: { seq: 2 } });
  });

  it('gives a release number to one release only, also after that one has taken another', async () => {
    const setting = await aSetting();
    await overview(setting, 'ines', { cmd: setting.cmd(), seq: 0, changes: { number: 'R-1' } });
    await overview(setting, 'ines', { cmd: setting.cmd(), seq: 1, changes: { number: 'R-2' } });
    for (const number of ['R-1', 'R-2']) {
      expect(await overview(setting, 'ines', { cmd: setting.cmd(), seq: 0, changes: { number } }, '2')).toMatchObject({
        refusal: { code: 'number-taken', message: expect.stringContaining(`${number} belongs to another release`) },
      });
    }
    expect(edits(setting)).toHaveLength(2);
  });

  it('tells a release that wants its own former number back that it was its own', async () => {
    const setting = await aSetting();
    await overview(setting, 'ines', { cmd: setting.cmd(), seq: 0, changes: { number: 'R-1' } });
    await overview(setting, 'ines', { cmd: setting.cmd(), seq: 1, changes: { number: 'R-2' } });
    expect(await overview(setting, 'ines', { cmd: setting.cmd(), seq: 2, changes: { number: 'R-1' } })).toMatchObject({
      refusal: { code: 'number-taken', message: expect.not.stringContaining('another release') },
    });
  });

  it('refuses customers and services that the registers do not hold, by name', async () => {
    const setting = await aSetting();
    const changes = { customers: { add: ['M', 'X'], remove: [] }, services: { add: ['Y'], remove: [] } };
    expect(await overview(setting, 'ines', { cmd: setting.cmd(), seq: 0, changes })).toMatchObject({
      refusal: { code: 'unknown-entry', message: expect.stringMatching(/customer "X".*service "Y"/) },
    });
    expect(setting.written()).toEqual([]);
  });

  it('vacates a role with null', async () => {
    const setting = await aSetting();
    await overview(setting, 'ines', { cmd: setting.cmd(), seq: 0, changes: { roles: { dp: 'priya', chm: 'lucia' } } });
    expect(
      await overview(setting, 'ines', { cmd: setting.cmd(), seq: 1, changes: { roles: { dp: null } } }),
    ).toMatchObject({ ok: true, value: { doc: { roles: { chm: 'lucia' } } } });
  });
});

describe('editing the plan', () => {
  it.each([
    ['another part beside it', { details: { buildTest: 'Built at night.', objectives: 'Faster.' } }],
    [
      'a criterion beside another part',
      { details: { criteria: { c: { text: 'Results show.' } }, objectives: 'Faster.' } },
    ],
    ['another part alone', { details: { objectives: 'Faster.' } }],
    ['the scope beside it', { scope: 'Everything.', details: { buildTest: 'Built at night.' } }],
    ['the deployment beside it', { details: { buildTest: 'Built at night.' }, backOut: { trigger: 'It fails.' } }],
  ])('lets who tests say how it is tested and what has to be shown, not %s', async (_, changes) => {
    const setting = await aSetting();
    const tests = { buildTest: 'Built at night.', criteria: { c: { text: 'Results show.' } } };
    expect(await plan(setting, 'theo', { cmd: setting.cmd(), seq: 0, changes })).toMatchObject({
      refusal: { code: 'needs-role' },
    });
    expect(setting.written()).toEqual([]);
    expect(await plan(setting, 'theo', { cmd: setting.cmd(), seq: 0, changes: { details: tests } })).toMatchObject({
      ok: true,
    });
  });

  const wave = { customer: 'M', plannedStart: '2026-11-24T20:00:00.000Z', plannedEnd: '2026-11-24T22:00:00.000Z' };

  it('adds, changes and removes waves in one act each', async () => {
    const setting = await aSetting();
    const save = (seq: number, waves: EditPlan['changes']['waves']) =>
      plan(setting, 'priya', { cmd: setting.cmd(), seq, changes: { waves: waves ?? {} } });
    expect(await save(0, { a: wave, b: { ...wave, number: 2 } })).toMatchObject({
      value: { doc: { waves: { order: ['a', 'b'], byId: { a: { number: 1, environment: 'LIVE' } } } } },
    });
    expect(await save(1, { a: { site: 'North' } })).toMatchObject({
      value: { doc: { waves: { byId: { a: { site: 'North', customer: 'M' } } } } },
    });
    expect(await save(2, { a: null })).toMatchObject({ value: { seq: 3, doc: { waves: { order: ['b'] } } } });
    expect(setting.written().map(({ act, actor }) => [act, actor])).toEqual(Array(3).fill(['plan-edited', 'priya']));
  });

  it.each([
    ['a wave that ends before it starts', { w: { ...wave, plannedEnd: wave.plannedStart } }, 'ends-before-start'],
    ['a new wave without a customer', { w: { site: 'North' } }, 'wave-without-customer'],
    ['a wave of an unknown customer', { w: { ...wave, customer: 'X' } }, 'unknown-entry'],
    [
      'more than 200 waves',
      Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`w${n}`, wave])),
      'too-many-waves',
    ],
  ] as const)('refuses %s', async (_, waves, code) => {
    const setting = await aSetting();
    expect(await plan(setting, 'priya', { cmd: setting.cmd(), seq: 0, changes: { waves } })).toMatchObject({
      ok: false,
      refusal: { code },
    });
    expect(setting.written()).toEqual([]);
  });

  it('needs both roles to edit both parts in one act', async () => {
    const setting = await aSetting();
    const both = { scope: 'All of it', waves: { w: wave } };
    expect(await plan(setting, 'priya', { cmd: setting.cmd(), seq: 0, changes: both })).toMatchObject({
      refusal: { code: 'needs-role', message: expect.stringContaining('edit the release plan') },
    });
    expect(await plan(setting, 'ines', { cmd: setting.cmd(), seq: 0, changes: both })).toMatchObject({ ok: true });
  });

  it('merges what two people changed in different waves', async () => {
    const setting = await aSetting();
    const save = (seq: number, waves: EditPlan['changes']['waves']) =>
      plan(setting, 'priya', { cmd: setting.cmd(), seq, changes: { waves: waves ?? {} } });
    await save(0, { a: wave, b: wave });
    await save(1, { a: { site: 'North' } });
    expect(await save(1, { b: { site: 'South' } })).toMatchObject({
      value: { seq: 3, doc: { waves: { byId: { a: { site: 'North' }, b: { site: 'South' } } } } },
    });
  });

  it('lets the person named on the release act without a project role', async () => {
    const setting = await aSetting();
    await overview(setting, 'ines', { cmd: setting.cmd(), seq: 0, changes: { roles: { dp: 'marta' } } });
    expect(await plan(setting, 'marta', { cmd: setting.cmd(), seq: 0, changes: { waves: { w: wave } } })).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await getRelease(setting.deps, setting.as('marta'), '1')).toMatchObject({
      value: { may: { editDeploymentPlan: { allowed: true }, editReleasePlan: { allowed: false } } },
    });
  });

  it('saves details of the release plan and merges what two people wrote in different ones', async () => {
    const setting = await aSetting();
    const save = (seq: number, details: EditPlan['changes']['details']) =>
      plan(setting, 'ines', { cmd: setting.cmd(), seq, changes: { details: details ?? {} } });
    await save(0, { objectives: 'Safer alerts.', risks: { r1: { text: 'The feed is late.' } } });
    await save(1, { risks: { r1: { impact: 'HIGH' } } });
    expect(await save(1, { risks: { r1: { response: 'Keep the old feed.' } }, cost: '12 days' })).toMatchObject({
      value: {
        seq: 3,
        doc: {
          details: {
            objectives: 'Safer alerts.',
            cost: '12 days',
            risks: { byId: { r1: { impact: 'HIGH', response: 'Keep the old feed.' } } },
          },
        },
      },
    });
    expect(await save(2, { cost: '20 days' })).toMatchObject({
      conflict: { fields: [{ path: '/details/cost', mine: '20 days', theirs: '12 days' }] },
    });
  });

  it('refuses a work item that is not there or that the person may not see, by its key', async () => {
    const setting = await aSetting();
    const save = (key: string) =>
      plan(setting, 'ines', {
        cmd: setting.cmd(),
        seq: 0,
        changes: { details: { dependencies: { d1: { key } } } },
      });
    expect(await save('REL-99')).toMatchObject({
      refusal: { code: 'unknown-work-item', message: expect.stringContaining('REL-99') },
    });
    expect(setting.written()).toEqual([]);
    expect(await save('REL-2')).toMatchObject({ ok: true });
  });
});
