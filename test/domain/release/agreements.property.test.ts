import * as fc from 'fast-check';
import { agreementOf } from '../../../src/domain/release/agreements';
import { environments } from '../../../src/domain/release/plan';
import type { PlanDoc, Wave } from '../../../src/domain/release/plan';
import { releaseTypes } from '../../../src/domain/release/release';
import type { ReleaseDoc } from '../../../src/domain/release/release';
import { aMinorRelease, answered, aPlan, waves, stepsBack, stepsOf } from '../../builders/plan';

type State = { readonly plan: PlanDoc; readonly release: ReleaseDoc };
type Edit = (state: State) => State;

const words = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', 'ü', ' ', '\n') });
const text = words.filter((written) => written.trim() !== '');
const time = fc.constantFrom(null, '2026-11-24T20:00:00.000Z', '2026-12-01T20:00:00.000Z');
const wave: fc.Arbitrary<Wave> = fc.record({
  number: fc.integer({ min: 1, max: 3 }),
  customer: fc.constantFrom('M', 'O'),
  environment: fc.constantFrom(...environments),
  site: fc.constantFrom('', 'North', 'South'),
  plannedStart: time,
  plannedEnd: time,
});
const id = fc.constantFrom('w1', 'w2', 'w3', 'w4');

const states: fc.Arbitrary<State> = fc
  .record({
    scope: text,
    ofM: wave,
    others: fc.uniqueArray(fc.tuple(id, wave), { selector: ([key]) => key, maxLength: 4 }),
    type: fc.constantFrom(...releaseTypes),
  })
  .map(({ scope, ofM, others, type }) => ({
    plan: aPlan({
      scope,
      ...waves({ ...ofM, customer: 'M', id: 'w0' }, ...others.map(([key, each]) => ({ ...each, id: key }))),
    }),
    release: { ...aMinorRelease, type },
  }));

const onPlan =
  (edit: (plan: PlanDoc) => Partial<PlanDoc>): Edit =>
  ({ plan, release }) => ({ release, plan: { ...plan, ...edit(plan) } });
const onRelease =
  (fields: Partial<ReleaseDoc>): Edit =>
  ({ plan, release }) => ({ plan, release: { ...release, ...fields } });
const list = ({ waves: { order, byId } }: PlanDoc) =>
  order.flatMap((key) => (byId[key] === undefined ? [] : [{ ...byId[key], id: key }]));

/** There always is one: nothing that is not material takes it out. */
function ownWave(plan: PlanDoc) {
  const own = list(plan).find(({ customer }) => customer === 'M');
  if (own === undefined) throw new Error('Meridia Health has a wave.');
  return own;
}

/** Each changes something that Meridia Health agrees to, whatever it was before. */
const material: fc.Arbitrary<Edit> = fc.oneof(
  words.map((more) => onPlan(({ scope }) => ({ scope: `${scope}x${more}` }))),
  words.map((more) => onPlan(({ exclusions }) => ({ exclusions: `${exclusions}x${more}` }))),
  fc
    .constantFrom('trigger' as const, 'pointOfNoReturn' as const)
    .map((part) => onPlan(({ backOut }) => ({ backOut: { ...backOut, [part]: `${backOut[part]} x` } }))),
  fc.constant(onPlan(({ backOut }) => ({ backOut: { ...backOut, steps: stepsBack('Call the supplier.') } }))),
  fc.nat().map((hours) => onPlan(() => ({ pilots: { M: { who: 'North', success: '', hours } } }))),
  fc.nat().map((workingDays) => onPlan(() => ({ earlyLife: { workingDays, support: '', exit: '' } }))),
  fc.constant(onPlan(({ backOut }) => ({ backOut: { ...backOut, maxMinutes: (backOut.maxMinutes ?? 0) + 1 } }))),
  fc.constant(onPlan((plan) => waves(...list(plan), { ...ownWave(plan), id: 'w9' }))),
  fc.constant(onPlan((plan) => waves(...list(plan).filter((each) => each.id !== ownWave(plan).id)))),
  fc.constant(
    onPlan((plan) =>
      waves(...list(plan).map((each) => (each.id === ownWave(plan).id ? { ...each, number: 9 } : each))),
    ),
  ),
  fc.constant(onPlan((plan) => waves(...list(plan).map((each) => ({ ...each, site: `${each.site}x` }))))),
  fc.constant(onRelease({ services: { EPR: true } })),
  fc.constant(onRelease({ type: null })),
);

/** Each changes something that is not Meridia Health's to agree to. */
const immaterial: fc.Arbitrary<Edit> = fc.oneof(
  text.map((name) => onRelease({ name, number: name, projectId: name })),
  fc.constant(onRelease({ roles: { rdm: 'somebody' }, customers: { O: true, M: true } })),
  fc.constant(onPlan(({ backOut }) => ({ backOut: { ...backOut, owner: null } }))),
  fc.constant(onPlan(() => ({ pilots: { O: { who: 'Shoppers', success: '', hours: 1 } } }))),
  fc.constant(onPlan(() => ({ runSheet: stepsOf('Stop the feed.'), contributors: { omar: true } }))),
  fc.constant(onPlan(({ scope }) => ({ scope: ` ${scope.replaceAll(' ', '\n ')}\n` }))),
  fc.constant(onPlan((plan) => waves(...list(plan).toReversed()))),
  fc.constant(onPlan((plan) => waves(...list(plan).map((each) => ({ ...each, id: `new-${each.id}` }))))),
  wave.map((other) => onPlan((plan) => waves(...list(plan), { ...other, customer: 'O', id: 'w8' }))),
  fc.constant(onPlan((plan) => waves(...list(plan).filter(({ customer }) => customer === 'M')))),
  fc.constant(onPlan((plan) => answered(plan, { decision: 'commented', comment: 'Fine.' }))),
);

const agreed = ({ plan, release }: State): State => ({ release, plan: answered(plan, {}, release) });
const ofM = ({ plan, release }: State) => agreementOf('M', release, plan);

describe('an agreement', () => {
  it('never survives a material change, and says that something changed', () => {
    fc.assert(
      fc.property(states, fc.array(immaterial, { maxLength: 4 }), material, (state, others, change) => {
        const { state: stands, changed } = ofM(change(others.reduce((now, edit) => edit(now), agreed(state))));
        expect(stands).toBe('outdated');
        expect(changed).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is never voided by an immaterial one', () => {
    fc.assert(
      fc.property(states, fc.array(immaterial, { minLength: 1, maxLength: 6 }), (state, edits) => {
        const { state: stands, changed } = ofM(edits.reduce((now, edit) => edit(now), agreed(state)));
        expect([stands, changed]).toEqual(['agreed', []]);
      }),
      { numRuns: 300 },
    );
  });
});
