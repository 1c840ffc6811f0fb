import type { Json } from '../../src/domain/kernel';
import { currentDocument } from '../../src/domain/records/replay';
import { schemaOf } from '../../src/domain/records/schema';
import { agreementOf } from '../../src/domain/release/agreements';
import type { PlanDoc } from '../../src/domain/release/plan';
import { emptyPlan } from '../../src/domain/release/plan';
import { aMinorRelease, answered, aPlan } from '../builders/plan';

/** A plan as schema 2 held it: without details, baseline, and what an agreement tells of them. */
function planOfSchema2(plan: PlanDoc): Json {
  const { details: _, baseline: __, agreements, ...rest } = plan;
  const said = agreements['M'];
  if (said === undefined || said.lastAgreed === null) throw new Error('Meridia Health has not agreed.');
  const { parts: ___, criteria: ____, ...material } = said.lastAgreed.material;
  return { ...rest, agreements: { M: { ...said, lastAgreed: { ...said.lastAgreed, material } } } };
}

it('reads a plan of schema 2 with all that a plan has today, and its agreement still holds', () => {
  const stored = { seq: 3, at: null, hash: '', v: 2, doc: planOfSchema2(answered(aPlan())) };
  const plan = currentDocument('plan:1', stored) as unknown as PlanDoc;
  expect(new Set(Object.keys(plan))).toEqual(new Set(Object.keys(emptyPlan)));
  expect(agreementOf('M', aMinorRelease, plan)).toMatchObject({ state: 'agreed', changed: [] });
  expect(schemaOf('plan:1')).toBeGreaterThan(2);
});
