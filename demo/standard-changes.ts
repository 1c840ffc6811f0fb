import { act } from './act';
import type { Act } from './act';

const changeManager = 'lucia-ferrant';

const renewal =
  'Order from the usual authority, install on one server, check the chain, install on the others. Runbook NET-12.';

const model = (id: string, changes: Parameters<typeof act<'saveStandardModel'>>[5]['changes']) =>
  act('2026-11-03T10:00:00+01:00', changeManager, 'project', null, 'saveStandardModel', { id, isNew: true, changes });

/** What is authorized in advance: one model in force, one that runs out, one that ran out; and a change that follows one. */
export const standardChanges: readonly Act[] = [
  model('CERT', {
    name: 'Renewal of a server certificate',
    authorizedBy: changeManager,
    from: '2026-01-01',
    until: '2027-06-30',
    steps: renewal,
    types: { '10005': true },
  }),
  model('INDEX', {
    name: 'Rebuild of a search index',
    authorizedBy: changeManager,
    from: '2026-01-01',
    until: '2026-12-15',
    steps: 'Build beside the one in use, compare the number of articles, switch over. Runbook WEB-7.',
    types: { '10005': true },
  }),
  model('PRINTER', {
    name: 'Exchange of a receipt printer',
    authorizedBy: changeManager,
    from: '2025-07-01',
    until: '2026-06-30',
    steps: 'Exchange in a closed lane, print three receipts. Runbook POS-3.',
    types: { '10005': true },
  }),
  act('2026-11-19T15:00:00+01:00', changeManager, 'change', 'CHG-33', 'recordCoverage', {
    changes: {
      customers: { add: ['O'], remove: [] },
      environments: { add: ['LIVE'], remove: [] },
      to: new Date('2026-12-08T05:00:00+01:00').toISOString(),
      model: 'CERT',
      followed: renewal,
    },
  }),
  act('2026-11-19T15:05:00+01:00', changeManager, 'change', 'CHG-33', 'decideChange', {
    decision: 'approve',
    reason: 'By the model; the old certificates run out on 12 December.',
  }),
];
