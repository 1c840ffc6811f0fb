import { listed } from './en/grammar';
import type { ActName, HistoryLine } from './contract-types';

/** What an act says after its subject, one sentence per act of the journal. */
export function actText({ act, details }: Pick<HistoryLine, 'act' | 'details'>): string {
  return isKnown(act) ? acts[act](details) : `did what this version has no words for (${act}).`;
}

const acts: { readonly [act in ActName]: (details: readonly string[]) => string } = {
  'overview-edited': (fields) => `changed ${fieldsText(fields, 'the overview')}.`,
  'plan-edited': (fields) => `changed ${fieldsText(fields, 'the plan')}.`,
  'change-approved': ([status]) => `approved the change${inStatus(status)}.`,
  'change-rejected': ([status]) => `rejected the change${inStatus(status)}.`,
  'change-withdrawn': ([status]) => `withdrew the approval${inStatus(status)}.`,
  'gate-passed': () => 'let the deployment pass.',
  'gate-refused': (findings) => `refused the deployment. ${findings.join(' ')}`.trim(),
  'gate-refused-again': (findings) => `refused the deployment again. ${findings.join(' ')}`.trim(),
  'settings-saved': () => 'saved the settings.',
  'register-entry-saved': () => 'saved an entry of a register.',
  'policy-version-saved': () => 'saved a version of a customer policy.',
  'history-imported': () => 'imported finished releases.',
};

const fields: { readonly [field: string]: string } = {
  number: 'the release number',
  name: 'the name',
  type: 'the type',
  services: 'the services',
  customers: 'the customers',
  roles: 'the roles',
  scope: 'the scope',
  exclusions: 'the exclusions',
  backOut: 'the back-out plan',
  waves: 'the waves',
};

const fieldsText = (touched: readonly string[], whole: string): string =>
  touched.length === 0 ? whole : listed(touched.map((field) => fields[field] ?? field));

const inStatus = (status: string | undefined): string => (status === undefined ? '' : ` while it was '${status}'`);

const isKnown = (act: string): act is ActName => act in acts;
