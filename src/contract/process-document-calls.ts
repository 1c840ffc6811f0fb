import type { Appointment } from '../domain/roles/appointment';
import type { RoleCoverage } from '../domain/roles/coverage';
import type { EmergencyAuthority } from '../domain/emergency/authority';
import type { StandingGate } from '../domain/gate/rules-of';
import type { AccountId, Instant } from '../domain/kernel';
import type { TypeTerms } from '../domain/policy/terms';
import type { DocumentGap, StandingPart } from '../domain/process/as-it-stands';
import type { DocumentCover } from '../domain/process/cover';
import type { PermitRule, ProcessDoc } from '../domain/process/process';
import type { ReleaseType } from '../domain/release/release';
import type { Companion, CompanionProcess } from '../domain/settings/companions';
import type { PolicySummary } from './policy-calls';
import type { Answer, Wire } from './wire';

/** The call of the section Process of the project page. */
export type ProcessDocumentCalls = Wire<{
  /** The process as it is filled in and as it holds now: what an auditor asks for. */
  getProcessDocument: () => Answer<ProcessDocument>;
}>;

export type ProcessDocument = {
  /** Of the settings of the process; 0: they were never saved. */
  readonly version: number;
  readonly asOf: Instant;
  readonly cover: DocumentCover;
  /** The processes that releases work with, and where their records are kept. */
  readonly companions: readonly DocumentedCompanion[];
  readonly gaps: readonly DocumentGap[];
  readonly parts: readonly StandingPart[];
  readonly permits: PermitRule;
  readonly appointer: { readonly title: string; readonly people: readonly AccountId[] };
  readonly appointing: ProcessDoc['appointing'];
  readonly roles: readonly (RoleCoverage & { readonly holders: readonly Pick<Appointment, 'holder' | 'scope'>[] })[];
  readonly authority: EmergencyAuthority;
  readonly policies: readonly DocumentedPolicy[];
  readonly gates: readonly StandingGate[];
  /** What holds a change open. */
  readonly closure: readonly { readonly id: string; readonly title: string; readonly clause: string }[];
  readonly measures: readonly { readonly id: string; readonly title: string; readonly audience: string }[];
  /** The newest saves of the settings of the process, newest first. */
  readonly history: readonly DocumentChange[];
};

/** Nothing in `types` and `elsewhere`: it is not connected. */
export type DocumentedCompanion = Pick<Companion, 'elsewhere' | 'owner'> & {
  readonly process: CompanionProcess;
  /** By the names that Jira shows the reader. */
  readonly types: readonly string[];
  readonly projects: readonly string[];
};

export type DocumentedPolicy = Pick<PolicySummary, 'customer' | 'name' | 'current' | 'draft' | 'lapsed'> & {
  readonly types: { readonly [type in ReleaseType]?: TypeTerms };
};

export type DocumentChange = {
  readonly version: number;
  readonly at: Instant;
  readonly by: AccountId;
  /** What was touched: a field of the settings, or the id of a part. */
  readonly fields: readonly string[];
};
