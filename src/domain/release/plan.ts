import { noEntries } from '../kernel';
import type { Instant, Ordered } from '../kernel';
import type { Options } from '../policy/options';
import type { Agreements } from './agreement';
import { emptyDetails } from './details';
import type { PlanDetails } from './details';
import type { ReleaseDoc } from './release';
import { emptyDeployment } from './deployment-plan';
import type { DeploymentParts } from './deployment-plan';

export const environments = ['LIVE', 'PILOT', 'ACCEPTANCE', 'TEST'] as const;
export type Environment = (typeof environments)[number];

/** In the middle of a sentence. */
export const environmentWords: { readonly [environment in Environment]: string } = {
  LIVE: 'live',
  PILOT: 'pilot',
  ACCEPTANCE: 'acceptance',
  TEST: 'test',
};

/** One deployment: a customer, an environment, a place in the order (process B.1 Deployment). */
export type Wave = {
  /** Waves of one number may run together; a higher number waits for the lower ones. At least 1. */
  readonly number: number;
  readonly customer: string;
  readonly environment: Environment;
  readonly site: string;
  readonly plannedStart: Instant | null;
  readonly plannedEnd: Instant | null;
};

/** Stream `plan:<issue id>`: release plan and deployment plan are two parts of one plan with one version. */
export type PlanDoc = DeploymentParts & {
  readonly scope: string;
  readonly exclusions: string;
  readonly details: PlanDetails;
  readonly waves: Ordered<Wave>;
  /** By customer. */
  readonly options: { readonly [customer: string]: Options };
  /** Rises with the first material change after a customer's answer; see `versionOf`. */
  readonly version: number;
  readonly agreements: Agreements;
  /** What every customer agreed to first (process 4.1.10); it never changes again. */
  readonly baseline: Baseline | null;
};

/** The plan as it was when it was first agreed by everybody, with what the release said then. */
export type Baseline = {
  readonly version: number;
  readonly at: Instant;
  readonly release: Pick<ReleaseDoc, 'type' | 'services'>;
  readonly plan: Pick<
    PlanDoc,
    'scope' | 'exclusions' | 'details' | 'waves' | 'backOut' | 'options' | 'pilots' | 'earlyLife'
  >;
};

export const emptyPlan: PlanDoc = {
  scope: '',
  exclusions: '',
  details: emptyDetails,
  waves: noEntries,
  ...emptyDeployment,
  options: {},
  version: 1,
  agreements: {},
  baseline: null,
};
