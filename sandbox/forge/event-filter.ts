import { z } from 'zod';
import { type EventFilter, readFilterExpression } from './filter-expression';
import { EVENT_LIMITS } from './limits';

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/trigger/#filter-reference */
const filterSchema = z
  .strictObject({
    ignoreSelf: z.boolean().optional(),
    /** Every app is licensed here. */
    appIsLicensed: z.boolean().optional(),
    expression: z.string().max(EVENT_LIMITS.expressionCharacters).optional(),
    onError: z.enum(['IGNORE_AND_LOG', 'IGNORE', 'RECEIVE', 'RECEIVE_AND_LOG']).optional(),
  })
  .refine(({ expression, onError }) => onError === undefined || expression !== undefined, {
    error: 'onError goes with expression',
  });

export type TriggerFilter = {
  readonly ignoreSelf: boolean;
  readonly wants: EventFilter | undefined;
  readonly onError: 'IGNORE_AND_LOG' | 'IGNORE' | 'RECEIVE' | 'RECEIVE_AND_LOG';
};

/** What a trigger says that it does not want; refused by name where the sandbox can not tell. */
export function readFilter(moduleKey: string, filter: unknown): TriggerFilter {
  const read = filterSchema.safeParse(filter ?? {});
  if (!read.success)
    throw new Error(`The filter of the trigger "${moduleKey}" can not be read: ${z.prettifyError(read.error)}`);
  const { ignoreSelf = false, expression, onError = 'IGNORE_AND_LOG' } = read.data;
  try {
    return { ignoreSelf, onError, wants: expression === undefined ? undefined : readFilterExpression(expression) };
  } catch (error) {
    throw new Error(
      `The sandbox does not host the filter expression of the trigger "${moduleKey}": ${messageOf(error)}; see sandbox/FIDELITY.md`,
      { cause: error },
    );
  }
}

export type Filtered = {
  readonly received: boolean;
  /** Why the expression has no answer. */ readonly failure?: string;
};

/** Whether the app gets the event, and what is to be logged. */
export function applyFilter(
  { ignoreSelf, wants, onError }: TriggerFilter,
  event: { readonly selfGenerated: boolean },
): Filtered {
  if (ignoreSelf && event.selfGenerated) return { received: false };
  if (wants === undefined) return { received: true };
  try {
    return { received: wants(event) };
  } catch (error) {
    const received = onError === 'RECEIVE' || onError === 'RECEIVE_AND_LOG';
    return onError.endsWith('AND_LOG') ? { received, failure: messageOf(error) } : { received };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
