import canonicalize from 'canonicalize';
import type { Day } from '../kernel';
import type { ReleaseFact } from '../measurement/facts';
import type { Outcome } from '../measurement/report';
import type { ReleaseType } from '../release/release';
import type { NumberField } from './fields';

export const modes = ['BIG_BANG', 'PHASED', 'CANARY'] as const;
export type Mode = (typeof modes)[number];

/** A finished release from before Slipway: everything its line says. Null is unknown, never nought. */
export type ImportedRelease = {
  readonly number: string;
  readonly plannedOn: Day | null;
  readonly endedOn: Day;
  /** Ids of the register, sorted. */
  readonly customers: readonly string[];
  readonly service: string;
  readonly type: ReleaseType;
  readonly mode: Mode | null;
  readonly outcome: Outcome;
} & { readonly [field in NumberField]: number | null };

/** A release on its way in; `line` as an editor counts the lines of the file. */
export type StagedRow = { readonly line: number; readonly release: ImportedRelease };

/** The exact text that is kept and hashed (RFC 8785). */
export function textOf(release: ImportedRelease): string {
  const text = canonicalize(release);
  if (text === undefined) throw new Error(`Release ${release.number} has no JSON.`);
  return text;
}

/** Imported history as the reports see it: the kind `summary`, whose gaps print a dash. */
export const summaryFact = (batch: string, projectId: string, release: ImportedRelease): ReleaseFact => ({
  releaseId: `import:${batch}:${release.number}`,
  projectId,
  number: release.number,
  name: '',
  kind: 'summary',
  type: release.type,
  services: [release.service],
  customers: release.customers,
  items: [],
  endedOn: release.endedOn,
  outcome: release.outcome,
  gatePassedAt: null,
  gate: null,
  waves: [],
});
