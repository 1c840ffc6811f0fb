import { adoptPolicy, recordPolicyAnswer, retirePolicy } from '../../src/app/policy/decide-policy';
import { getPolicies, getPolicy } from '../../src/app/policy/get-policies';
import type { Desk } from '../../src/app/policy/open-policies';
import { discardPolicyDraft, savePolicyDraft } from '../../src/app/policy/save-policy-draft';
import type { PolicyView } from '../../src/contract/policy-calls';
import type { Answer } from '../../src/contract/wire';
import { reviewState } from '../../src/domain/policy/effective-policy';
import { ownDefault } from '../../src/domain/policy/policy';
import { agreeable, aPolicy, ordered } from '../builders/policy';
import { aSetting } from './setting';
import type { Setting } from './setting';

const at = (setting: Setting, who: string, projectId: string | null = '1'): Desk => ({
  caller: setting.as(who),
  projectId,
});
const valueOf = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};

/** A second version of Meridia's policy, drafted by the release manager. */
async function drafted(setting: Setting, more = {}): Promise<PolicyView> {
  const { versions } = valueOf(await getPolicy(setting.deps, at(setting, 'ines'), { customer: 'M' }));
  return valueOf(
    await savePolicyDraft(setting.deps, at(setting, 'ines'), {
      cmd: setting.cmd(),
      customer: 'M',
      policy: aPolicy({ ...agreeable, ...more }),
      saw: { version: '1', hash: versions['1']?.hash ?? '' },
    }),
  );
}

const answer = async (setting: Setting, who: string, view: PolicyView, more: object = {}) =>
  recordPolicyAnswer(setting.deps, at(setting, who), {
    cmd: setting.cmd(),
    customer: 'M',
    version: '2',
    hash: view.versions['2']?.hash ?? '',
    decision: 'agreed',
    channel: 'MEETING',
    evidence: 'Minutes of 23 November',
    comment: '',
    ...more,
  });

describe('a policy', () => {
  it('is followed in its new version only when the customer has agreed to it', async () => {
    const setting = await aSetting();
    const draft = await drafted(setting);
    expect(draft.summary).toMatchObject({ current: { version: '1', agreed: true }, draft: '2' });
    const agreed = valueOf(await answer(setting, 'ines', draft));
    expect(agreed.summary).toMatchObject({ current: { version: '2', agreed: true }, draft: null });
  });

  it('is not agreed to in words that the customer did not see', async () => {
    const setting = await aSetting();
    const draft = await drafted(setting);
    await savePolicyDraft(setting.deps, at(setting, 'ines'), {
      cmd: setting.cmd(),
      customer: 'M',
      policy: aPolicy({ ...agreeable, scope: 'More' }),
      saw: { version: '2', hash: draft.versions['2']?.hash ?? '' },
    });
    expect(await answer(setting, 'ines', draft)).toMatchObject({ ok: false, refusal: { code: 'policy-changed' } });
  });

  it('can not be agreed to without its definitions', async () => {
    const setting = await aSetting();
    const draft = await drafted(setting, { types: {}, reviewDue: null });
    expect(await answer(setting, 'ines', draft)).toMatchObject({
      ok: false,
      refusal: { code: 'policy-incomplete', message: expect.stringContaining('when it is reviewed next') },
    });
  });

  it('needs evidence for an answer, unless the customer gives it by its own account', async () => {
    const setting = await aSetting();
    const contacts = ordered([{ person: 'jira:marta', duty: 'Agrees plans', escalateAfterHours: null }]);
    const draft = await drafted(setting, { contacts });
    const bare = { evidence: '' };
    expect(await answer(setting, 'ines', draft, bare)).toMatchObject({ refusal: { code: 'evidence-missing' } });
    expect(await answer(setting, 'priya', draft)).toMatchObject({ refusal: { code: 'needs-role' } });
    expect(valueOf(await answer(setting, 'marta', draft, bare)).versions['2']).toMatchObject({
      standing: { state: 'agreed', agreement: { by: 'marta', channel: 'JIRA' } },
    });
  });

  it('stays as it is when the customer declines, and says why', async () => {
    const setting = await aSetting();
    const draft = await drafted(setting);
    const declined = { decision: 'declined', comment: 'Tuesdays are impossible.' };
    const view = valueOf(await answer(setting, 'ines', draft, declined));
    expect(view.summary).toMatchObject({ current: { version: '1' }, draft: '2' });
    expect(view.versions['2']?.standing).toMatchObject({ state: 'draft', declined: { comment: declined.comment } });
  });

  it('can be used before the customer agrees, taken out of use, and its draft thrown away', async () => {
    const setting = await aSetting();
    const draft = await drafted(setting);
    const on = { cmd: setting.cmd(), customer: 'M', version: '2', reason: 'Audit' };
    const hash = draft.versions['2']?.hash ?? '';
    const adopted = valueOf(await adoptPolicy(setting.deps, at(setting, 'ines'), { ...on, hash }));
    expect(adopted.summary.current).toMatchObject({ version: '2', agreed: false });
    const retired = valueOf(await retirePolicy(setting.deps, at(setting, 'ines'), { ...on, cmd: setting.cmd() }));
    expect(retired.summary.current).toMatchObject({ version: '1', agreed: true });
    await savePolicyDraft(setting.deps, at(setting, 'ines'), {
      cmd: setting.cmd(),
      customer: 'M',
      policy: aPolicy(),
      saw: { version: '2', hash },
    });
    const discarded = valueOf(
      await discardPolicyDraft(setting.deps, at(setting, 'ines'), { cmd: setting.cmd(), customer: 'M', version: '3' }),
    );
    expect(Object.keys(discarded.versions)).toEqual(['1', '2']);
  });

  it('of the organisation is followed by customers without one, and is never agreed', async () => {
    const setting = await aSetting();
    const desk = at(setting, 'noor', null);
    const view = valueOf(
      await savePolicyDraft(setting.deps, desk, {
        cmd: setting.cmd(),
        customer: ownDefault,
        policy: aPolicy(agreeable),
        saw: null,
      }),
    );
    const hash = view.versions['1']?.hash ?? '';
    const on = { cmd: setting.cmd(), customer: ownDefault, version: '1', hash };
    await adoptPolicy(setting.deps, desk, { ...on, reason: 'House rules' });
    const { policies } = valueOf(await getPolicies(setting.deps, desk));
    expect(policies.map(({ name, current }) => [name, current?.isDefault])).toEqual([
      ['Organization default', false],
      ['Meridia Health', false],
    ]);
    const said = { decision: 'agreed', channel: 'EMAIL', evidence: 'x', comment: '' } as const;
    expect(await recordPolicyAnswer(setting.deps, desk, { ...on, cmd: setting.cmd(), ...said })).toMatchObject({
      ok: false,
      refusal: { code: 'default-not-agreed' },
    });
  });

  it('is refused to people without the role, and hidden where they may not see the project', async () => {
    const setting = await aSetting();
    const input = { cmd: setting.cmd(), customer: 'M', policy: aPolicy(), saw: null };
    expect(await savePolicyDraft(setting.deps, at(setting, 'priya'), input)).toMatchObject({
      ok: false,
      refusal: { code: 'needs-role', who: expect.stringContaining('a Jira administrator') },
    });
    expect(await getPolicies(setting.deps, at(setting, 'sam'))).toMatchObject({ refusal: { code: 'not-visible' } });
    expect(valueOf(await getPolicies(setting.deps, at(setting, 'priya'))).mayEdit.allowed).toBe(false);
    expect(setting.written()).toEqual([]);
  });

  it('is not written over when somebody changed it meanwhile', async () => {
    const setting = await aSetting();
    await drafted(setting);
    const stale = { cmd: setting.cmd(), customer: 'M', policy: aPolicy(), saw: null };
    expect(await savePolicyDraft(setting.deps, at(setting, 'ines'), stale)).toMatchObject({
      ok: false,
      refusal: { code: 'policy-changed' },
    });
  });
});

describe('what is due', () => {
  it.each([
    ['2026-11-22', 'overdue'],
    ['2026-11-23', 'soon'],
    ['2026-12-23', 'soon'],
    ['2026-12-24', null],
    [null, null],
  ])('a review on %s is %s on 23 November 2026', (reviewDue, state) => {
    expect(reviewState(aPolicy({ reviewDue }), '2026-11-23T08:00:00.000Z')).toBe(state);
  });
});
