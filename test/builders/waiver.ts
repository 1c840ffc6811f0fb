import type { StandingWaiver } from '../../src/domain/gate/gate';
import type { Waiver } from '../../src/domain/waivers/waiver';

/** Meridia Health's freeze 'Year end' is to be waived for wave w1 until Wednesday; asked for by Priya, approved by nobody yet. */
export const aWaiver = (more: Partial<Waiver> = {}): Waiver => ({
  gate: 'G5',
  rule: 'AUT-12',
  class: 'CW',
  cause: 'M Year end 2026-12-01',
  what: "Meridia Health: freeze 'Year end' holds.",
  issueKey: null,
  waves: ['w1'],
  reason: 'The clinic asked for it.',
  compensation: 'Two people on site.',
  expires: '2026-11-25T08:00:00.000Z',
  requested: { by: 'priya', at: '2026-11-23T08:00:00.000Z' },
  customers: {},
  standing: { state: 'requested' },
  ...more,
});

export const approved = {
  state: 'approved',
  by: 'lucia',
  at: '2026-11-23T09:00:00.000Z',
  reason: 'Small risk.',
} as const;

/** A waiver as a gate meets it. */
export const standing = (more: Partial<StandingWaiver> = {}): StandingWaiver => ({
  id: 'v1',
  gate: 'G5',
  rule: 'AUT-12',
  class: 'CW',
  cause: '',
  waves: ['w1'],
  compensation: 'Two people on site.',
  by: 'lucia',
  at: '2026-11-23T09:00:00.000Z',
  reason: 'Small risk.',
  ...more,
});
