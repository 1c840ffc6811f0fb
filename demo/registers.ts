import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from './act';
import type { Act } from './act';

const fileOf = (name: string) => readFileSync(join(__dirname, name), 'utf8');

const book = (at: string, as: string, environment: string, releaseKey: string, time: Time, purpose: string) =>
  act(at, as, 'project', null, 'bookEnvironment', {
    environment,
    booking: time.id,
    releaseKey,
    from: new Date(time.from).toISOString(),
    to: new Date(time.to).toISOString(),
    purpose,
  });

type Time = { readonly id: string; readonly from: string; readonly to: string };

/** What is released as one, and where it is tried and runs; and who has which environment when. */
export const registers: readonly Act[] = [
  act('2026-11-02T09:00:00+01:00', 'tomas-lind', 'project', null, 'importRegister', {
    register: 'units',
    format: 'csv',
    text: fileOf('units.csv'),
  }),
  act('2026-11-12T16:30:00+01:00', 'hanna-weiss', 'project', null, 'importRegister', {
    register: 'environments',
    format: 'csv',
    text: fileOf('environments.csv'),
  }),
  act('2026-11-16T08:20:00+01:00', 'hanna-weiss', 'project', null, 'verifyEnvironment', {
    environment: 'T1',
    evidence: 'Nightly comparison with the configuration database, run of 16 November',
  }),
  book(
    '2026-11-19T08:40:00+01:00',
    'hanna-weiss',
    'A-MERI',
    'REL-149',
    { id: '9d0c6f0e-5b1f-4a35-9c55-0d3a1f0f4a01', from: '2026-11-23T08:00:00+01:00', to: '2026-11-27T18:00:00+01:00' },
    'Clinical safety checks of shared care plans',
  ),
  book(
    '2026-11-19T09:10:00+01:00',
    'tomas-lind',
    'A-MERI',
    'REL-158',
    { id: '9d0c6f0e-5b1f-4a35-9c55-0d3a1f0f4a02', from: '2026-11-24T09:00:00+01:00', to: '2026-11-24T15:00:00+01:00' },
    'Rehearsal of the pilot wave',
  ),
  book(
    '2026-11-20T09:00:00+01:00',
    'hanna-weiss',
    'A-ORLA',
    'REL-155',
    { id: '9d0c6f0e-5b1f-4a35-9c55-0d3a1f0f4a03', from: '2026-11-30T08:00:00+01:00', to: '2026-12-04T18:00:00+01:00' },
    'Acceptance of the new checkout',
  ),
];
