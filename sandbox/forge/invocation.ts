import type { ForgeApp } from './forge-app';

export type InvocationKind = 'resolver' | 'validator' | 'consumer' | 'scheduledTrigger' | 'trigger' | 'webtrigger';

/** One run of a function, from the call to its answer. The bearer token of its requests stands for it. */
export type Invocation = {
  readonly id: string;
  readonly token: string;
  readonly app: ForgeApp;
  readonly kind: InvocationKind;
  readonly functionKey: string;
  readonly moduleKey: string;
  /** The person in whose name `asUser` acts; undefined where no person stands behind the call. */
  readonly accountId: string | undefined;
  /** The work item that it is about, where there is one. */
  readonly issueKey: string | undefined;
  readonly jiraCalls: string[];
  readonly sqlStatements: string[];
  readonly storageCalls: string[];
  readonly queuePushes: string[];
  readonly lines: string[];
  /** Ends the process that runs it, at once. */
  kill(): void;
};

export type Outcome =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly errorType: ErrorType; readonly message: string };

/** `FUNCTION_ERR`: the app threw. The others: the host ended it or refused it. */
export type ErrorType =
  | 'FUNCTION_ERR'
  | 'FUNCTION_TIME_OUT'
  | 'FUNCTION_OUT_OF_MEMORY'
  | 'FUNCTION_DIED'
  | 'PAYLOAD_TOO_LARGE'
  | 'RESPONSE_TOO_LARGE'
  | 'NOT_HOSTED';

export function failed(errorType: ErrorType, message: string): Outcome {
  return { ok: false, errorType, message };
}
