import * as v from 'valibot';
import { detectBypasses, readWatch } from '../app/detection/detect-bypasses';
import { haltWaves } from '../app/deployment/halt-waves';
import { seeReleases } from '../app/project/see-releases';
import { answering } from '../wiring';

/**
 * A work item was created, or its status was changed. Quick, but not relied upon: events may be late, doubled or lost, and the
 * hourly reconcile sees the same. What the event says is only a hint where to look in Jira.
 * Payload: developer.atlassian.com/platform/forge/events-reference/jira
 */
export async function seeWorkItem(event: unknown): Promise<void> {
  const read = v.safeParse(eventShape, event);
  if (!read.success) return;
  const { issue, changelog, eventType } = read.output;
  const moved = changelog?.items.some(({ fieldId, field }) => (fieldId ?? field) === 'status') ?? false;
  if (!moved && eventType !== 'avi:jira:created:issue') return;
  const { deps, log } = answering;
  try {
    const watch = await readWatch(deps);
    const { id: typeId, subtask } = issue.fields.issuetype;
    const isRelease = typeId in watch.settings.releaseTypes;
    if (typeId in watch.settings.changeTypes) return await haltWaves(deps, issue.id);
    // The sub-task may stand for a wave; whether an event says that it is one is not documented.
    if (!isRelease && subtask === false) return;
    // First what protects: a fault of the register must not delay it.
    await detectBypasses(deps, watch, [issue.id]);
    if (isRelease) await seeReleases(deps, [issue.id]);
  } catch (fault) {
    log.fault('see-work-item', fault);
  }
}

const eventShape = v.looseObject({
  eventType: v.string(),
  issue: v.looseObject({
    id: v.string(),
    fields: v.looseObject({ issuetype: v.looseObject({ id: v.string(), subtask: v.optional(v.boolean()) }) }),
  }),
  changelog: v.nullish(
    v.looseObject({
      items: v.array(v.looseObject({ fieldId: v.optional(v.string()), field: v.optional(v.string()) })),
    }),
  ),
});
