import { agreementOf, recordAgreement, versionOf, withdrawAgreement } from '../../../src/domain/release/agreements';
import { materialFor } from '../../../src/domain/release/material';
import type { PlanDoc } from '../../../src/domain/release/plan';
import { aMinorRelease, answered, aPlan, aWave, stepsBack, waves } from '../../builders/plan';

const said = {
  decision: 'agreed',
  by: 'ines-okafor',
  at: '2026-11-18T10:00:00.000Z',
  channel: 'EMAIL',
  evidence: 'Message',
  comment: '',
} as const;
const state = (plan: PlanDoc, release = aMinorRelease) => agreementOf('M', release, plan).state;
const version = (plan: PlanDoc) => versionOf(aMinorRelease, plan);
const by = { by: 'ines-okafor', at: '2026-11-20T09:00:00.000Z', reason: 'A fault was found.' };

describe('an agreement', () => {
  it('is refused when the person saw another plan, in words that say what changed', () => {
    const seen = materialFor('M', aMinorRelease, aPlan());
    const now = aPlan({ scope: 'More.', ...waves(aWave({ site: 'South hospital' })) });
    expect(recordAgreement(now, aMinorRelease, { customer: 'M', policy: '1', seen }, said)).toMatchObject({
      ok: false,
      refusal: {
        code: 'plan-changed',
        message: expect.stringContaining('the scope and the site of wave 1 (North hospital)'),
      },
    });
  });

  it('is refused for a customer that has nothing to do with the release', () => {
    const seen = materialFor('O', aMinorRelease, aPlan());
    expect(recordAgreement(aPlan(), aMinorRelease, { customer: 'O', policy: '1', seen }, said)).toMatchObject({
      refusal: { code: 'not-affected' },
    });
  });

  it('holds again when the plan is again what was agreed', () => {
    const agreed = answered(aPlan());
    expect(state({ ...agreed, scope: 'Other.' })).toBe('outdated');
    expect(state({ ...agreed, scope: agreed.scope })).toBe('agreed');
  });

  it('can be withdrawn once, and given anew', () => {
    const withdrawn = withdrawAgreement(answered(aPlan()), 'M', by);
    if (!withdrawn.ok) throw new Error(withdrawn.refusal.message);
    expect(state(withdrawn.value)).toBe('withdrawn');
    expect(withdrawAgreement(withdrawn.value, 'M', by)).toMatchObject({ refusal: { code: 'no-agreement' } });
    expect(state(answered(withdrawn.value))).toBe('agreed');
  });

  it('can not be withdrawn where none was given', () => {
    expect(withdrawAgreement(aPlan(), 'M', by)).toMatchObject({ refusal: { code: 'no-agreement' } });
  });
});

describe('what changed since the agreed version', () => {
  const agreed = answered(aPlan(waves(aWave(), aWave({ id: 'w2', number: 2, site: 'South hospital' }))));
  it.each([
    { it: 'nothing', plan: agreed, changed: [] },
    {
      it: 'each part of the back-out plan that the customer has a say in',
      plan: {
        ...agreed,
        backOut: { trigger: 'x', steps: stepsBack('x'), owner: null, maxMinutes: 1, pointOfNoReturn: 'x' },
      },
      changed: ['when to back out', 'the steps back', 'the time that backing out takes', 'the point of no return'],
    },
    {
      it: 'the pilot and the early-life support',
      plan: {
        ...agreed,
        pilots: { M: { who: 'North hospital', success: '', hours: 24 } },
        earlyLife: { workingDays: 10, support: '', exit: '' },
      },
      changed: ['the pilot', 'the early-life support'],
    },
    {
      it: 'waves that moved, came and went',
      plan: {
        ...agreed,
        ...waves(aWave({ number: 3, environment: 'PILOT', plannedStart: null }), aWave({ id: 'w9', site: 'West' })),
      },
      changed: [
        'the number, the environment and the time of wave 1 (North hospital)',
        'wave 1 (West), which is new',
        'wave 2 (South hospital), which was taken out',
      ],
    },
  ])('is $it', ({ plan, changed }) => {
    expect(agreementOf('M', aMinorRelease, plan).changed).toEqual(changed);
  });
});

describe('the version of the plan', () => {
  const edited = (plan: PlanDoc, scope: string): PlanDoc => {
    const next = { ...plan, scope };
    return { ...next, version: version(next) };
  };

  it('stays while nobody has answered', () => {
    expect(version(edited(edited(aPlan(), 'a'), 'b'))).toBe(1);
  });

  it('rises once after an answer, whatever the answer was', () => {
    for (const decision of ['agreed', 'declined', 'commented'] as const) {
      expect(version(edited(edited(answered(aPlan(), { decision, comment: 'x' }), 'a'), 'b'))).toBe(2);
    }
  });

  it('never falls, not even when the plan is again what was agreed', () => {
    const agreed = answered(aPlan());
    expect(version(edited(edited(agreed, 'a'), agreed.scope))).toBe(2);
  });

  it('rises with the release too, which is stored elsewhere', () => {
    expect(versionOf({ ...aMinorRelease, type: 'MAJOR' }, answered(aPlan()))).toBe(2);
  });

  it('is the one that the next answer is to', () => {
    const again = answered(edited(answered(aPlan()), 'a'));
    expect(again.agreements['M']?.lastAgreed).toMatchObject({ version: 2 });
  });
});
