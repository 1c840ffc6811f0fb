import { noEntries } from '../kernel';
import type { AccountId, IdSet, Ordered } from '../kernel';

/** The parts of the plan that say how a deployment is done (process 4.1.6, B.1 DeploymentPlan). */
export type DeploymentParts = {
  readonly runSheet: Ordered<Step>;
  readonly backOut: BackOutPlan;
  /** By customer: what goes ahead of the others there, and when it counts as passed. */
  readonly pilots: { readonly [customer: string]: Pilot };
  readonly announcements: Ordered<Announcement>;
  readonly earlyLife: EarlyLife;
  /** Who took part in the planning beside those whom the overview names (process 4.1.7). */
  readonly contributors: IdSet;
};

/** One step of the run sheet. */
export type Step = {
  readonly text: string;
  readonly owner: AccountId | null;
  /** Minutes after the start of the wave; null: when the step before it ends. */
  readonly startsAfter: number | null;
  readonly minutes: number | null;
  /** Waves in which it is done; empty: in every one. */
  readonly waves: IdSet;
  /** From its end on there is no way back. */
  readonly pointOfNoReturn: boolean;
};

/** How a deployment is undone (process PLN-09). */
export type BackOutPlan = {
  readonly trigger: string;
  readonly steps: Ordered<BackOutStep>;
  /** Who decides to go back. */
  readonly owner: AccountId | null;
  readonly maxMinutes: number | null;
  readonly pointOfNoReturn: string;
};

export type BackOutStep = { readonly text: string; readonly owner: AccountId | null; readonly minutes: number | null };

export type Pilot = {
  readonly who: string;
  /** What has to be seen before the others go. */
  readonly success: string;
  /** How long it is watched before the others go. */
  readonly hours: number | null;
};

/** When somebody is told: working days before a wave, or while it runs. */
export const announcementMoments = ['BEFORE', 'START', 'END', 'BACK_OUT'] as const;
export type Announcement = {
  readonly audience: string;
  readonly moment: (typeof announcementMoments)[number];
  /** Working days before the wave; counts with BEFORE alone. */
  readonly daysBefore: number;
  readonly channel: string;
  readonly owner: AccountId | null;
  /** Only for the waves of this customer; absent or empty: for all. */
  readonly customer?: string;
};

/** Heightened support after the last wave of each customer. */
export type EarlyLife = {
  readonly workingDays: number | null;
  /** Who supports, and how they are reached. */
  readonly support: string;
  /** What has to be true before it ends. */
  readonly exit: string;
};

export const emptyStep: Step = {
  text: '',
  owner: null,
  startsAfter: null,
  minutes: null,
  waves: {},
  pointOfNoReturn: false,
};
export const emptyBackOutStep: BackOutStep = { text: '', owner: null, minutes: null };
export const noPilot: Pilot = { who: '', success: '', hours: null };
export const emptyAnnouncement: Announcement = {
  audience: '',
  moment: 'BEFORE',
  daysBefore: 1,
  channel: '',
  owner: null,
};
const noEarlyLife: EarlyLife = { workingDays: null, support: '', exit: '' };

export const emptyDeployment: DeploymentParts = {
  runSheet: noEntries,
  backOut: { trigger: '', steps: noEntries, owner: null, maxMinutes: null, pointOfNoReturn: '' },
  pilots: {},
  announcements: noEntries,
  earlyLife: noEarlyLife,
  contributors: {},
};
