import type { Ordered } from '../../src/domain/kernel';
import type { Freeze, PolicyVersion, Window } from '../../src/domain/policy/policy';
import { noTerms } from '../../src/domain/policy/terms';
import type { PolicyTerms, TypeTerms } from '../../src/domain/policy/terms';

export const ordered = <T>(entries: readonly T[]): Ordered<T> => ({
  order: entries.map((_, index) => String(index + 1)),
  byId: Object.fromEntries(entries.map((entry, index) => [String(index + 1), entry])),
});

/** Tuesday to Thursday from 20:00 for nine hours, unless told otherwise. */
export const aWindow = (more: Partial<Window> = {}): Window => ({
  name: 'Clinic nights',
  rrule: 'FREQ=WEEKLY;BYDAY=TU,WE,TH',
  opensAt: '20:00',
  durationMinutes: 540,
  ...more,
});

/** 15 November to 1 December 2026 for every type, unless told otherwise. */
export const aFreeze = (more: Partial<Freeze> = {}): Freeze => ({
  reason: 'Peak season',
  days: { from: '2026-11-15', to: '2026-12-01' },
  except: {},
  ...more,
});

/** Europe/Berlin with the one window above, no freeze, and nothing else agreed, unless told otherwise. */
export const aPolicy = ({
  timeZone = 'Europe/Berlin',
  windows = [aWindow()],
  freezes = [],
  ...terms
}: {
  timeZone?: string;
  windows?: readonly Window[];
  freezes?: readonly Freeze[];
} & Partial<PolicyTerms> = {}): PolicyVersion => ({
  ...noTerms,
  ...terms,
  timeZone,
  windows: ordered(windows),
  freezes: ordered(freezes),
});

const termsOf = (definition: string): TypeTerms => ({
  definition,
  managed: '',
  noticeDays: 0,
  noticeIn: 'calendar',
  atMost: null,
  earlyLifeDays: 5,
});

/** What a policy has to say before a customer can agree to it. */
export const agreeable: Partial<PolicyTerms> = {
  types: {
    MAJOR: termsOf('A new service or a new major function.'),
    MINOR: termsOf('New functions of a service.'),
    PATCH: termsOf('Repairs alone.'),
    EMERGENCY: termsOf('What can not wait for a window.'),
  },
  emergency: {
    definition: 'A severity 1 incident or a vulnerability that is being exploited.',
    quorum: 1,
    notifyWithinHours: 2,
    retrospectiveWorkingDays: 2,
  },
  reviewDue: '2027-06-30',
};
