import * as v from 'valibot';
import type { Parser } from '../contract/input-shapes';
import { refused } from '../domain/kernel';
import type { Answer } from '../contract/wire';
import type { Deps } from '../app/deps';
import type { Caller, Log } from '../app/ports/ports';

type AnyCalls = { readonly [call: string]: (input: never) => Answer<unknown> };
type InputOf<Call> = Call extends (input: infer Input) => unknown ? Input : undefined;

/** What the platform vouches for: who calls and where the frame stands. */
export type PlatformContext = {
  readonly accountId?: string | undefined;
  readonly extension?:
    | {
        readonly issue?: { readonly id?: unknown } | undefined;
        readonly project?: { readonly id?: unknown } | undefined;
        readonly gadgetConfiguration?: unknown;
        readonly config?: unknown;
      }
    | undefined;
};

export type Call<Input> = {
  readonly deps: Deps;
  readonly caller: Caller;
  readonly context: PlatformContext;
  readonly input: Input;
};

export type Surface<Calls extends AnyCalls> = {
  readonly [call in keyof Calls]: (
    call: Call<InputOf<Calls[call]>>,
  ) => Promise<ReturnType<Calls[call]> | Answer<never>>;
};

export type Answering = {
  readonly deps: Deps;
  readonly callerOf: (accountId: string) => Caller;
  readonly log: Log;
};

/**
 * Turns use cases into resolver functions: parse, find the caller, act, answer. The only catch on the way:
 * a refusal is a value and passes; a fault is logged and answered by its reference, never by its text.
 */
export function answerCalls<Calls extends AnyCalls>(
  { deps, callerOf, log }: Answering,
  parsers: { readonly [call in keyof Calls]: Parser<InputOf<Calls[call]>> },
  surface: Surface<Calls>,
): {
  readonly [call in keyof Calls & string]: (request: {
    payload: unknown;
    context: object;
  }) => Promise<ReturnType<Calls[call]>>;
} {
  const answer = (name: keyof Calls & string) => async (request: { payload: unknown; context: object }) => {
    try {
      const context: PlatformContext = request.context;
      if (context.accountId === undefined) return signedOut;
      const parsed = v.safeParse(parsers[name], request.payload, { message: inWords });
      if (!parsed.success) return badInput(parsed.issues);
      return await surface[name]({
        deps,
        caller: callerOf(context.accountId),
        context,
        input: parsed.output,
      });
    } catch (fault) {
      return { ok: false, failure: { reference: log.fault(name, fault) } };
    }
  };
  // Object.fromEntries forgets which key has which answer; each function above answers for its own name.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above.
  return Object.fromEntries(Object.keys(surface).map((name) => [name, answer(name)])) as ReturnType<
    typeof answerCalls<Calls>
  >;
}

const signedOut = refused('signed-out', 'Slipway does not know who you are. Log in to Jira and open the page again.');

/** Where a parser has no words of its own: only a program that is not our front end gets here. */
const inWords = ({ received }: v.GenericIssue) =>
  received === 'undefined' ? 'this is missing' : 'this is not of the form that Slipway expects';

/** A payload that our own screens would not send, or a value that a person typed and that can not be. */
function badInput([first]: readonly v.GenericIssue[]) {
  const path = first === undefined ? null : v.getDotPath(first);
  const where =
    path
      ?.split('.')
      .filter((part) => part !== 'changes')
      .join(' › ') ?? '';
  const what = first?.message ?? 'this can not be read';
  return refused(
    'bad-input',
    `${where === '' ? '' : `${where}: `}${what}. Nothing was saved; correct it and try again.`,
  );
}
