import { z } from 'zod';
import { readFilter } from './event-filter';
import type { Trigger, WebTrigger } from './forge-app';
import type { ManifestModule } from './manifest';

/** Events that the Jira side tells, with the scope that each needs (…/forge/events-reference/jira/). */
const TOLD: ReadonlyMap<string, string> = new Map(
  [
    'created:issue',
    'updated:issue',
    'deleted:issue',
    'assigned:issue',
    'commented:issue',
    'created:issuelink',
    'deleted:issuelink',
  ].map((name) => [`avi:jira:${name}`, 'read:jira-work']),
);

export function triggerOf({ key, events = [], filter }: ManifestModule, functionKey: string): Trigger {
  return { moduleKey: key, functionKey, events, filter: readFilter(key, filter) };
}

/** Says what of a trigger is not hosted; fails with what the platform would refuse as well. */
export function refuseTrigger(
  { key, events = [], payload }: ManifestModule,
  scopes: readonly string[],
  refuse: (what: string) => never,
): void {
  for (const event of events) {
    const scope = TOLD.get(event) ?? refuse(`the event ${event}`);
    if (!scopes.includes(scope)) throw new Error(`The trigger "${key}" listens for ${event}, which needs ${scope}`);
  }
  if (payload !== undefined) refuse('properties in the payload');
}

const responseSchema = z.union([
  z.looseObject({ type: z.literal('dynamic') }),
  z.looseObject({
    type: z.literal('static'),
    outputs: z
      .array(
        z.looseObject({
          key: z.string(),
          statusCode: z.number().int(),
          contentType: z.string().optional(),
          body: z.string().max(1024).optional(),
        }),
      )
      .min(1)
      .max(20),
  }),
]);

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/web-trigger/ */
export function webTriggerOf({ key, urlFormat, response }: ManifestModule, functionKey: string): WebTrigger {
  const declared = responseSchema.safeParse(response ?? { type: 'dynamic' });
  if (!declared.success)
    throw new Error(`The response of the webtrigger "${key}" can not be read: ${z.prettifyError(declared.error)}`);
  return {
    moduleKey: key,
    functionKey,
    path: urlFormat === 'v2' ? '/public/' : '/x1/',
    outputs: declared.data.type === 'static' ? declared.data.outputs : undefined,
  };
}
