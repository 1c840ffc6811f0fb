import { emptyDetails } from '../../../src/domain/release/details';
import type { PlanDetails } from '../../../src/domain/release/details';
import { detailsProblem, editedDetails, namedKeys, touchedDetails } from '../../../src/domain/release/edit-details';
import type { DetailsEdit } from '../../../src/domain/release/edit-details';
import { agreedDetails, materialFor, materialHash } from '../../../src/domain/release/material';
import { whatChanged } from '../../../src/domain/release/what-changed';
import { criteriaOffered } from '../../../src/domain/release/criteria-agreed';
import { agreementOf } from '../../../src/domain/release/agreements';
import { aPolicy } from '../../builders/policy';
import { sinceBaseline } from '../../../src/domain/release/since-baseline';
import { aMinorRelease, answered, aPlan, aWave, tuesdayNight, waves } from '../../builders/plan';

const after = (...edits: readonly DetailsEdit[]): PlanDetails => edits.reduce(editedDetails, emptyDetails);
const criterion = { text: 'Alerts show within 2 s.', kind: 'PERFORMANCE', mandatory: true, customer: '' } as const;

describe('editing the details of a plan', () => {
  it('adds an entry with what a new one has, changes only its touched fields and takes it out', () => {
    const added = after({ risks: { r1: { text: 'The feed is late.' } } });
    expect(added.risks).toEqual({
      order: ['r1'],
      byId: { r1: { text: 'The feed is late.', impact: 'MEDIUM', likelihood: 'MEDIUM', response: '', owner: null } },
    });
    expect(editedDetails(added, { risks: { r1: { impact: 'HIGH' } } }).risks.byId['r1']).toMatchObject({
      text: 'The feed is late.',
      impact: 'HIGH',
    });
    expect(editedDetails(added, { risks: { r1: null } }).risks).toEqual({ order: [], byId: {} });
  });

  it('leaves what nobody touched as it was', () => {
    const before = after({ objectives: 'Safer alerts.', approvers: { add: ['omar'], remove: [] } });
    expect(editedDetails(before, { cost: '12 days' })).toEqual({ ...before, cost: '12 days' });
  });

  it('names every touched field, so that two people conflict only where both wrote', () => {
    expect(
      touchedDetails('/details', {
        cost: 'x',
        risks: { r1: { text: 'x', owner: 'omar' }, r2: null },
        approvers: { add: ['omar'], remove: ['ines'] },
      }),
    ).toEqual([
      '/details/cost',
      '/details/risks/byId/r1/text',
      '/details/risks/byId/r1/owner',
      '/details/risks/byId/r2',
      '/details/approvers/omar',
      '/details/approvers/ines',
    ]);
  });

  it('names the work items that have to be there, each once', () => {
    expect(
      namedKeys({
        dependencies: { d1: { key: 'REL-1' }, d2: { why: 'x' }, d3: null },
        problems: { p1: { key: 'PRB-1' }, p2: { key: 'REL-1' } },
      }),
    ).toEqual(['REL-1', 'PRB-1']);
  });

  it.each([
    ['a criterion without a text', { criteria: { c1: { text: ' ' } } }, 'criterion-without-text'],
    ['none and one', { noProblems: true, problems: { p1: { key: 'PRB-1' } } }, 'problems-and-none'],
    [
      'more entries than anybody reads',
      { risks: Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`r${n}`, { text: 'x' }])) },
      'too-many-entries',
    ],
  ] as const)('refuses %s', (_, edit, code) => {
    expect(detailsProblem(after(edit))).toMatchObject({ code });
  });
});

describe('what a customer agrees to', () => {
  const materialOf = (details: PlanDetails, customer = 'M') => materialFor(customer, aMinorRelease, aPlan({ details }));
  const hashOf = (details: PlanDetails, customer = 'M') => materialHash(materialOf(details, customer));
  const edits: { readonly [field in keyof PlanDetails]: DetailsEdit } = {
    objectives: { objectives: 'x' },
    deliverables: { deliverables: 'x' },
    riskLevel: { riskLevel: 'HIGH' },
    criteria: { criteria: { c1: criterion } },
    communication: { communication: 'x' },
    training: { training: 'x' },
    success: { success: 'x' },
    failure: { failure: 'x' },
    risks: { risks: { r1: { text: 'x' } } },
    dependencies: { dependencies: { d1: { key: 'REL-1' } } },
    resources: { resources: 'x' },
    cost: { cost: 'x' },
    buildTest: { buildTest: 'x' },
    problems: { problems: { p1: { key: 'PRB-1' } } },
    noProblems: { noProblems: true },
    approvers: { approvers: { add: ['omar'], remove: [] } },
  };

  it.each(Object.entries(edits))(
    '%s asks for a new answer exactly where the table says so, in its words',
    (field, edit) => {
      const name = agreedDetails[field as keyof PlanDetails];
      expect(whatChanged(materialOf(emptyDetails), materialOf(after(edit)))).toEqual(name === null ? [] : [name]);
      expect(hashOf(after(edit)) === hashOf(emptyDetails)).toBe(name === null);
    },
  );

  it('is another customer’s criterion as little as its waves', () => {
    const forOrla = after({ criteria: { c1: { ...criterion, customer: 'O' } } });
    expect(hashOf(forOrla)).toBe(hashOf(emptyDetails));
    expect(hashOf(forOrla, 'O')).not.toBe(hashOf(emptyDetails, 'O'));
  });

  it('does not depend on the ids and the order of the criteria', () => {
    const other = { ...criterion, text: 'Nurses were trained.' };
    expect(hashOf(after({ criteria: { a: criterion, b: other } }))).toBe(
      hashOf(after({ criteria: { x: other, y: criterion } })),
    );
  });
});

describe('the baseline plan', () => {
  const agreed = answered(aPlan({ details: after({ objectives: 'Safer alerts.' }) }));

  it('is the first plan that every affected customer agreed to, and stays it', () => {
    expect(aPlan().baseline).toBeNull();
    expect(agreed.baseline).toMatchObject({ version: 1, plan: { details: { objectives: 'Safer alerts.' } } });
    const changed = { ...agreed, scope: 'More.' };
    expect(agreementOf('M', aMinorRelease, changed).state).toBe('outdated');
    expect(answered(changed).baseline).toBe(agreed.baseline);
  });

  it('is not there while one of the customers has not agreed', () => {
    const forTwo = { ...aMinorRelease, customers: { M: true, O: true } } as const;
    const half = answered(aPlan(), {}, forTwo);
    expect(half.baseline).toBeNull();
    expect(answered(half, { customer: 'O' }, forTwo).baseline).toMatchObject({ version: 1 });
    expect(answered(half, { customer: 'O', decision: 'declined', comment: 'x' }, forTwo).baseline).toBeNull();
  });

  it('is told beside the plan as it is: what is different, and which waves start at another time', () => {
    expect(sinceBaseline(aMinorRelease, aPlan())).toBeNull();
    expect(sinceBaseline(aMinorRelease, agreed)).toMatchObject({ version: 1, changed: [], moved: [] });
    const later = '2026-12-01T20:00:00.000Z';
    const moved = {
      ...agreed,
      scope: 'More.',
      ...waves(aWave({ plannedStart: later }), aWave({ id: 'w2', site: '' })),
    };
    expect(sinceBaseline(aMinorRelease, moved)).toMatchObject({
      changed: ['the scope', 'the time of wave 1 (North hospital)', 'wave 1, which is new'],
      moved: [
        { wave: '1 (North hospital)', customer: 'M', then: tuesdayNight, now: later },
        { wave: '1', then: null, now: tuesdayNight },
      ],
    });
  });
});

describe('criteria of a policy', () => {
  const policy = (agreed: boolean) => ({
    version: '1',
    agreed,
    isDefault: false,
    isKept: false,
    content: aPolicy({ acceptance: { criteria: { order: ['p'], byId: { p: asked } }, approvers: {}, atLeast: 0 } }),
  });
  const asked = { text: 'The safety case is signed.', kind: 'SECURITY', mandatory: true } as const;

  it('are offered until the plan holds them for that customer, and only when they were agreed', () => {
    expect(criteriaOffered('M', aPlan(), policy(true))).toEqual([asked]);
    expect(criteriaOffered('M', aPlan(), policy(false))).toEqual([]);
    const held = (customer: string) => aPlan({ details: after({ criteria: { c9: { ...asked, customer } } }) });
    expect(criteriaOffered('M', held('M'), policy(true))).toEqual([]);
    expect(criteriaOffered('M', held('O'), policy(true))).toEqual([asked]);
  });
});
