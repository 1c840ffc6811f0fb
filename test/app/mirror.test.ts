import { editOverview } from '../../src/app/release/edit-overview';
import { editPlan } from '../../src/app/plan/edit-plan';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { projectFacts } from '../../src/app/upkeep/project-facts';
import { saveSettings } from '../../src/app/settings/save-settings';
import { mirrorDaily, seeReleases } from '../../src/app/project/see-releases';
import { aSetting, change } from './setting';
import type { Setting } from './setting';

const evening = { plannedStart: '2026-11-24T19:00:00.000Z', plannedEnd: '2026-11-24T22:00:00.000Z' };

/** REL-1 is planned for Tuesday evening; status 300 means that it is ready. */
async function planned(): Promise<Setting> {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  const saved = [
    await saveSettings(deps, as('noor'), {
      cmd: cmd(),
      seq: 1,
      changes: { stages: { '300': 'READY', '305': 'DEPLOYING' } },
    }),
    await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { number: 'REL-1' } }),
    await editPlan(deps, as('ines'), '1', {
      cmd: cmd(),
      seq: 0,
      changes: { waves: { w1: { customer: 'M', ...evening } } },
    }),
  ];
  expect(saved.filter(({ ok }) => !ok)).toEqual([]);
  await projectFacts(deps, 'release:1');
  setting.site.calls.length = 0;
  return setting;
}

const mirrorOf = ({ site }: Setting) => site.mirrors?.get('1');
const writes = ({ site }: Setting) => site.calls.filter((call) => call === 'writeMirror').length;

describe("what Jira's search finds a release by", () => {
  it('is its number, stage and next wave, written once', async () => {
    const setting = await planned();
    await seeReleases(setting.deps, ['1']);
    expect(mirrorOf(setting)).toEqual({ number: 'REL-1', stage: 'READY', nextWave: evening.plannedStart });
    // Jira tells of the write, and the same event comes twice.
    await seeReleases(setting.deps, ['1']);
    await seeReleases(setting.deps, ['1']);
    expect(writes(setting)).toBe(1);
    expect(setting.site.calls).toHaveLength(4);
  });

  it('follows the gate and the status', async () => {
    const setting = await planned();
    const asked = { id: 'rule', gate: 'G5', waves: 'lowest', help: '' } as const;
    await judgeGate(setting.deps, 'REL-1', asked, '305', new AbortController().signal);
    change(setting.site, 'REL-1', { statusId: '305' });
    await seeReleases(setting.deps, ['1']);
    expect(mirrorOf(setting)).toMatchObject({ stage: 'DEPLOYING', gate: 'refused' });
  });

  it.each([
    ['forged', { stage: 'CLOSED', gate: 'passed', number: 'REL-1' }],
    ['no object', 'READY'],
    ['taken away', null],
  ])('is written again when it was %s, and never believed', async (_, value) => {
    const setting = await planned();
    await seeReleases(setting.deps, ['1']);
    const truth = mirrorOf(setting);
    setting.site.mirrors?.set('1', value);
    setting.clock.set('2026-11-24T09:00:00.000Z');
    await mirrorDaily(setting.deps);
    expect(mirrorOf(setting)).toEqual(truth);
  });

  it('is looked after once a day, when its waves are over as well', async () => {
    const setting = await planned();
    await mirrorDaily(setting.deps);
    setting.site.calls.length = 0;
    await mirrorDaily(setting.deps);
    expect(setting.site.calls).toEqual([]);
    setting.clock.set('2026-11-25T09:00:00.000Z');
    await mirrorDaily(setting.deps);
    expect(mirrorOf(setting)).toEqual({ number: 'REL-1', stage: 'READY' });
  });

  it('is not written to what is no release', async () => {
    const setting = await planned();
    await seeReleases(setting.deps, ['31', '9']);
    expect(writes(setting)).toBe(0);
  });

  it('may fail without anything else failing', async () => {
    const setting = await planned();
    setting.site.broken.add('writeMirror');
    await seeReleases(setting.deps, ['1']);
    expect(mirrorOf(setting)).toBeUndefined();
    setting.site.broken.clear();
    await seeReleases(setting.deps, ['1']);
    expect(mirrorOf(setting)).toMatchObject({ stage: 'READY' });
  });
});
