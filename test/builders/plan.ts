import type { Material, Statement } from '../../src/domain/release/agreement';
import { recordAgreement } from '../../src/domain/release/agreements';
import { emptyDetails } from '../../src/domain/release/details';
import type { PlanDetails } from '../../src/domain/release/details';
import { materialFor } from '../../src/domain/release/material';
import { emptyStep } from '../../src/domain/release/deployment-plan';
import { emptyPlan } from '../../src/domain/release/plan';
import type { PlanDoc, Wave } from '../../src/domain/release/plan';
import { emptyRelease } from '../../src/domain/release/release';
import type { ReleaseDoc } from '../../src/domain/release/release';

/** Tuesday 24 November 2026, 21:00 in Berlin: the default policy's window is open. */
export const tuesdayNight = '2026-11-24T20:00:00.000Z';

/** Wave 1, live at Meridia Health, unless told otherwise. */
export const aWave = (more: Partial<Wave & { readonly id: string }> = {}): Wave & { readonly id: string } => ({
  id: 'w1',
  number: 1,
  customer: 'M',
  environment: 'LIVE',
  site: 'North hospital',
  plannedStart: tuesdayNight,
  plannedEnd: '2026-11-24T23:00:00.000Z',
  ...more,
});

/** A minor release of the lab interface for Meridia Health, with everybody named who plans, builds and deploys it. */
export const aMinorRelease: ReleaseDoc = {
  ...emptyRelease,
  number: 'REL-158',
  type: 'MINOR',
  services: { LAB: true },
  customers: { M: true },
  roles: { rdm: 'ines-okafor', rpb: 'tomas-lind', dp: 'priya-nair', pdc: 'omar-haddad' },
};

/** Says all that a plan has to say, with one acceptance criterion for everybody. */
export const completeDetails: PlanDetails = {
  ...emptyDetails,
  objectives: 'No allergy is overlooked.',
  deliverables: 'Warnings in the result view; a page for the ward handbook.',
  riskLevel: 'MEDIUM',
  resources: 'Two engineers for three weeks.',
  cost: '30 person days',
  buildTest: 'Built by the pipeline, tested in T1 and A1.',
  criteria: {
    order: ['c1'],
    byId: { c1: { text: 'Warnings show within 2 s.', kind: 'PERFORMANCE', mandatory: true, customer: '' } },
  },
  communication: 'Message to all wards a week before.',
  training: 'None.',
  success: 'All checks pass.',
  failure: 'A ward can not see results.',
  noProblems: true,
  approvers: { 'marta-quist': true },
};

/** A complete plan with wave 1 at Meridia Health, which nobody has answered to, unless told otherwise. */
export const aPlan = (more: Partial<PlanDoc> = {}): PlanDoc => ({
  ...emptyPlan,
  scope: 'Allergy warnings beside every lab result.',
  details: completeDetails,
  ...waves(aWave()),
  backOut: {
    trigger: 'A severity 1 incident.',
    steps: stepsBack('Redeploy the previous package.'),
    owner: 'priya-nair',
    maxMinutes: 45,
    pointOfNoReturn: 'When the migration is confirmed.',
  },
  ...more,
});

export const stepsBack = (...texts: readonly string[]): PlanDoc['backOut']['steps'] => ({
  order: texts.map((_, place) => String(place + 1)),
  byId: Object.fromEntries(texts.map((text, place) => [String(place + 1), { text, owner: null, minutes: null }])),
});

export const stepsOf = (...texts: readonly string[]): PlanDoc['runSheet'] => ({
  order: texts.map((_, place) => String(place + 1)),
  byId: Object.fromEntries(texts.map((text, place) => [String(place + 1), { ...emptyStep, text }])),
});

export const waves = (...all: readonly (Wave & { readonly id: string })[]): Pick<PlanDoc, 'waves'> => ({
  waves: {
    order: all.map(({ id }) => id),
    byId: Object.fromEntries(all.map(({ id, ...wave }) => [id, wave])),
  },
});

type Said = Partial<Omit<Statement, 'version' | 'hash'>> & { readonly customer?: string; readonly seen?: Material };

/** The plan after a customer's answer; Meridia Health agrees by e-mail, unless told otherwise. */
export function answered(plan: PlanDoc, more: Said = {}, release: ReleaseDoc = aMinorRelease): PlanDoc {
  const { customer = 'M', seen = materialFor(customer, release, plan), ...said } = more;
  const recorded = recordAgreement(
    plan,
    release,
    { customer, seen, policy: '1' },
    {
      decision: 'agreed',
      by: 'ines-okafor',
      at: '2026-11-18T10:00:00.000Z',
      channel: 'EMAIL',
      evidence: 'Message of 18 November',
      comment: '',
      ...said,
    },
  );
  if (!recorded.ok) throw new Error(recorded.refusal.message);
  return recorded.value;
}
