import type { Instant } from '../kernel';
import type { Slot } from '../policy/slots';
import type { Environment, Wave } from '../release/plan';
import type { Stage } from '../release/stages';

/** A planned wave of another release that shares a service or a configuration item with this one. */
export type OtherWave = OtherName & {
  readonly environment: Environment;
  readonly plannedStart: Instant;
  readonly plannedEnd: Instant;
  /** Shared services by name, then shared units and configuration items. Never empty. */
  readonly shared: readonly string[];
};

/** Another release of the same type that a customer gets within the period that its policy counts. */
export type CountedRelease = Pick<OtherName, 'stage'> & {
  readonly customer: string;
  /** Ids of the services that it shares with this one. */
  readonly services: readonly string[];
  /** When the first of its waves for this customer is planned to start. */
  readonly start: Instant;
  /** The customer agreed to its plan. */
  readonly agreed: boolean;
  /** Its work item is older than this release's. */
  readonly older: boolean;
};

type OtherName = {
  readonly releaseId: string;
  /** Its number, or its key in Jira where it has none yet. */
  readonly name: string;
  readonly issueKey: string;
  /** As Jira last showed it; null where its status stands for none. */
  readonly stage: Stage | null;
};

/** What other releases plan, as far as it concerns this one. */
export type Others = {
  readonly waves: readonly OtherWave[];
  readonly counted: readonly CountedRelease[];
  /** Names of this release's services. */
  readonly services: { readonly [id: string]: string };
  /** The organisation's, in which times of other releases are told. */
  readonly timeZone: string;
};

/** Released or given up: it stands in nobody's way any more. */
const over: readonly (Stage | null)[] = ['CLOSED', 'CANCELLED', 'REVIEW'];

/** Waves to this environment that are still to come or under way. */
export const inTheWay = (
  { environment }: Pick<Wave, 'environment'>,
  waves: readonly OtherWave[],
): readonly OtherWave[] => waves.filter((wave) => wave.environment === environment && !over.includes(wave.stage));

/** When a wave to this environment would meet one of theirs. */
export const takenFor = (wave: Pick<Wave, 'environment'>, waves: readonly OtherWave[]): readonly Slot[] =>
  inTheWay(wave, waves).map(({ plannedStart, plannedEnd }) => ({ start: plannedStart, end: plannedEnd }));
