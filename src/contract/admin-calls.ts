import type { IdSet, Instant } from '../domain/kernel';
import type { PolicyVersion } from '../domain/policy/policy';
import type { JiraSite } from '../domain/settings/jira-site';
import type { SettingsDoc } from '../domain/settings/settings';
import type { CoverageDoc } from '../domain/settings/coverage';
import type { StorageForecast } from '../domain/upkeep/forecast';
import type { ImportCalls } from './import-calls';
import type { PinningCalls } from './pinning-calls';
import type { PolicyCalls } from './policy-calls';
import type { ProcessCalls } from './process-calls';
import type { Saved } from './release-calls';
import type { Answer, Wire } from './wire';

/** Calls of the app's administration page. Every one needs Jira's administrator. */
export type AdminCalls = Wire<{
  getSetup: () => Answer<Setup>;
  saveSettings: (input: {
    readonly cmd: string;
    readonly seq: number;
    /** Only what was touched. */
    readonly changes: Partial<SettingsDoc>;
  }) => Answer<Saved<SettingsDoc>>;
  saveRegister: (input: {
    readonly cmd: string;
    readonly register: 'customers' | 'services';
    readonly id: string;
    readonly name: string;
  }) => Answer<{ readonly seq: number }>;
  /** What still leans on a customer. */
  getUseOfCustomer: (input: { readonly id: string }) => Answer<UseOfCustomer>;
  /** Takes a customer out of use (`retired`), or back into it. */
  retireCustomer: (input: {
    readonly cmd: string;
    readonly id: string;
    readonly retired: boolean;
    readonly reason: string;
  }) => Answer<{ readonly seq: number }>;
  /** What Jira has, for the mapping to point to. */
  getJiraSite: (input: { readonly projects: IdSet }) => Answer<JiraSite>;
  getHealth: () => Answer<Health>;
  getUpkeep: () => Answer<UpkeepReport>;
}> &
  ImportCalls &
  PinningCalls &
  PolicyCalls &
  ProcessCalls;

export type Setup = {
  readonly settings: Saved<SettingsDoc>;
  readonly customers: {
    readonly [id: string]: {
      readonly name: string;
      readonly policy: PolicyVersion | null;
      readonly version: string | null;
      /** Since when it is out of use. */
      readonly retired: Instant | null;
    };
  };
  readonly services: { readonly [id: string]: { readonly name: string } };
};

/** Of the next two years; `more`: of so many waves that not all were looked at. */
export type UseOfCustomer = {
  /** The version of its own policy that holds now. */
  readonly policy: string | null;
  readonly releases: number;
  readonly waves: number;
  readonly more: boolean;
};

export type UpkeepReport = {
  readonly schemaVersion: number;
  /** Streams whose newest acts are not in the reports yet (at most 1,000 are counted). */
  readonly lagging: number;
  /** The last run of every job of the schedules; `late`: it has missed turns. */
  readonly runs: readonly {
    readonly job: string;
    readonly at: string;
    /** Under which its fault was logged; null when it ended well. */
    readonly reference: string | null;
    readonly late: boolean;
  }[];
  readonly storage: StorageForecast;
  /** Ways into a deployed status that no gate guards, as the daily job saw them. */
  readonly coverage: CoverageDoc;
};

export type Health = {
  /** Rows that were verified in this call and what is wrong with them. */
  readonly journal: {
    readonly entries: number;
    readonly streams: number;
    readonly redacted: number;
    readonly problems: readonly string[];
  };
  /** Streams whose newest acts are not in the reports yet (at most 1,000 are counted). */
  readonly lagging: number;
  readonly schemaVersion: number;
};
