import { editOverview } from '../../src/app/release/edit-overview';
import { editPlan } from '../../src/app/plan/edit-plan';
import { exportCalendar, getCalendar } from '../../src/app/project/get-calendar';
import { exportReleases, getReleases } from '../../src/app/project/get-releases';
import { projectFacts } from '../../src/app/upkeep/project-facts';
import { seeReleases } from '../../src/app/project/see-releases';
import { tryPlan } from '../../src/app/plan/try-plan';
import type { ReleasesAsked } from '../../src/contract/release-register-calls';
import { aSetting, change } from './setting';
import type { Setting } from './setting';

const asked: ReleasesAsked = {
  ...{ text: '', state: 'open', stage: null, type: null, customer: null, service: null, from: null, to: null },
  ...{ sort: 'number', down: false },
};
const november = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
const calendarAsked = { ...november, customer: null, service: null, everywhere: false };
const evening = { plannedStart: '2026-11-24T19:00:00.000Z', plannedEnd: '2026-11-24T22:00:00.000Z' };

/** REL-1 and REL-2 both deploy the service LAB to customer M on Tuesday evening; both are in the fact tables. */
async function twoReleases(): Promise<Setting> {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  for (const id of ['1', '2']) {
    const overview = {
      name: `Release ${id}`,
      number: `N-${id}`,
      type: 'MINOR',
      services: { add: ['LAB'], remove: [] },
    } as const;
    const customers = { add: ['M'], remove: [] };
    const saved = await editOverview(deps, as('ines'), id, { cmd: cmd(), seq: 0, changes: { ...overview, customers } });
    const wave = { number: 1, customer: 'M', environment: 'LIVE', site: '', ...evening } as const;
    const planned = await editPlan(deps, as('ines'), id, { cmd: cmd(), seq: 0, changes: { waves: { w1: wave } } });
    if (!saved.ok || !planned.ok) throw new Error(JSON.stringify([saved, planned]));
    await projectFacts(deps, `plan:${id}`);
  }
  await seeReleases(deps, ['1', '2']);
  setting.site.calls.length = 0;
  return setting;
}

const found = async ({ deps, as }: Setting, who = 'marta', more: { text?: string; page?: number } = {}) => {
  const answer = await getReleases(deps, as(who), '1', { ...asked, page: 0, ...more });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};
const calendar = async ({ deps, as }: Setting, who = 'marta') => {
  const answer = await getCalendar(deps, as(who), '1', calendarAsked);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};

describe('the register of releases', () => {
  it('lists the releases of the project with what is in the way of their waves', async () => {
    const { rows, total, hidden } = await found(await twoReleases());
    expect({ total, hidden }).toEqual({ total: 2, hidden: 0 });
    const overlap = {
      kind: 'overlap',
      services: ['LAB'],
      with: { number: 'N-2', issueKey: 'REL-2', start: evening.plannedStart, end: evening.plannedEnd },
    };
    expect(rows).toMatchObject([
      { number: 'N-1', name: 'Release 1', issueKey: 'REL-1', nextStart: evening.plannedStart, conflicts: [overlap] },
      { number: 'N-2' },
    ]);
  });

  it('asks Jira no more often for more releases', async () => {
    const setting = await twoReleases();
    await found(setting);
    expect(setting.site.calls.filter((call) => call === 'issues')).toHaveLength(2);
    expect(setting.site.calls.filter((call) => call === 'browsableProjects')).toHaveLength(1);
  });

  it.each([0, 1])(
    'tells nobody by a search, on page %d, what a release is called that they may not see',
    async (page) => {
      const setting = await twoReleases();
      change(setting.site, 'REL-2', { visibleTo: ['slipway', 'ines'] });
      const { asOf: _, ...met } = await found(setting, 'marta', { text: 'N-2', page });
      const { asOf: __, ...missed } = await found(setting, 'marta', { text: 'N-3', page });
      expect(met).toEqual(missed);
      expect(await found(setting, 'marta', { text: 'N-' })).toMatchObject({ total: 1, hidden: 0 });
    },
  );

  it('shows nothing of a work item that Jira does not show to the person, and says that it is left out', async () => {
    const setting = await twoReleases();
    change(setting.site, 'REL-2', { visibleTo: ['slipway', 'ines'] });
    const seen = await found(setting);
    expect(seen).toMatchObject({ hidden: 1, rows: [{ number: 'N-1', conflicts: [{ kind: 'overlap', with: null }] }] });
    const shown = await calendar(setting);
    expect(shown).toMatchObject({ hidden: 1, waves: [{ conflicts: [{ kind: 'overlap', with: null }] }] });
    const { deps, as } = setting;
    const files = [
      await exportReleases(deps, as('marta'), '1', asked),
      await exportCalendar(deps, as('marta'), '1', calendarAsked),
    ];
    expect(JSON.stringify([seen, shown, files])).not.toMatch(/N-2|REL-2|Release 2/);
  });

  it('finds releases by the stage that their status in Jira stands for', async () => {
    const setting = await twoReleases();
    const { deps, as } = setting;
    const answer = await getReleases(deps, as('marta'), '1', { ...asked, stage: 'PLANNING', page: 0 });
    expect(answer).toMatchObject({ value: { total: 0 } });
  });

  it('gives a file with names instead of ids', async () => {
    const { deps, as } = await twoReleases();
    const answer = await exportReleases(deps, as('marta'), '1', asked);
    const text = answer.ok ? answer.value.text : '';
    expect(text.split('\r\n')[1]).toContain(
      'N-1,REL-1,Release 1,MINOR,,2026-11-24T19:00:00.000Z,Meridia Health,Lab Interface',
    );
    expect(answer).toMatchObject({ value: { leftOut: 0 } });
  });
});

describe('the calendar', () => {
  it('shows waves with their conflicts, and the windows of the customer that is asked for', async () => {
    const setting = await twoReleases();
    expect(await calendar(setting)).toMatchObject({
      waves: [
        { start: evening.plannedStart, release: { number: 'N-1' }, conflicts: [{ kind: 'overlap' }], isAgreed: false },
        { release: { number: 'N-2' } },
      ],
      windows: [],
      closed: [],
      timeZones: { M: 'Europe/Berlin' },
    });
    const { deps, as } = setting;
    const ofM = await getCalendar(deps, as('marta'), '1', { ...calendarAsked, customer: 'M' });
    expect(ofM).toMatchObject({
      value: { windows: expect.arrayContaining([expect.objectContaining({ name: 'Always' })]) },
    });
  });

  it('is a file that a calendar can take', async () => {
    const { deps, as } = await twoReleases();
    const answer = await exportCalendar(deps, as('marta'), '1', calendarAsked);
    expect(answer).toMatchObject({ value: { text: expect.stringContaining('UID:1-w1@slipway') } });
  });
});

describe('slots for a wave', () => {
  it('leave out when another release deploys to the same service', async () => {
    const { deps, as } = await twoReleases();
    const slotsOf = async (who: string) => {
      const answer = await tryPlan(deps, as(who), '1', { changes: {} });
      return answer.ok ? answer.value.waves['w1']?.slots[0]?.start : answer;
    };
    // The policy of M is open day and night: only REL-2, on Tuesday evening, is in the way.
    expect(await slotsOf('ines')).toBe(evening.plannedEnd);
  });
});
