import type { EditPlan, ReleaseView } from '../../src/contract/release-calls';
import type { PlanDoc, Wave } from '../shared/contract-types';
import { planChanges, withoutPlanField } from '../shared/edits/plan-changes';

/** The plan while one of its waves is edited. */
export type WaveWork = { readonly plan: PlanDoc; readonly wave: string };

type Changes = EditPlan['changes'];

export const waveChanges = (base: WaveWork, doc: WaveWork): Changes | null => planChanges(base.plan, doc.plan);

export const withoutWaveField: (changes: Changes, path: string) => Changes | null = withoutPlanField;

export const openWave =
  (wave: string) =>
  (work: WaveWork): WaveWork => ({ ...work, wave });

export const withWave = ({ plan, wave: id }: WaveWork, wave: Wave): WaveWork => ({
  wave: id,
  plan: { ...plan, waves: { ...plan.waves, byId: { ...plan.waves.byId, [id]: wave } } },
});

/** Another wave like this one, with the next number and no times of its own yet. */
export const copyOf =
  (id: string) =>
  (work: WaveWork): WaveWork => {
    const wave = work.plan.waves.byId[id];
    if (wave === undefined) return work;
    const copy = { ...wave, number: nextNumber(work.plan), site: '', plannedStart: null, plannedEnd: null };
    return withWave(openWave(crypto.randomUUID())(work), copy);
  };

const nextNumber = ({ waves }: PlanDoc): number =>
  Math.max(0, ...Object.values(waves.byId).map(({ number }) => number)) + 1;

/** A new wave after those that are there, for the only customer of the release if it has but one. */
export const newWaveIn =
  ({ release }: ReleaseView) =>
  (work: WaveWork): WaveWork => {
    const [customer = '', ...others] = Object.keys(release.doc.customers);
    return withWave(openWave(crypto.randomUUID())(work), {
      number: nextNumber(work.plan),
      customer: others.length === 0 ? customer : '',
      environment: 'LIVE',
      site: '',
      plannedStart: null,
      plannedEnd: null,
    });
  };
