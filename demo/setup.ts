import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from './act';
import type { Act } from './act';
import { people, policies } from './policies';

const admin = 'noor-aziz';

const customers = { C: 'Castellan Bank', M: 'Meridia Health', O: 'Orla Retail' };
const services = {
  PAY: 'Payments Gateway',
  OLB: 'Online Banking',
  EPR: 'Patient Records',
  LAB: 'Lab Interface',
  POS: 'Store POS',
  WEB: 'Web Shop',
  IDN: 'Identity',
  NET: 'Network',
};

/** Where each customer's own words to its policy are. */
const evidence: Readonly<Record<string, string>> = {
  C: 'Minutes of the yearly service review, January 2026, item 6',
  M: 'Signed policy of 24 September 2025, in the contract folder',
  O: 'Minutes of the trading call of 12 December 2025',
};

/** What an administrator sets up once: mapping, registers, policies, and the history before Slipway. */
export const setup: readonly Act[] = [
  act('2026-10-19T08:05:00+02:00', admin, 'settings', null, 'saveSettings', {
    changes: {
      projects: { '10000': true, '10001': true },
      releaseTypes: { '10001': true },
      changeTypes: { '10002': true, '10005': true },
      standardTypes: { '10005': true },
      stages: {
        '10100': 'DRAFT',
        '10101': 'PLANNING',
        '10102': 'BUILD_TEST',
        '10103': 'ACCEPTANCE',
        '10104': 'READY',
        '10105': 'DEPLOYING',
        '10106': 'VERIFYING',
        '10107': 'BACKING_OUT',
        '10108': 'REVIEW',
        '10109': 'CLOSED',
        '10110': 'CANCELLED',
      },
      changeLink: { typeId: '10200', side: 'outward' },
      authorizedStatuses: { '10122': true, '10123': true, '10124': true },
      withdrawnStatuses: { '10125': true },
      implementedStatuses: { '10124': true },
      authorities: {
        '10002': { projectRole: 'Change authority' },
        '10005': { projectRole: 'Change authority' },
      },
      projectRoles: {
        rdm: 'Release manager',
        rpb: 'Build practitioner',
        dp: 'Deployment practitioner',
        svt: 'Validation manager',
        pdc: 'Planning manager',
        chm: 'Change manager',
      },
      timeZone: 'Europe/Berlin',
    },
  }),
  ...Object.entries(customers).map(([id, name]) =>
    act('2026-10-19T08:10:00+02:00', admin, 'settings', null, 'saveRegister', { register: 'customers', id, name }),
  ),
  ...Object.entries(services).map(([id, name]) =>
    act('2026-10-19T08:15:00+02:00', admin, 'settings', null, 'saveRegister', { register: 'services', id, name }),
  ),
  ...Object.entries(policies).flatMap(([customer, policy]) => [
    act('2026-10-19T08:20:00+02:00', admin, 'settings', null, 'savePolicyDraft', { customer, policy }),
    act('2026-10-19T08:25:00+02:00', admin, 'settings', null, 'recordPolicyAnswer', {
      customer,
      version: '1',
      decision: 'agreed',
      channel: 'MEETING',
      evidence: evidence[customer] ?? '',
      comment: '',
    }),
  ]),
  ...people.map((person) => act('2026-10-19T08:28:00+02:00', admin, 'settings', null, 'nameContact', person)),
  act('2026-11-02T08:30:00+01:00', admin, 'settings', null, 'importHistory', {
    projectKey: 'REL',
    csv: readFileSync(join(__dirname, 'releases.csv'), 'utf8'),
    name: 'releases.csv',
  }),
];
