import type { Answer, Conflict } from '../../src/contract/wire';
import type { Refusal } from './contract-types';

/** Why there is no value: a person, a policy or a role is in the way, or something broke. */
export type Trouble =
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly conflict?: Conflict }
  /** `reference`: under which the back end logged it; null when it gave no answer at all. */
  | { readonly kind: 'failed'; readonly reference: string | null };

/** How a query says that it has no value. */
export class NoValue extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.kind === 'refused' ? trouble.refusal.message : 'failed');
  }
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

/** Waits for an answer. The bridge throws when the function was not reached or ran out of time: a failure too. */
export async function outcomeOf<T>(asked: Promise<Answer<T>>): Promise<Outcome<T>> {
  let answer: Answer<T>;
  try {
    answer = await asked;
  } catch {
    return { ok: false, trouble: { kind: 'failed', reference: null } };
  }
  if (answer.ok) return { ok: true, value: answer.value };
  if ('failure' in answer) return { ok: false, trouble: { kind: 'failed', reference: answer.failure.reference } };
  const { refusal, conflict } = answer;
  return { ok: false, trouble: { kind: 'refused', refusal, ...(conflict === undefined ? {} : { conflict }) } };
}

export async function valueOf<T>(asked: Promise<Answer<T>>): Promise<T> {
  const outcome = await outcomeOf(asked);
  if (outcome.ok) return outcome.value;
  throw new NoValue(outcome.trouble);
}

/** What went wrong, where several things were asked one after the other. */
export const troubleIn = (error: unknown): Trouble =>
  error instanceof NoValue ? error.trouble : { kind: 'failed', reference: null };
