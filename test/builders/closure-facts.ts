import type { ClosureFacts, ClosureRelease } from '../../src/domain/closure/closure';
import type { JudgedEntry } from '../../src/domain/detection/entries';

type Seen = Extract<ClosureRelease, { visible: true }>;

/** REL-158, deployed and under review, unless told otherwise. */
export const aDeployedRelease = (more: Partial<Seen> = {}): Seen => ({
  visible: true,
  id: '158',
  key: 'REL-158',
  statusName: 'Review',
  linked: true,
  stage: 'REVIEW',
  wasDeployed: true,
  bypasses: [],
  owes: [],
  releaseManager: 'ines-okafor',
  ...more,
});

/** CHG-31, approved, deployed by these releases. */
export const closureFacts = (releases: readonly ClosureRelease[], approved = true): ClosureFacts => ({
  change: { key: 'CHG-31', approved, authority: 'CAB of CHG' },
  releases: { known: true, value: releases },
});

export const aBypass = (more: Partial<JudgedEntry> = {}): JudgedEntry => ({
  id: '1001',
  at: '2026-11-24T02:00:00.000Z',
  by: 'priya-nair',
  fromStatusId: '304',
  toStatusId: '305',
  judgedAt: '2026-11-24T02:01:00.000Z',
  decision: null,
  permits: [],
  why: 'no-pass',
  item: null,
  toldAt: null,
  explained: null,
  ...more,
});
