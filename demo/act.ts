import type { AdminCalls } from '../src/contract/admin-calls';
import type { ChangeCalls } from '../src/contract/change-calls';
import type { ProjectCalls } from '../src/contract/project-calls';
import type { ReleaseCalls } from '../src/contract/release-calls';

/** One call by a named person at a moment of the site's clock, as a frame of that module would make it. */
export type Act = {
  /** ISO with offset; the site's clock is set to it before the call. */
  readonly at: string;
  /** Account id. */
  readonly as: string;
  readonly module: 'settings' | 'release-plan' | 'deployment-plan' | 'change' | 'project';
  /** Of the work item; absent on the settings and on the project page. */
  readonly issue?: string;
  readonly call: string;
  readonly payload: object;
};

/** One transition in Jira by a named person, as by its own button: validators are asked. */
export type Move = Pick<Act, 'at' | 'as'> & {
  readonly issue: string;
  /** Its name. */
  readonly transition: string;
};

export const move = (at: string, as: string, issue: string, transition: string): Move => ({
  at,
  as,
  issue,
  transition,
});

type Commands = ReleaseCalls & ChangeCalls & AdminCalls & ProjectCalls;
type PayloadOf<Call extends keyof Commands> = Commands[Call] extends (input: infer Input) => unknown
  ? Omit<
      Input & object,
      // Of a finding, its cause is seen; of a turn, it is said.
      'cmd' | 'seq' | 'seen' | 'saw' | 'hash' | 'waves' | 'waiver' | (Input extends { rule: string } ? 'cause' : never)
    >
  : never;

/** An act, checked against the app's contract; `cmd` and what the person saw (`seq`, `seen`, `cause` …) are added when it is made. */
export const act = <Call extends keyof Commands>(
  at: string,
  as: string,
  module: Act['module'],
  issue: string | null,
  call: Call,
  payload: PayloadOf<Call>,
): Act => ({
  at,
  as,
  module,
  ...(issue === null ? {} : { issue }),
  call,
  payload,
});
