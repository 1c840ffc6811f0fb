import type { Json } from '../../src/domain/kernel';
import { currentDocument } from '../../src/domain/records/replay';
import { schemaOf } from '../../src/domain/records/schema';
import { agreementOf } from '../../src/domain/release/agreements';
import { emptyDetails } from '../../src/domain/release/details';
import type { PlanDoc } from '../../src/domain/release/plan';
import { emptyPlan } from '../../src/domain/release/plan';
import { aMinorRelease, answered, aPlan } from '../builders/plan';

/** A plan as schema 2 held it: scope, exclusions, waves, options, a back-out plan with its steps in one text. */
function planOfSchema2(plan: PlanDoc): Json {
  const { scope, exclusions, waves, options, version, agreements } = plan;
  const steps = Object.values(plan.backOut.steps.byId).map(({ text }) => text);
  const said = agreements['M'];
  if (said === undefined || said.lastAgreed === null) throw new Error('Meridia Health has not agreed.');
  const { parts: _, criteria: __, ...material } = said.lastAgreed.material;
  return {
    ...{ scope, exclusions, waves, options, version },
    backOut: { ...plan.backOut, steps: steps.join('\n') },
    agreements: { M: { ...said, lastAgreed: { ...said.lastAgreed, material } } },
  };
}

it('reads a plan of schema 2 with all that a plan has today, and its agreement still holds', () => {
  const doc = planOfSchema2(answered(aPlan({ details: emptyDetails })));
  const plan = currentDocument('plan:1', { seq: 3, at: null, hash: '', v: 2, doc }) as unknown as PlanDoc;
  expect(new Set(Object.keys(plan))).toEqual(new Set(Object.keys(emptyPlan)));
  expect(agreementOf('M', aMinorRelease, plan)).toMatchObject({ state: 'agreed', changed: [] });
  expect(schemaOf('plan:1')).toBeGreaterThan(2);
});
