import type { ReleaseType } from '../src/domain/release/release';

export type PlannedRelease = {
  readonly number: string;
  /** When somebody began to plan it; ISO with offset. */
  readonly begun: string;
  readonly name: string;
  readonly type: ReleaseType;
  readonly services: readonly string[];
  readonly customers: readonly string[];
  readonly scope: string;
  /** Customer, site, start, end; ISO with offset. */
  readonly waves: readonly (readonly [customer: string, site: string, start: string, end: string])[];
};

/** The releases in flight on the demo day, as they were planned first. */
export const planned: readonly PlannedRelease[] = [
  {
    number: 'REL-147',
    begun: '2026-10-20T09:00:00+02:00',
    name: 'Online Banking 9.4',
    type: 'MINOR',
    services: ['OLB'],
    customers: ['C'],
    scope: 'Clearer confirmation after each payment; receipts as PDF.',
    waves: [['C', '', '2026-11-26T22:15:00Z', '2026-11-27T00:30:00Z']],
  },
  {
    number: 'REL-148',
    begun: '2026-11-06T09:00:00+01:00',
    name: 'Web Shop 26.11',
    type: 'MINOR',
    services: ['WEB'],
    customers: ['O'],
    scope: 'Gift cards in the shop and at the till.',
    waves: [
      ['O', '5 % of shoppers', '2026-11-24T03:00:00+01:00', '2026-11-24T04:00:00+01:00'],
      ['O', 'All shoppers', '2026-12-08T03:00:00+01:00', '2026-12-08T05:00:00+01:00'],
    ],
  },
  {
    number: 'REL-149',
    begun: '2026-11-07T09:00:00+01:00',
    name: 'Patient Records 12',
    type: 'MAJOR',
    services: ['EPR'],
    customers: ['M'],
    scope: 'Shared care plans of all professions.',
    waves: [
      ['M', 'North clinic (pilot)', '2026-12-02T20:00:00+01:00', '2026-12-03T01:00:00+01:00'],
      ['M', 'All other clinics', '2026-12-09T20:00:00+01:00', '2026-12-10T03:00:00+01:00'],
    ],
  },
  {
    number: 'REL-151',
    begun: '2026-11-08T09:00:00+01:00',
    name: 'Payments Gateway 8',
    type: 'MAJOR',
    services: ['PAY'],
    customers: ['C'],
    scope: 'Instant payments (SEPA Instant) in both directions.',
    waves: [['C', 'London', '2026-12-03T22:00:00Z', '2026-12-04T01:30:00Z']],
  },
  {
    number: 'REL-152',
    begun: '2026-11-20T00:40:00+01:00',
    name: 'Store POS 7.2.1',
    type: 'EMERGENCY',
    services: ['POS'],
    customers: ['O'],
    scope: 'The receipt printer keeps its queue after an update; one receipt for each sale.',
    waves: [['O', 'All stores', '2026-11-20T02:00:00+01:00', '2026-11-20T03:00:00+01:00']],
  },
  {
    number: 'REL-153',
    begun: '2026-11-09T09:00:00+01:00',
    name: 'Lab Interface 3.3',
    type: 'MINOR',
    services: ['LAB'],
    customers: ['M'],
    scope: 'Microbiology results in the patient record.',
    waves: [
      ['M', 'North clinic (pilot)', '2026-11-18T20:00:00+01:00', '2026-11-18T23:00:00+01:00'],
      ['M', 'South clinic', '2026-11-24T20:00:00+01:00', '2026-11-24T20:15:00+01:00'],
      ['M', 'All other clinics', '2026-11-26T20:00:00+01:00', '2026-11-27T02:00:00+01:00'],
    ],
  },
  {
    number: 'REL-154',
    begun: '2026-10-21T09:00:00+02:00',
    name: 'Network: edge routers 4.2',
    type: 'PATCH',
    services: ['NET'],
    customers: ['C', 'M', 'O'],
    scope: 'Firmware 4.2 on the edge routers of all sites: mends the loss of sessions after a change of line.',
    waves: [
      ['O', 'Stores', '2026-11-10T02:00:00+01:00', '2026-11-10T02:30:00+01:00'],
      ['C', 'London and Leeds', '2026-11-10T02:30:00+01:00', '2026-11-10T03:00:00+01:00'],
      ['M', 'All clinics', '2026-11-10T03:00:00+01:00', '2026-11-10T03:45:00+01:00'],
    ],
  },
  {
    number: 'REL-155',
    begun: '2026-11-10T09:00:00+01:00',
    name: 'Web Shop 26.12',
    type: 'MAJOR',
    services: ['WEB'],
    customers: ['O'],
    scope: 'New checkout.',
    waves: [['O', '5 % of shoppers', '2026-12-08T03:00:00+01:00', '2026-12-08T05:30:00+01:00']],
  },
  {
    number: 'REL-156',
    begun: '2026-11-11T09:00:00+01:00',
    name: 'Web Shop search',
    type: 'PATCH',
    services: ['WEB'],
    customers: ['O'],
    scope: 'Rebuild of the search index.',
    waves: [['O', '', '2026-12-08T04:00:00+01:00', '2026-12-08T05:00:00+01:00']],
  },
  {
    number: 'REL-157',
    begun: '2026-11-13T09:00:00+01:00',
    name: 'Store POS 7.3',
    type: 'MINOR',
    services: ['POS'],
    customers: ['O'],
    scope: 'Loyalty points at the till.',
    waves: [['O', '', '2026-12-08T03:00:00+01:00', '2026-12-08T05:00:00+01:00']],
  },
  {
    number: 'REL-158',
    begun: '2026-11-12T09:00:00+01:00',
    name: 'Lab Interface 3.4',
    type: 'MINOR',
    services: ['LAB'],
    customers: ['M'],
    scope: 'Allergy warnings beside every lab result, fed from the patient record.',
    waves: [
      ['M', 'North clinic (pilot)', '2026-11-24T20:00:00+01:00', '2026-11-24T22:00:00+01:00'],
      ['M', 'All other clinics', '2026-12-01T20:00:00+01:00', '2026-12-01T23:30:00+01:00'],
    ],
  },
];
