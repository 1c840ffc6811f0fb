import { z } from 'zod';
import type { Outcome } from './invocation';

/** What a consumer returns to be called again (@forge/events InvocationError). */
const retrySchema = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .looseObject({
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
      retryAfter: z.number().optional(),
    })
    .optional(),
});

export type Retry = { readonly retryReason: string; readonly retryData?: unknown; readonly retryAfter: number };

const PLATFORM_REASONS: readonly string[] = ['FUNCTION_TIME_OUT', 'FUNCTION_OUT_OF_MEMORY'];

/** Why an event is to be brought again; undefined when it was taken. */
export function retryReason(outcome: Outcome): Retry | undefined {
  if (!outcome.ok) {
    const known = PLATFORM_REASONS.includes(outcome.errorType);
    return { retryReason: known ? outcome.errorType : 'FUNCTION_PLATFORM_UNKNOWN_ERROR', retryAfter: 0 };
  }
  const asked = retrySchema.safeParse(outcome.body);
  if (!asked.success) return undefined;
  return {
    retryReason: asked.data.retryOptions?.retryReason ?? 'FUNCTION_RETRY_REQUEST',
    retryData: asked.data.retryOptions?.retryData,
    retryAfter: asked.data.retryOptions?.retryAfter ?? 0,
  };
}
