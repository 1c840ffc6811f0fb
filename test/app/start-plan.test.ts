import { editOverview } from '../../src/app/release/edit-overview';
import { editPlan } from '../../src/app/plan/edit-plan';
import { getHistory } from '../../src/app/release/get-history';
import { getStarts } from '../../src/app/plan/get-starts';
import { projectFacts } from '../../src/app/upkeep/project-facts';
import { retireTemplate, saveTemplate } from '../../src/app/plan/save-template';
import { startPlan } from '../../src/app/plan/start-plan';
import type { EditPlan } from '../../src/contract/release-calls';
import type { StartPlan } from '../../src/contract/start-calls';
import { aSetting, change } from './setting';
import type { Setting } from './setting';

/** REL-1 and REL-2 are of service LAB; REL-1 has a plan that is worth starting from. */
async function twoReleases(): Promise<Setting> {
  const setting = await aSetting();
  for (const issue of ['1', '2']) {
    await editOverview(setting.deps, setting.as('ines'), issue, {
      cmd: setting.cmd(),
      seq: 0,
      changes: { services: { add: ['LAB'], remove: [] }, customers: { add: ['M'], remove: [] } },
    });
    await projectFacts(setting.deps, `release:${issue}`);
  }
  await save(setting, '1', 0, {
    scope: 'Microbiology results.',
    details: {
      objectives: 'Results at the bedside.',
      training: 'One hour for every ward.',
      riskLevel: 'HIGH',
      risks: { r1: { text: 'The feed is late.' } },
      criteria: { c1: { text: 'Results show.' }, c2: { text: 'Orla agrees.', customer: 'O' } },
    },
    backOut: { trigger: 'A severity 1 incident.' },
  });
  return setting;
}

const save = (setting: Setting, issue: string, seq: number, changes: EditPlan['changes']) =>
  editPlan(setting.deps, setting.as('ines'), issue, { cmd: setting.cmd(), seq, changes });
const start = (setting: Setting, more: Partial<StartPlan> = {}, who = 'ines', issue = '2') =>
  startPlan(setting.deps, setting.as(who), issue, {
    cmd: setting.cmd(),
    seq: 0,
    half: 'release',
    from: { release: '1' },
    ...more,
  });
const starts = (setting: Setting, who = 'ines', half: 'release' | 'deployment' = 'release') =>
  getStarts(setting.deps, setting.as(who), '2', { half });

describe('starting a plan from the last release of its service', () => {
  it('is offered with what it would fill, and takes how one works, not what the other was about', async () => {
    const setting = await twoReleases();
    expect(await starts(setting)).toMatchObject({
      value: { last: { key: 'REL-1', fields: ['training', 'riskLevel', 'risks', 'criteria'] }, templates: [] },
    });
    const started = await start(setting);
    expect(started).toMatchObject({
      value: {
        doc: { scope: '', details: { objectives: '', riskLevel: 'HIGH', training: 'One hour for every ward.' } },
      },
    });
    if (!started.ok) throw new Error('refused');
    const { risks, criteria } = started.value.doc.details;
    expect(Object.values(risks.byId).map(({ text }) => text)).toEqual(['The feed is late.']);
    expect(risks.order).not.toContain('r1');
    // Orla Retail has nothing to do with this release.
    expect(Object.values(criteria.byId).map(({ text }) => text)).toEqual(['Results show.']);
  });

  it('tells the history where it came from', async () => {
    const setting = await twoReleases();
    await start(setting);
    expect(await getHistory(setting.deps, setting.as('marta'), '2')).toMatchObject({
      value: expect.arrayContaining([
        expect.objectContaining({
          act: 'plan-started',
          details: ['training', 'riskLevel', 'risks', 'criteria', 'REL-1'],
        }),
      ]),
    });
  });

  it('leaves what the plan says already', async () => {
    const setting = await twoReleases();
    await save(setting, '2', 0, { details: { training: 'None.', risks: { own: { text: 'Ours.' } } } });
    expect(await start(setting, { seq: 1 })).toMatchObject({
      value: { doc: { details: { training: 'None.', riskLevel: 'HIGH', risks: { order: ['own'] } } } },
    });
    expect(await start(setting, { seq: 2 })).toMatchObject({ refusal: { code: 'nothing-to-take' } });
  });

  it('is done once, however often it is sent', async () => {
    const setting = await twoReleases();
    const cmd = setting.cmd();
    const first = await start(setting, { cmd });
    expect(await start(setting, { cmd })).toEqual(first);
  });

  it('starts each half for those who may edit it', async () => {
    const setting = await twoReleases();
    expect(await start(setting, {}, 'priya')).toMatchObject({ refusal: { code: 'needs-role' } });
    expect(await start(setting, { half: 'deployment' }, 'priya')).toMatchObject({
      value: { doc: { backOut: { trigger: 'A severity 1 incident.' }, details: { riskLevel: null } } },
    });
  });

  it('lends the run sheet in its order and for every wave, who is told, and the support', async () => {
    const setting = await twoReleases();
    const step = { text: 'Stop the feed.', owner: 'priya', startsAfter: null, minutes: 5, pointOfNoReturn: false };
    await save(setting, '1', 1, {
      runSheet: {
        entries: { b: { ...step, text: 'Deploy.' }, a: { ...step, waves: { w1: true } } },
        order: ['a', 'b'],
      },
      announcements: { entries: { n: { audience: 'Night desk' } } },
      earlyLife: { workingDays: 10 },
    });
    const fields = ['runSheet', 'backOut', 'announcements', 'earlyLife'];
    expect(await starts(setting, 'priya', 'deployment')).toMatchObject({ value: { last: { fields } } });
    const started = await start(setting, { half: 'deployment' }, 'priya');
    if (!started.ok) throw new Error(JSON.stringify(started));
    const { runSheet, announcements, earlyLife } = started.value.doc;
    expect(runSheet.order.map((id) => runSheet.byId[id])).toMatchObject([
      { text: 'Stop the feed.', minutes: 5, waves: {} },
      { text: 'Deploy.' },
    ]);
    expect(Object.values(announcements.byId)).toMatchObject([{ audience: 'Night desk' }]);
    expect(earlyLife.workingDays).toBe(10);
  });

  it('offers and lends nothing of a release that the person may not see', async () => {
    const setting = await twoReleases();
    change(setting.site, 'REL-1', { visibleTo: ['priya'] });
    expect(await starts(setting)).toMatchObject({ value: { last: null } });
    expect(await start(setting)).toMatchObject({ refusal: { code: 'not-visible' } });
  });
});

describe('templates', () => {
  const template = { half: 'release', service: 'LAB', id: 't1', name: 'Lab releases' } as const;
  const keep = (setting: Setting, more: Partial<typeof template> | object = {}) =>
    saveTemplate(setting.deps, setting.as('ines'), '1', { cmd: setting.cmd(), ...template, ...more });
  const from = { template: { service: 'LAB', id: 't1' } };

  it('are kept from a plan as versions, and the newest one starts another', async () => {
    const setting = await twoReleases();
    await keep(setting);
    await save(setting, '1', 1, { details: { training: 'Two hours.' } });
    await keep(setting);
    expect(await starts(setting)).toMatchObject({
      value: { templates: [{ name: 'Lab releases', serviceName: 'Lab Interface', version: 2, by: 'ines' }] },
    });
    expect(await start(setting, { from })).toMatchObject({ value: { doc: { details: { training: 'Two hours.' } } } });
  });

  it('are the whole organization’s or of a service of the release', async () => {
    const setting = await twoReleases();
    expect(await keep(setting, { service: 'PAY' })).toMatchObject({ refusal: { code: 'not-its-service' } });
    expect(await keep(setting, { service: '*' })).toMatchObject({ value: { templates: [{ serviceName: null }] } });
  });

  it('have a name of their own', async () => {
    const setting = await twoReleases();
    await keep(setting);
    expect(await keep(setting, { id: 't2' })).toMatchObject({ refusal: { code: 'name-taken' } });
  });

  it('that are retired start nothing any more', async () => {
    const setting = await twoReleases();
    await keep(setting);
    const retired = await retireTemplate(setting.deps, setting.as('ines'), '1', {
      cmd: setting.cmd(),
      half: 'release',
      service: 'LAB',
      id: 't1',
    });
    expect(retired).toMatchObject({ value: { templates: [] } });
    expect(await start(setting, { from })).toMatchObject({ refusal: { code: 'template-gone' } });
  });

  it('are not written from a project that nobody mapped', async () => {
    const setting = await twoReleases();
    change(setting.site, 'REL-1', { projectId: '99' });
    expect(await keep(setting)).toMatchObject({ refusal: { code: 'project-not-mapped' } });
  });
});
