import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answerPipeline } from '../../src/app/pipeline/answer-pipeline';
import { decideChange } from '../../src/app/change/decide-change';
import { recordPolicyAnswer } from '../../src/app/policy/decide-policy';
import { detectBypasses, readWatch } from '../../src/app/detection/detect-bypasses';
import { editPlan } from '../../src/app/plan/edit-plan';
import { getPolicy } from '../../src/app/policy/get-policies';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { logAnnouncement } from '../../src/app/deployment/log-announcement';
import { savePolicyDraft } from '../../src/app/policy/save-policy-draft';
import { saveSettings } from '../../src/app/settings/save-settings';
import { withdrawSignOff } from '../../src/app/deployment/sign-off-deployment';
import { tryRule } from '../../src/app/readiness/try-rule';
import type { EditPlan } from '../../src/contract/release-calls';
import { planned } from './deployable';
import { aSetting, aSite, change, settings } from './setting';
import type { Setting } from './setting';

/** One case that an auditor can read: what is the case about REL-1, and what the Deployment gate says to it. */
type Vector = {
  readonly it: string;
  readonly given: {
    readonly now: string;
    readonly plan: EditPlan['changes'];
    readonly change?: 'approve' | 'reject';
    /** Status ids, by key, that work items have by then. */
    readonly status?: { readonly [key: string]: string };
    readonly unlinked?: true;
    /** The release manager takes the sign-off back. */
    readonly unsigned?: true;
    /** What the customer's policy says about who is told, and whether that was logged. */
    readonly communication?: { readonly policy: string; readonly logged: readonly string[] };
    readonly hidden?: readonly string[];
  };
  readonly verdict: { readonly gate: 'G5'; readonly result: 'PASS' | 'BLOCKED'; readonly rules: readonly string[] };
};

const folder = resolve(__dirname, '../golden');
const vectors = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Vector);

const going = '305';

async function given({
  now,
  plan,
  change: decision,
  status = {},
  unlinked,
  unsigned,
  communication,
  hidden = [],
}: Vector['given']): Promise<Setting> {
  const site = {
    ...aSite(),
    statuses: [...aSite().statuses, { id: going, name: 'Deploying' }],
    transitions: [
      { id: '21', name: 'Authorize', toStatusId: '302' },
      { id: '41', name: 'Deploy', toStatusId: going },
    ],
  };
  const clocks = { now: () => now };
  const setting = await aSetting({ ...site, now: () => clocks.now() });
  const { deps, as, cmd, clock } = setting;
  clocks.now = clock.now;
  const changes = { ...settings, stages: { '300': 'READY', [going]: 'DEPLOYING' } } as const;
  await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes });
  if (communication !== undefined) await policySays(setting, communication.policy);
  await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq: 0, changes: plan });
  await planned(setting, null);
  if (unsigned) await withdrawSignOff(deps, as('ines'), '1', { cmd: cmd(), reason: 'The rehearsal failed.' });
  for (const announcement of communication?.logged ?? []) {
    const told = { announcement, waves: ['w1'], toldAt: clock.now(), channel: 'Call', evidence: '' };
    expect(await logAnnouncement(deps, as('priya'), '1', { cmd: cmd(), ...told })).toMatchObject({ ok: true });
  }
  if (decision !== undefined) await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision, reason: 'Because.' });
  for (const [key, statusId] of Object.entries(status)) change(setting.site, key, { statusId });
  if (unlinked) change(setting.site, 'REL-1', { links: [] });
  for (const key of hidden) change(setting.site, key, { visibleTo: [] });
  clock.set(now);
  return setting;
}

/** The next version of the customer's policy, which it agreed to. */
async function policySays({ deps, as, cmd }: Setting, communication: string): Promise<void> {
  const desk = { caller: as('noor'), projectId: null };
  const before = await getPolicy(deps, desk, { customer: 'M' });
  const [version] = before.ok ? Object.values(before.value.versions) : [];
  if (version === undefined) throw new Error(JSON.stringify(before));
  const policy = { ...version.content, communication };
  const saw = { version: '1', hash: version.hash };
  const drafted = await savePolicyDraft(deps, desk, { cmd: cmd(), customer: 'M', policy, saw });
  const hash = drafted.ok ? (drafted.value.versions['2']?.hash ?? '') : '';
  const said = { decision: 'agreed', channel: 'EMAIL', evidence: 'Message', comment: '' } as const;
  const answer = await recordPolicyAnswer(deps, desk, { cmd: cmd(), customer: 'M', version: '2', hash, ...said });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}

type Said = { readonly result: string; readonly rules: readonly string[] };
const said = (verdict: unknown): Said => {
  const { result, findings } = verdict as { result: string; findings: readonly { rule: string }[] };
  return { result, rules: findings.map(({ rule }) => rule) };
};

/** The verdict that the newest entry of these acts was journaled with. */
const journaled = ({ journal }: Setting, acts: readonly string[]): Said => {
  const row = journal.table.filter(({ act }) => acts.includes(act)).at(-1);
  const { args } = JSON.parse(row?.body ?? '{}') as { args: { verdict: unknown } };
  return said(args.verdict);
};

/** Everybody who asks the gate, each in a setting of its own. */
const askers: { readonly [who: string]: (setting: Setting) => Promise<Said> } = {
  'the panel': async ({ deps, as }) => {
    const answer = await getReadiness(deps, as('ines'), '1');
    return said(answer.ok ? answer.value.now : answer);
  },
  'the test of the rule': async ({ deps, as }) => {
    const answer = await tryRule(deps, as('ines'), { asks: 'G5', waves: 'lowest', issueKey: 'REL-1' });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    const { findings } = answer.value;
    return said({ result: findings.length === 0 ? 'PASS' : 'BLOCKED', findings });
  },
  'the validator': async (setting) => {
    await judge(setting);
    return journaled(setting, ['gate-passed', 'gate-refused']);
  },
  'the pipeline endpoint': async (setting) => {
    const by = { key: 'k1', pipeline: 'p1', name: 'CI', projectId: '1' };
    const told = await answerPipeline(setting.deps, by, 'nonce', { act: 'ask', release: 'REL-1' });
    const verdict = journaled(setting, ['pipeline-told-go', 'pipeline-told-no']);
    expect(told === 'go').toBe(verdict.result === 'PASS');
    return verdict;
  },
};

const judge = ({ deps }: Setting) => {
  const asked = { id: 'r', gate: 'G5', waves: 'lowest', help: '' } as const;
  return judgeGate(deps, 'REL-1', asked, going, new AbortController().signal);
};

describe.each(vectors)('the deployment gate $it', ({ given: facts, verdict: { result, rules } }) => {
  it.each(Object.keys(askers))('as %s says', async (who) => {
    expect(await askers[who]?.(await given(facts))).toEqual({ result, rules });
  });

  it('as detection says, when the release was moved on all the same', async () => {
    const setting = await given(facts);
    const passage = await judge(setting);
    expect(passage.pass).toBe(result === 'PASS');
    await setting.as('priya').jira.transition('1', '41');
    await detectBypasses(setting.deps, await readWatch(setting.deps), ['1']);
    const found = setting.journal.table
      .map(({ act }) => act)
      .filter((act) => /^(deployment-seen|bypass-detected)$/.test(act));
    expect(found).toEqual([result === 'PASS' ? 'deployment-seen' : 'bypass-detected']);
  });
});
