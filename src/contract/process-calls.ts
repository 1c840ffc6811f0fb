import type { DocumentCover } from '../domain/process/cover';
import type { Part, PartId } from '../domain/process/parts';
import type { Departure, PermitRule, ProcessDoc } from '../domain/process/process';
import type { RoleCoverage } from '../domain/roles/coverage';
import type { Saved } from './release-calls';
import type { Answer, Wire } from './wire';

/** Calls of the step Process of the administration page: who appoints, and where the organization does otherwise. */
export type ProcessCalls = Wire<{
  getProcess: () => Answer<ProcessView>;
  saveProcess: (input: {
    readonly cmd: string;
    readonly seq: number;
    readonly changes: ProcessChanges;
  }) => Answer<Saved<ProcessDoc>>;
}>;

export type ProcessView = {
  readonly process: Saved<ProcessDoc>;
  /** What is recommended, and what is mandatory. */
  readonly parts: { readonly [part in PartId]: Part };
  readonly coverage: readonly RoleCoverage[];
};

/** Only what was touched. A part without a departure is as recommended again. */
export type ProcessChanges = {
  readonly appointer?: ProcessDoc['appointer'];
  readonly appointing?: ProcessDoc['appointing'];
  readonly permits?: Omit<PermitRule, 'decided'>;
  /** Whole: members are few. */
  readonly emergency?: ProcessDoc['emergency'];
  readonly cover?: DocumentCover;
  readonly departures?: { readonly [part in PartId]?: Omit<Departure, 'by' | 'at'> | null };
};
