import { decideChange } from '../../src/app/change/decide-change';
import { getChange } from '../../src/app/change/get-change';
import { authorizedStatus, aSetting, aSite, change } from './setting';
import type { Setting } from './setting';

type Decision = 'approve' | 'renew' | 'reject' | 'withdraw';

const decide = ({ deps, as, cmd }: Setting, decision: Decision, more: { who?: string; cmd?: string } = {}) =>
  decideChange(deps, as(more.who ?? 'lucia'), '31', {
    cmd: more.cmd ?? cmd(),
    decision,
    reason: 'Risk is low.',
  });

describe('deciding on a change', () => {
  it('approves with one entry and moves the work item to an authorized status', async () => {
    const setting = await aSetting();
    expect(await decide(setting, 'approve')).toMatchObject({
      ok: true,
      value: {
        moved: { to: 'Authorized' },
        view: {
          authorized: true,
          authorization: { state: 'approved', by: 'lucia', reason: 'Risk is low.' },
          decisions: ['renew', 'withdraw'],
          releases: [{ key: 'REL-1' }],
          history: [{ act: 'change-approved', actor: 'lucia', reason: 'Risk is low.' }],
        },
      },
    });
    expect(setting.written()).toMatchObject([{ streamId: 'change:31', act: 'change-approved', actor: 'lucia' }]);
    expect(setting.queue.pushed).toEqual(['change:31']);
  });

  it('renews an approval, which then holds anew; what is not approved can not be renewed', async () => {
    const setting = await aSetting();
    expect(await decide(setting, 'renew')).toMatchObject({ ok: false, refusal: { code: 'decided-meanwhile' } });
    expect(await decide(setting, 'approve')).toMatchObject({
      value: { view: { holdsUntil: '2026-12-23T08:00:00.000Z' } },
    });
    setting.clock.set('2026-12-30T08:00:00.000Z');
    expect(await decide(setting, 'renew')).toMatchObject({
      value: { view: { authorization: { state: 'approved' }, holdsUntil: '2027-01-29T08:00:00.000Z' } },
    });
    expect(setting.written().map(({ act }) => act)).toEqual(['change-approved', 'change-renewed']);
  });

  it('tells who is not of the authority whom to ask; nobody is named to it on a release', async () => {
    const setting = await aSetting();
    const refused = await decide(setting, 'approve', { who: 'priya' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'needs-role', who: expect.any(String) } });
    expect(JSON.stringify(refused)).toContain('Ask one of them to decide');
    expect(JSON.stringify(refused)).not.toContain('name you');
    expect(setting.written()).toEqual([]);
  });

  it('lets the approval stand when Jira offers no way to an authorized status, and says so', async () => {
    const setting = await aSetting({ ...aSite(), transitions: [] });
    expect(await decide(setting, 'approve')).toMatchObject({
      ok: true,
      value: {
        moved: { not: expect.stringContaining('no transition') },
        view: { authorized: false, authorization: { state: 'approved' }, lacks: expect.stringContaining('Authorized') },
      },
    });
  });

  it('does not move a work item whose status counts already', async () => {
    const setting = await aSetting();
    change(setting.site, 'CHG-31', { statusId: authorizedStatus });
    expect(await decide(setting, 'approve')).toMatchObject({ ok: true, value: { moved: null } });
    expect(setting.site.calls).not.toContain('transition');
  });

  it.each(['reject', 'withdraw'] as const)('does not move the work item to %s', async (decision) => {
    const setting = await aSetting();
    if (decision === 'withdraw') await decide(setting, 'approve');
    setting.site.calls.length = 0;
    expect(await decide(setting, decision)).toMatchObject({ ok: true, value: { moved: null } });
    expect(setting.site.calls).not.toContain('transition');
  });

  it('tells the second of two who decide at once that it is decided', async () => {
    const setting = await aSetting({ ...aSite(), roles: { lucia: ['Change authority'], dana: ['Change authority'] } });
    change(setting.site, 'CHG-31', { visibleTo: ['lucia', 'dana'] });
    await decide(setting, 'approve');
    expect(await decide(setting, 'approve', { who: 'dana' })).toMatchObject({
      ok: false,
      refusal: { code: 'decided-meanwhile' },
    });
    expect(setting.written()).toHaveLength(1);
  });

  it('is done once, however often it is sent', async () => {
    const setting = await aSetting();
    const cmd = setting.cmd();
    await decide(setting, 'approve', { cmd });
    expect(await decide(setting, 'approve', { cmd })).toMatchObject({
      ok: true,
      value: { view: { authorization: { state: 'approved' } } },
    });
    expect(setting.written()).toHaveLength(1);
  });

  it('finishes what a fault of Jira cut off, when it is sent again', async () => {
    const setting = await aSetting();
    const cmd = setting.cmd();
    setting.site.broken.add('transition');
    await expect(decide(setting, 'approve', { cmd })).rejects.toThrow();
    expect(setting.written()).toHaveLength(1);
    setting.site.broken.clear();
    expect(await decide(setting, 'approve', { cmd })).toMatchObject({
      ok: true,
      value: { moved: { to: 'Authorized' }, view: { authorized: true } },
    });
    expect(setting.written()).toHaveLength(1);
  });

  it('does not move the work item of an approval that was withdrawn since, when it is sent again', async () => {
    const setting = await aSetting({ ...aSite(), transitions: [] });
    const cmd = setting.cmd();
    await decide(setting, 'approve', { cmd });
    await decide(setting, 'withdraw');
    const again = await aSetting();
    const withWay = { ...setting, site: again.site, as: again.as };
    expect(await decide(withWay, 'approve', { cmd })).toMatchObject({
      ok: true,
      value: { view: { authorization: { state: 'withdrawn' } } },
    });
    expect(again.site.calls).not.toContain('transition');
  });

  it('shows the releases that the viewer may see, and no others', async () => {
    const { site, deps, as } = await aSetting();
    change(site, 'REL-1', { visibleTo: ['ines'] });
    expect(await getChange(deps, as('marta'), '31')).toMatchObject({ ok: true, value: { releases: [] } });
  });
});
