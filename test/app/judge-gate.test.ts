import { decideChange } from '../../src/app/change/decide-change';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { getHistory } from '../../src/app/release/get-history';
import type { IssueLink, Jira } from '../../src/app/ports/ports';
import { planned } from './deployable';
import { aSetting, authorizedStatus, change } from './setting';
import type { Setting } from './setting';

const config = { id: 'gate-1', gate: 'G5', waves: 'lowest', help: 'Service desk' } as const;
const inTime = () => new AbortController().signal;

/** REL-1 with one wave of customer M and its change, approved unless told otherwise. */
async function ready({ approved = true } = {}): Promise<Setting> {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  await planned(setting);
  if (approved) await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  setting.site.calls.length = 0;
  return setting;
}

const judge = ({ deps }: Setting, key = 'REL-1', signal = inTime()) => judgeGate(deps, key, config, '305', signal);
const gateRows = ({ journal }: Setting) =>
  journal.table.filter(({ streamId, act }) => streamId.startsWith('gate:') && act !== 'deployment-signed-off');

describe('the Deployment gate', () => {
  it('passes a release that lacks nothing, and has journaled that before it answers', async () => {
    const setting = await ready();
    expect(await judge(setting)).toEqual({ pass: true });
    expect(gateRows(setting)).toMatchObject([{ streamId: 'gate:1', act: 'gate-passed' }]);
    expect(JSON.parse(gateRows(setting)[0]?.body ?? '')).toMatchObject({
      args: { rule: 'gate-1', toStatusId: '305', read: { 'release:1': 0, 'plan:1': 2, 'change:31': 1 } },
    });
  });

  it('refuses in words that name the change, and has journaled that too', async () => {
    const setting = await ready({ approved: false });
    expect(await judge(setting)).toEqual({ pass: false, message: expect.stringContaining('CHG-31') });
    expect(gateRows(setting)).toMatchObject([{ act: 'gate-refused' }]);
  });

  it('journals what it knew of each change, so that it can be judged again later', async () => {
    const setting = await ready();
    const known = () =>
      (JSON.parse(gateRows(setting).at(-1)?.body ?? '') as { args: { changes: unknown } }).args.changes;
    await judge(setting);
    expect(known()).toEqual([{ id: '31', key: 'CHG-31', statusId: authorizedStatus, state: 'approved', here: true }]);
    setting.site.broken.add('issues');
    await judge(setting);
    expect(known()).toBeNull();
  });

  it('tells in the history what stood in its way, also when that is unlinked since, to who may see it', async () => {
    const setting = await ready({ approved: false });
    await judge(setting);
    change(setting.site, 'REL-1', { links: [] });
    change(setting.site, 'CHG-31', { visibleTo: ['lucia', 'slipway'] });
    const told = async (who: string) => JSON.stringify(await getHistory(setting.deps, setting.as(who), '1'));
    expect(await told('lucia')).toContain('CHG-31 is ');
    const masked = await told('ines');
    expect(masked).toContain('A work item that you may not see stood in the way.');
    expect(masked).not.toContain('CHG-31');
  });

  it('passes nothing that it can not journal', async () => {
    const setting = await ready();
    const journal = { ...setting.journal, append: () => Promise.reject(new Error('no database')) };
    await expect(judge({ ...setting, deps: { ...setting.deps, journal } })).rejects.toThrow('no database');
    const busy = { ...setting.journal, append: async () => ({ kind: 'moved' }) as const };
    expect(await judge({ ...setting, deps: { ...setting.deps, journal: busy } })).toEqual({
      pass: false,
      message: expect.stringContaining('technical'),
    });
    expect(gateRows(setting)).toEqual([]);
  });

  it.each(['issue', 'issues', 'edits'] satisfies (keyof Jira)[])(
    'does not pass when Jira fails at %s',
    async (call) => {
      const setting = await ready();
      setting.site.broken.add(call);
      const answer = await judge(setting).catch(() => 'fault');
      if (answer !== 'fault')
        expect(answer).toEqual({ pass: false, message: expect.stringContaining('technical failure') });
      expect(gateRows(setting).map(({ act }) => act)).not.toContain('gate-passed');
    },
  );

  it('asks Jira no more than three times to let a release with a hundred changes pass', async () => {
    const setting = await ready({ approved: false });
    const release = setting.site.issues.find(({ key }) => key === 'REL-1');
    const first = setting.site.issues.find(({ key }) => key === 'CHG-31');
    if (release === undefined || first === undefined) throw new Error('REL-1 and CHG-31 are there.');
    const others = Array.from({ length: 99 }, (_, index) => String(1_000 + index));
    setting.site.issues.push(...others.map((id) => ({ ...first, id, key: `CHG-${id}`, statusId: authorizedStatus })));
    const links = others.map((id) => ({ ...release.links[0], issueId: id, issueKey: `CHG-${id}` }) as IssueLink);
    change(setting.site, 'REL-1', { links: [...release.links, ...links] });
    for (const id of ['31', ...others])
      await decideChange(setting.deps, setting.as('lucia'), id, {
        cmd: setting.cmd(),
        decision: 'approve',
        reason: 'Fine.',
      });
    setting.site.calls.length = 0;
    expect(await judge(setting)).toEqual({ pass: true });
    expect(setting.site.calls).toEqual(['issue', 'issues', 'edits']);
  });

  it('asks for the names of statuses only where a refusal needs them', async () => {
    const setting = await ready();
    change(setting.site, 'CHG-31', { statusId: '300' });
    expect(await judge(setting)).toEqual({ pass: false, message: expect.stringContaining("Move it to 'Authorized'") });
    expect(setting.site.calls).toEqual(['issue', 'issues', 'edits', 'statuses']);
  });

  it('records nothing when its answer is not awaited any more', async () => {
    const setting = await ready();
    expect(await judge(setting, 'REL-1', AbortSignal.abort())).toMatchObject({ pass: false });
    expect(gateRows(setting)).toEqual([]);
  });

  it('refuses what is not a release, in words', async () => {
    const setting = await ready();
    expect(await judge(setting, 'INC-9')).toEqual({ pass: false, message: expect.stringContaining('INC-9 is not') });
  });

  it('refuses as technical what the app may not see', async () => {
    const setting = await ready();
    change(setting.site, 'REL-1', { visibleTo: ['ines'] });
    expect(await judge(setting)).toEqual({ pass: false, message: expect.stringContaining('may not see REL-1') });
  });

  it('does not count a change as authorized that the app may not see', async () => {
    const setting = await ready();
    const linked = setting.site.issues.find(({ key }) => key === 'REL-1')?.links ?? [];
    change(setting.site, 'CHG-31', { visibleTo: ['lucia'] });
    // Jira shows the link as long as the person may see one end; what it leads to is not returned.
    const appJira: Jira = {
      ...setting.deps.appJira,
      issue: async (id) => {
        const issue = await setting.deps.appJira.issue(id);
        return issue && { ...issue, links: linked };
      },
    };
    expect(await judge({ ...setting, deps: { ...setting.deps, appJira } })).toMatchObject({ pass: false });
  });

  it('refuses a release without links', async () => {
    const setting = await ready();
    change(setting.site, 'REL-1', { links: [] });
    expect(await judge(setting)).toMatchObject({ pass: false });
  });

  it('counts the same refusal within the hour, and asks anew each time', async () => {
    const setting = await ready({ approved: false });
    await judge(setting);
    await judge(setting);
    expect(gateRows(setting).map(({ act }) => act)).toEqual(['gate-refused', 'gate-refused-again']);
    await decideChange(setting.deps, setting.as('lucia'), '31', {
      cmd: setting.cmd(),
      decision: 'approve',
      reason: 'Fine.',
    });
    expect(await judge(setting)).toEqual({ pass: true });
  });
});
