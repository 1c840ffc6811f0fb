import type { Day, IdSet, Ordered } from '../kernel';
import type { ReleaseType } from '../release/release';
import type { Options } from './options';

/** What a customer and the provider agree about releases besides windows and freezes (process 3.3, appendix 2). */
export type PolicyTerms = {
  /** Services and sites that the policy is about, in words. */
  readonly scope: string;
  /** Where this customer's releases go, one a line; absent or empty: nobody listed them. */
  readonly sites?: string;
  /** First and last day on which it holds; null: from its agreement on, without end. Days of the customer's zone. */
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  /** By this day it is to be reviewed with the customer. */
  readonly reviewDue: Day | null;
  /** A type that is not in here was not spoken about: nothing is asked of it. */
  readonly types: { readonly [type in ReleaseType]?: TypeTerms };
  /** What may be chosen of each option; an empty set: anything. */
  readonly allowed: { readonly [option in keyof Options]: { readonly [value in NonNullable<Options[option]>]?: true } };
  readonly waves: {
    /** Types of which one wave goes first and alone. */
    readonly pilotFor: { readonly [type in ReleaseType]?: true };
    /** Hours between the end of the pilot and the next wave. */
    readonly hoursAfterPilot: number;
    /** Waves of this customer that may go together; null: any number. */
    readonly atOnce: number | null;
  };
  /** Public holidays count as no working days; with `closedOnHolidays` nothing is deployed on them either. */
  readonly holidays: Ordered<Holiday>;
  readonly closedOnHolidays: boolean;
  readonly acceptance: {
    readonly criteria: Ordered<Criterion>;
    /** Ids of contacts. */
    readonly approvers: IdSet;
    readonly atLeast: number;
  };
  readonly verification: Ordered<Check>;
  readonly feedback: { readonly scale: number; readonly askAfterDays: number; readonly leastAnswers: number };
  readonly backOutMaxMinutes: number | null;
  /** Incidents this long after the last wave count as related until shown otherwise. */
  readonly observationDays: number;
  readonly emergency: {
    readonly definition: string;
    /** Members of the emergency authority that must agree. */
    readonly quorum: number;
    /** The customer is told at most this long after the start; 0: before it. */
    readonly notifyWithinHours: number;
    readonly retrospectiveWorkingDays: number;
  };
  /** Silence of this many working days after being asked counts as agreement to a plan; absent or null: silence says nothing. */
  readonly deemedAfterWorkingDays?: number | null;
  /** In the order of escalation. */
  readonly contacts: Ordered<Contact>;
  readonly communication: string;
  readonly reporting: string;
};

export type TypeTerms = {
  /** What counts as a release of this type. */
  readonly definition: string;
  /** How it is managed: approval, documents. */
  readonly managed: string;
  readonly noticeDays: number;
  readonly noticeIn: 'calendar' | 'working';
  readonly atMost: Frequency | null;
  readonly earlyLifeDays: number;
};

export const periods = ['week', 'fortnight', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** Calendar periods of the customer's zone; weeks begin on Monday, fortnights are counted from Monday 1 January 2001. */
export type Frequency = {
  readonly releases: number;
  readonly per: Period;
  /** Counted for each service, or for the customer as a whole. */
  readonly of: 'service' | 'customer';
};

export type Holiday = {
  readonly name: string;
  readonly days: { readonly from: Day; readonly to: Day } | { readonly rrule: string };
};

export const criterionKinds = ['FUNCTION', 'PERFORMANCE', 'SECURITY', 'OPERATIONS', 'DOCUMENTS', 'TRAINING'] as const;
export type Criterion = {
  readonly text: string;
  readonly kind: (typeof criterionKinds)[number];
  readonly mandatory: boolean;
};

export type Check = { readonly text: string; readonly mandatory: boolean };

/** `person` is the id of a row of the person register: names and addresses are kept there alone, where they can be erased. */
export type Contact = { readonly person: string; readonly duty: string; readonly escalateAfterHours: number | null };

const none = { order: [], byId: {} };

export const noTerms: PolicyTerms = {
  scope: '',
  effectiveFrom: null,
  effectiveTo: null,
  reviewDue: null,
  types: {},
  allowed: { mode: {}, delivery: {}, automation: {}, coverage: {} },
  waves: { pilotFor: {}, hoursAfterPilot: 0, atOnce: null },
  holidays: none,
  closedOnHolidays: false,
  acceptance: { criteria: none, approvers: {}, atLeast: 0 },
  verification: none,
  feedback: { scale: 5, askAfterDays: 7, leastAnswers: 0 },
  backOutMaxMinutes: null,
  observationDays: 30,
  emergency: { definition: '', quorum: 1, notifyWithinHours: 0, retrospectiveWorkingDays: 2 },
  contacts: none,
  communication: '',
  reporting: '',
};
