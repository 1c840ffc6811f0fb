import type { Day, Instant } from '../domain/kernel';
import type { AnnouncementOfWave } from '../domain/release/announced';
import type { Permission } from './saved';
import type { Answer } from './wire';

/** The log of announcements of a release, in the Deployment plan panel. */
export type AnnouncementCalls = {
  logAnnouncement: (input: LogAnnouncement) => Answer<null>;
  takeBackAnnouncement: (input: TakeBackAnnouncement) => Answer<null>;
};

export type LogAnnouncement = {
  readonly cmd: string;
  /** Id of an announcement of the plan, and of the waves that people were told of. */
  readonly announcement: string;
  readonly waves: readonly string[];
  readonly toldAt: Instant;
  readonly channel: string;
  /** Where it can be seen, e.g. a link; may be empty. */
  readonly evidence: string;
};

export type TakeBackAnnouncement = {
  readonly cmd: string;
  readonly announcement: string;
  readonly wave: string;
  readonly reason: string;
};

export type AnnouncementsView = {
  readonly mayLog: Permission;
  /** By wave. */
  readonly waves: {
    readonly [wave: string]: {
      /** The customer's policy asks for it: the gate waits for those before the wave. */
      readonly asked: boolean;
      readonly lines: readonly (AnnouncementOfWave & {
        /** By when they have to be told, by the customer's calendar; null: there is no such day. */
        readonly due: Day | null;
      })[];
    };
  };
};
