import type { GateId } from '../gate/gate';
import type { Day, Instant } from '../kernel';
import type { Environment } from '../release/plan';
import type { ReleaseType } from '../release/release';
import type { Outcome } from './report';

/** One release as the reports see it. */
export type ReleaseFact = {
  /** Issue id; for imported history `import:<batch>:<number>`. */
  readonly releaseId: string;
  /** Jira project id: who may browse it may see the release in reports. */
  readonly projectId: string;
  readonly number: string;
  readonly name: string;
  /** `summary`: imported; what it lacks prints a dash, never a guess. */
  readonly kind: 'live' | 'summary';
  readonly type: ReleaseType | null;
  readonly services: readonly string[];
  readonly customers: readonly string[];
  /** Units of its package, the configuration items that these are made of, and changes that it brought into use. */
  readonly items: readonly string[];
  /** Day of the last live deployment's end, in the organisation's zone; null while it is under way. */
  readonly endedOn: Day | null;
  readonly outcome: Outcome | null;
  /** When it first passed the deployment gate. */
  readonly gatePassedAt: Instant | null;
  /** What a gate said last, and for how many reasons it refused. */
  readonly gate: {
    readonly gate: GateId;
    readonly result: 'PASS' | 'BLOCKED';
    readonly at: Instant;
    readonly reasons: number;
  } | null;
  readonly waves: readonly WaveFact[];
};

export type WaveFact = {
  readonly waveId: string;
  /** Its place in the order. */
  readonly number: number;
  readonly customer: string;
  readonly environment: Environment;
  readonly site: string;
  readonly plannedStart: Instant | null;
  readonly plannedEnd: Instant | null;
  /** The customer's policy version to which the release keeps; null: it follows what holds. */
  readonly keptPolicy: string | null;
};

/** What one stream's head says about the facts: the releases it speaks of, whole. */
export type FactUpdate = { readonly releases: readonly ReleaseFact[] };

/** What the fact tables answer for M1, already trimmed and grouped. */
export type M1Rows = {
  /** Finished releases by customer and outcome, when asked for. A shared release counts once for each customer. */
  readonly byCustomer: readonly {
    readonly customer: string;
    readonly outcome: Outcome;
    readonly releases: number;
  }[];
  /** Finished releases by month (`2026-03`) and outcome, each once. */
  readonly byMonth: readonly {
    readonly month: string;
    readonly outcome: Outcome;
    readonly releases: number;
    readonly imported: number;
  }[];
  readonly unclassified: readonly { readonly releaseId: string; readonly number: string; readonly since: Instant }[];
  readonly hidden: number;
  readonly asOf: Instant;
  readonly lagging: number;
};
