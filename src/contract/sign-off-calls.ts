import type { SignOff } from '../domain/release/sign-off';
import type { Instant } from '../domain/kernel';
import type { Permission } from './saved';
import type { Answer } from './wire';

/** The release manager's word that a release may be deployed, in the Deployment plan panel. */
export type SignOffCalls = {
  /** `seen`: `SignOffView.seen` of what the person saw, so that nothing else is signed. */
  signOffDeployment: (input: { readonly cmd: string; readonly seen: string; readonly comment: string }) => Answer<null>;
  withdrawSignOff: (input: { readonly cmd: string; readonly reason: string }) => Answer<null>;
};

/** What would be signed now, and where the last sign-off stands. */
export type SignOffView = {
  readonly seen: string;
  readonly planVersion: number;
  readonly packageVersion: number;
  /** null: nobody signed yet. */
  readonly given: {
    readonly by: string;
    readonly at: Instant;
    readonly comment: string;
    readonly planVersion: number;
    readonly packageVersion: number;
    readonly withdrawn: SignOff['withdrawn'];
  } | null;
  /** What is different since, as far as waves are concerned that have not started; in words. */
  readonly changed: readonly string[];
  readonly maySignOff: Permission;
};
