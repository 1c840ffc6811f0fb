import type { ImportedRelease } from '../../src/domain/history/release';

/** A minor release of the web shop for two customers that succeeded; what a test cares for it says itself. */
export const aRelease = (more: Partial<ImportedRelease> = {}): ImportedRelease => ({
  number: 'REL-101',
  plannedOn: null,
  endedOn: '2026-03-10',
  customers: ['C', 'O'],
  service: 'WEB',
  type: 'MINOR',
  mode: null,
  outcome: 'SUCCESSFUL',
  deployments: null,
  backedOutDeployments: null,
  incidents30d: null,
  majorIncidents: null,
  csatSum: null,
  csatResponses: null,
  csatAsked: null,
  pirDays: null,
  blockedAttempts: null,
  bypasses: null,
  waivers: null,
  retroApprovalWorkingDays: null,
  recoveryHours: null,
  ...more,
});
