import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Freeze, PolicyVersion, Window } from '../src/domain/policy/policy';
import { act } from './act';
import type { Act } from './act';

const admin = 'noor-aziz';

const ordered = <T>(entries: Readonly<Record<string, T>>) => ({ order: Object.keys(entries), byId: entries });

/** The window that all three customers agreed for Identity and Network. */
const shared: Window = {
  name: 'Shared services',
  rrule: 'FREQ=WEEKLY;BYDAY=TU',
  opensAt: '01:00',
  durationMinutes: 180,
};
const freeze = (reason: string, from: string, to: string): Freeze => ({
  reason,
  days: { from, to },
  except: { EMERGENCY: true },
});

const policies: Readonly<Record<string, PolicyVersion>> = {
  C: {
    timeZone: 'Europe/London',
    windows: ordered({
      thursday: { name: 'Thursday night', rrule: 'FREQ=WEEKLY;BYDAY=TH', opensAt: '22:00', durationMinutes: 240 },
      shared,
    }),
    freezes: ordered({
      'quarter-end': {
        reason: 'End of quarter',
        days: { rrule: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-5,-4,-3,-2,-1' },
        except: { EMERGENCY: true },
      },
      'year-end': freeze('Year end', '2026-12-15', '2027-01-08'),
    }),
  },
  M: {
    timeZone: 'Europe/Berlin',
    windows: ordered({
      nights: { name: 'Clinic nights', rrule: 'FREQ=WEEKLY;BYDAY=TU,WE,TH', opensAt: '20:00', durationMinutes: 540 },
      shared,
    }),
    freezes: ordered({ holidays: freeze('Holiday staffing', '2026-12-20', '2027-01-04') }),
  },
  O: {
    timeZone: 'Europe/Madrid',
    windows: ordered({
      tuesday: {
        name: 'Before the stores open',
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
        opensAt: '03:00',
        durationMinutes: 180,
      },
      shared,
    }),
    freezes: ordered({
      'black-friday': freeze('Black Friday and Cyber Week', '2026-11-15', '2026-12-01'),
      christmas: freeze('Christmas trade', '2026-12-15', '2027-01-02'),
    }),
  },
};

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

/** What an administrator sets up once: mapping, registers, policies, and the history before Slipway. */
export const setup: readonly Act[] = [
  act('2026-11-02T08:05:00+01:00', admin, 'settings', null, 'saveSettings', {
    changes: {
      projects: { '10000': true, '10001': true },
      releaseTypes: { '10001': true },
      changeTypes: { '10002': true },
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
      authorities: { '10002': { projectRole: 'Change authority' } },
      projectRoles: {
        rdm: 'Release manager',
        rpb: 'Build practitioner',
        dp: 'Deployment practitioner',
        svt: 'Validation manager',
        pdc: 'Planning manager',
        chm: 'Change manager',
      },
      permit: 'advised',
      timeZone: 'Europe/Berlin',
    },
  }),
  ...Object.entries(customers).map(([id, name]) =>
    act('2026-11-02T08:10:00+01:00', admin, 'settings', null, 'saveRegister', { register: 'customers', id, name }),
  ),
  ...Object.entries(services).map(([id, name]) =>
    act('2026-11-02T08:15:00+01:00', admin, 'settings', null, 'saveRegister', { register: 'services', id, name }),
  ),
  ...Object.entries(policies).map(([customer, policy]) =>
    act('2026-11-02T08:20:00+01:00', admin, 'settings', null, 'savePolicy', {
      customer,
      policy,
      replaces: null,
      reason: 'Agreed before Slipway',
    }),
  ),
  act('2026-11-02T08:30:00+01:00', admin, 'settings', null, 'importHistory', {
    projectKey: 'REL',
    csv: readFileSync(join(__dirname, 'releases.csv'), 'utf8'),
    name: 'releases.csv',
  }),
];
