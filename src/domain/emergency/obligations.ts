import type { AccountId, Instant } from '../kernel';
import { utcMinute } from '../utc-minute';

/** What an emergency owes afterwards (process 4.5 and EMG-07). */
export const obligationKinds = ['RECORD', 'APPROVALS', 'TESTS', 'CONFIGURATION', 'REVIEW', 'CUSTOMERS'] as const;
export type ObligationKind = (typeof obligationKinds)[number];

export type Obligation = {
  readonly since: Instant;
  readonly due: Instant;
  readonly done: { readonly by: AccountId; readonly at: Instant; readonly evidence: string } | null;
  /** When people were reminded: half way, and once it was overdue. */
  readonly told: { readonly half: Instant | null; readonly overdue: Instant | null };
};

export type Obligations = { readonly [kind in ObligationKind]?: Obligation };

export const obligationTitles: { readonly [kind in ObligationKind]: string } = {
  RECORD: 'The record of the emergency change is complete',
  APPROVALS: 'Every approval that was given by word of mouth, or afterwards, is confirmed in writing',
  TESTS: 'Tests that were left out are done',
  CONFIGURATION: 'Configuration records and baseline are up to date',
  REVIEW: 'The emergency authority has reviewed the release',
  CUSTOMERS: 'The customers were told',
};

/** What every emergency owes: the customers by their hour, everything else by the same day. */
export function obligationsFrom(
  since: Instant,
  due: { readonly records: Instant; readonly customers: Instant | null },
): Obligations {
  const owe = (by: Instant): Obligation => ({ since, due: by, done: null, told: { half: null, overdue: null } });
  const records = obligationKinds.filter((kind) => kind !== 'CUSTOMERS');
  return {
    ...Object.fromEntries(records.map((kind) => [kind, owe(due.records)])),
    ...(due.customers === null ? {} : { CUSTOMERS: owe(due.customers) }),
  };
}

type Owing = { readonly emergency: { readonly obligations: Obligations } | null };
export type Owed = Obligation & { readonly kind: ObligationKind };

/** Not done yet, in their order. Takes the document of a gate. */
export const openObligations = ({ emergency }: Owing): readonly Owed[] =>
  obligationKinds.flatMap((kind) => {
    const obligation = emergency?.obligations[kind];
    return obligation === undefined || obligation.done !== null ? [] : [{ ...obligation, kind }];
  });

/** Not done although they are due: nothing is closed over them. */
export const overdueObligations = (doc: Owing, now: Instant): readonly Owed[] =>
  openObligations(doc).filter(({ due }) => now >= due);

export type Reminder = { readonly kind: ObligationKind; readonly when: 'half' | 'overdue' };

/** Of which to remind now: once half way, once overdue. */
export const dueReminders = (doc: Owing, now: Instant): readonly Reminder[] =>
  openObligations(doc).flatMap((owed): readonly Reminder[] => {
    const { kind, since, due, told } = owed;
    if (now >= due) return told.overdue === null ? [{ kind, when: 'overdue' }] : [];
    const half = (Date.parse(since) + Date.parse(due)) / 2;
    return Date.parse(now) >= half && told.half === null ? [{ kind, when: 'half' }] : [];
  });

/** What release manager and change manager are told; times in UTC, since a mail knows no reader's zone. */
export function obligationMail(
  key: string,
  { emergency }: Owing,
  reminders: readonly Reminder[],
): { readonly subject: string; readonly text: string } {
  const overdue = reminders.some(({ when }) => when === 'overdue');
  const lines = reminders.map(({ kind, when }) => {
    const due = emergency?.obligations[kind]?.due ?? '';
    return `- ${obligationTitles[kind]}: ${when === 'overdue' ? 'was due' : 'due'} ${utcMinute(due)}`;
  });
  return {
    subject: overdue ? `${key}: records of the emergency are overdue` : `${key}: records of the emergency are due soon`,
    text: [
      `${key} was deployed as an emergency, and this is still open:`,
      lines.join('\n'),
      'Do it and record in Deployment plan › Emergency where it can be seen. While it is overdue, nothing is closed.',
    ].join('\n\n'),
  };
}

type Writable = { [kind in ObligationKind]?: Obligation };

/** Notes that people were reminded. */
export function withReminded<E extends Owing['emergency']>(
  emergency: E,
  reminders: readonly Reminder[],
  now: Instant,
): E {
  if (emergency === null) return emergency;
  const told: Writable = { ...emergency.obligations };
  for (const { kind, when } of reminders) {
    const obligation = told[kind];
    if (obligation !== undefined) told[kind] = { ...obligation, told: { ...obligation.told, [when]: now } };
  }
  return { ...emergency, obligations: told };
}
