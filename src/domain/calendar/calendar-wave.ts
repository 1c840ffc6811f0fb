import type { Instant } from '../kernel';
import type { ReleaseFact, WaveFact } from '../measurement/facts';

/** A planned wave with what the calendar tells of its release. */
export type CalendarWave = WaveFact & {
  readonly plannedStart: Instant;
  readonly plannedEnd: Instant;
  readonly release: Pick<ReleaseFact, 'releaseId' | 'projectId' | 'number' | 'name' | 'type' | 'services'> & {
    /** As Jira last showed it; empty where it never did. */
    readonly issueKey: string;
    readonly statusId: string;
  };
};

/** Of all waves of all releases. */
export const waveKey = ({ release, waveId }: CalendarWave): string => `${release.releaseId}/${waveId}`;
