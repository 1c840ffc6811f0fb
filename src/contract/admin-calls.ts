import type { PolicyVersion } from '../domain/policy/policy';
import type { SettingsDoc } from '../domain/settings/settings';
import type { ImportCalls } from './import-calls';
import type { Saved } from './release-calls';
import type { Answer, Wire } from './wire';

/** Calls of the app's administration page. Every one needs Jira's administrator. */
export type AdminCalls = Wire<{
  getSetup: () => Answer<Setup>;
  saveSettings: (input: {
    readonly cmd: string;
    readonly seq: number;
    readonly settings: SettingsDoc;
  }) => Answer<Saved<SettingsDoc>>;
  saveRegister: (input: {
    readonly cmd: string;
    readonly register: 'customers' | 'services';
    readonly id: string;
    readonly name: string;
  }) => Answer<{ readonly seq: number }>;
  /** Writes the first version of a customer's policy; later versions come with their own editor. */
  savePolicy: (input: {
    readonly cmd: string;
    readonly customer: string;
    readonly policy: PolicyVersion;
  }) => Answer<{ readonly seq: number }>;
  getHealth: () => Answer<Health>;
}> &
  ImportCalls;

export type Setup = {
  readonly settings: Saved<SettingsDoc>;
  readonly customers: { readonly [id: string]: { readonly name: string; readonly policy: PolicyVersion | null } };
  readonly services: { readonly [id: string]: { readonly name: string } };
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
