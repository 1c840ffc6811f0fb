import { decideChange } from '../../src/app/change/decide-change';
import { getChangeHistory } from '../../src/app/release/get-history';
import { getClosing } from '../../src/app/closure/get-closing';
import { judgeClosure } from '../../src/app/closure/judge-closure';
import type { Jira } from '../../src/app/ports/ports';
import { saveSettings } from '../../src/app/settings/save-settings';
import { aSetting, change, settings } from './setting';
import type { Setting } from './setting';

const asked = { id: 'closure-1', help: 'Service desk' };
const inTime = () => new AbortController().signal;
const judge = ({ deps }: Setting, key = 'CHG-31', signal = inTime()) => judgeClosure(deps, key, asked, '309', signal);
const rows = ({ journal }: Setting) => journal.table.filter(({ streamId }) => streamId.startsWith('closure:'));

/** CHG-31 is approved, and REL-1, which deploys it, is ready. */
async function ready(): Promise<Setting> {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  const stages = { '300': 'READY', '306': 'REVIEW' } as const;
  await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { ...settings, stages } });
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  setting.site.calls.length = 0;
  return setting;
}

describe('the Change closure', () => {
  it('refuses to close a change that is not deployed, and has journaled that before it answers', async () => {
    const setting = await ready();
    expect(await judge(setting)).toEqual({ pass: false, message: expect.stringContaining('REL-1') });
    expect(rows(setting)).toMatchObject([{ streamId: 'closure:31', act: 'closure-refused' }]);
    expect(JSON.parse(rows(setting)[0]?.body ?? '')).toMatchObject({
      args: { rule: 'closure-1', toStatusId: '309', change: { key: 'CHG-31', approved: true } },
    });
  });

  it('lets it be closed when its release has ended, and the history of the change says so', async () => {
    const setting = await ready();
    await judge(setting);
    change(setting.site, 'REL-1', { statusId: '306' });
    expect(await judge(setting)).toEqual({ pass: true });
    const history = await getChangeHistory(setting.deps, setting.as('lucia'), '31', {});
    expect(history.ok ? history.value.map(({ act }) => act) : []).toEqual(
      expect.arrayContaining(['closure-passed', 'closure-refused']),
    );
  });

  it('takes two calls of Jira', async () => {
    const setting = await ready();
    await judge(setting);
    expect(setting.site.calls).toEqual(['issue', 'issues']);
  });

  it.each(['issue', 'issues'] satisfies (keyof Jira)[])('does not pass when Jira fails at %s', async (call) => {
    const setting = await ready();
    change(setting.site, 'REL-1', { statusId: '306' });
    setting.site.broken.add(call);
    const answer = await judge(setting).catch(() => 'fault');
    if (answer !== 'fault')
      expect(answer).toEqual({ pass: false, message: expect.stringContaining('technical failure') });
    expect(rows(setting).map(({ act }) => act)).not.toContain('closure-passed');
  });

  it('passes nothing that it can not journal', async () => {
    const setting = await ready();
    change(setting.site, 'REL-1', { statusId: '306' });
    const journal = { ...setting.journal, append: async () => ({ kind: 'moved' }) as const };
    expect(await judge({ ...setting, deps: { ...setting.deps, journal } })).toEqual({
      pass: false,
      message: expect.stringContaining('technical'),
    });
  });

  it('records nothing when its answer is not awaited any more', async () => {
    const setting = await ready();
    expect(await judge(setting, 'CHG-31', AbortSignal.abort())).toMatchObject({ pass: false });
    expect(rows(setting)).toEqual([]);
  });

  it('refuses what is no change, in words, and what the app may not see, as technical', async () => {
    const setting = await ready();
    expect(await judge(setting, 'REL-1')).toEqual({ pass: false, message: expect.stringContaining('REL-1 is not of') });
    change(setting.site, 'CHG-31', { visibleTo: ['ines'] });
    expect(await judge(setting)).toEqual({ pass: false, message: expect.stringContaining('may not see CHG-31') });
  });
});

describe('what holds a change open', () => {
  it('is told beforehand, in the words of the validator, and stores nothing', async () => {
    const setting = await ready();
    const before = setting.journal.table.length;
    const told = await getClosing(setting.deps, setting.as('lucia'), '31');
    const [finding] = told.ok ? told.value.findings : [];
    const refused = await judge(setting);
    expect(refused.pass ? '' : refused.message).toContain(finding?.what);
    expect(setting.journal.table.length).toBe(before + 1);
  });

  it('tells nothing of a release that the person may not see', async () => {
    const setting = await ready();
    change(setting.site, 'REL-1', { visibleTo: ['slipway'] });
    const told = await getClosing(setting.deps, setting.as('lucia'), '31');
    expect(JSON.stringify(told)).not.toContain('REL-1');
    expect(told).toMatchObject({ ok: true, value: { findings: [{ rule: 'CLO-01' }] } });
  });
});
