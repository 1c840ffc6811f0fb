import type { LiveReason } from '../../src/domain/turns/turn';

/** Ines said on Monday morning why REL-158 goes back; the owner of CHG-31 was told. */
export const aReason = (more: Partial<LiveReason> = {}): LiveReason => ({
  id: 'r1',
  kind: 'back',
  cause: 'DEFECT',
  words: 'The migration loses a table.',
  by: 'ines-okafor',
  at: '2026-11-23T08:00:00.000Z',
  expiresAt: '2026-11-24T08:00:00.000Z',
  told: { at: '2026-11-23T08:00:01.000Z', changes: { '10031': true }, nobody: {} },
  presentedAt: null,
  used: null,
  ended: null,
  ...more,
});
