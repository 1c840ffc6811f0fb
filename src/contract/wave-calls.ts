import type { Instant } from '../domain/kernel';
import type { Halt } from '../domain/gate/decision';
import type { Verdict } from '../domain/gate/gate';
import type { PermitState } from '../domain/gate/permit';
import type { ProcessDoc } from '../domain/process/process';
import type { Permission } from './saved';
import type { Answer } from './wire';

/** What people do to start the waves of a release, in the Deployment plan panel. */
export type WaveCalls = {
  startWave: (input: { readonly cmd: string; readonly wave: string }) => Answer<WaveOutcome>;
  /** Some at a time: called again until none is left. */
  makeWaveItems: () => Answer<{ readonly left: number }>;
  unbindWaveItem: (input: { readonly cmd: string; readonly wave: string }) => Answer<null>;
  withdrawPermit: (input: { readonly cmd: string; readonly permit: string }) => Answer<null>;
};

/** The gate's word for this person; with a permit, also what became of the move in Jira. */
export type WaveOutcome =
  | { readonly started: false; readonly verdict: Verdict }
  | { readonly started: true; readonly expiresAt: Instant; readonly moves: readonly WaveMove[] };

/** `to`: the new status. `already`: it stood in a deploying status. `not`: why Jira did not move it; the permit stays. */
export type WaveMove = { readonly key: string } & (
  { readonly to: string } | { readonly already: string } | { readonly not: string }
);

/** How the waves of a release start, as far as a person may see it. */
export type StartView = {
  readonly rule: ProcessDoc['permits'];
  /** Whether the viewer holds the role that starts; what else stands in the way is said when they start. */
  readonly mayStart: Permission;
  readonly mayWithdraw: Permission;
  /** Whether the viewer may bind waves to sub-tasks. */
  readonly mayBind: Permission;
  /** Changes that are not authorized any more, and the waves that had not started then. */
  readonly halts: readonly {
    /** null: the viewer may not see it. */
    readonly key: string | null;
    readonly at: Instant;
    readonly how: Halt['how'];
    readonly waves: readonly string[];
  }[];
  /** By wave. */
  readonly waves: {
    readonly [wave: string]: {
      /** The sub-task that stands for it in Jira; `key` is null where the viewer may not see it, or it is gone. */
      readonly item: { readonly key: string | null; readonly statusName: string } | null;
      readonly started: { readonly at: Instant; readonly by: string | null } | null;
      /** The newest one. */
      readonly permit: PermitView | null;
    };
  };
};

export type PermitView = {
  readonly id: string;
  readonly account: string;
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly state: PermitState;
  /** When it was used or ended; null: neither. */
  readonly overAt: Instant | null;
};
