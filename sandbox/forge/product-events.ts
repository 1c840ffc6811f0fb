import type { Fault } from '../fault-parts';
import type { JiraSite, ProductEvent, SiteClock, SiteLog } from '../parts';
import { applyFilter } from './event-filter';
import { faultName, type Faults } from './faults';
import type { ForgeApp, Trigger } from './forge-app';
import type { Outcome } from './invocation';
import { EVENT_LIMITS } from './limits';
import type { EventQueue } from './queue';

export type ProductEventParts = {
  readonly apps: readonly ForgeApp[];
  readonly jira: JiraSite;
  readonly clock: SiteClock;
  readonly queue: EventQueue;
  readonly faults: Faults;
  readonly siteLog: SiteLog;
  readonly run: (app: ForgeApp, trigger: Trigger, event: unknown, issueKey: string | undefined) => Promise<Outcome>;
};

/**
 * Hands what happens in Jira to the apps that listen for it: after the act, by itself, at least once. Answers how to
 * stop. Where Jira tells nothing, an app with triggers can not work, so it is refused.
 */
export function listenToJira({ apps, jira, clock, queue, faults, siteLog, run }: ProductEventParts): () => void {
  const listening = apps.find(({ triggers }) => triggers.length > 0);
  if (jira.onEvent === undefined) {
    if (listening !== undefined)
      throw new Error(`${listening.name} has triggers, and this Jira does not tell what happens on it`);
    return () => undefined;
  }

  return jira.onEvent((event) => {
    const fault = faults.take('event', event.eventType);
    const dueAt = clock.now().getTime() + (fault?.effect === 'late' ? EVENT_LIMITS.delayMs : 0);
    for (const app of apps)
      for (const trigger of app.triggers) {
        if (!trigger.events.includes(event.eventType)) continue;
        const payload = payloadFor(app, event, clock.now());
        const { received, failure } = applyFilter(trigger.filter, payload);
        if (failure !== undefined) note(app, trigger, payload, `filter failed: ${failure}`);
        if (!received) continue;
        const deliver = () => post(app, trigger, payload, dueAt, fault);
        deliver();
        if (fault?.effect === 'double') deliver();
      }
  });

  function note(app: ForgeApp, { moduleKey }: Trigger, payload: Payload, outcome: string, fault?: Fault): void {
    siteLog.add({
      kind: 'event',
      what: payload.eventType,
      outcome,
      ms: 0,
      points: 0,
      appId: app.appId,
      moduleKey,
      accountId: payload.atlassianId,
      issueKey: payload.issue?.key,
      fault: fault && faultName(fault),
    });
  }

  function post(app: ForgeApp, trigger: Trigger, payload: Payload, dueAt: number, fault: Fault | undefined): void {
    note(app, trigger, payload, 'queued', fault);
    queue.post({
      app,
      queueName: `trigger ${trigger.moduleKey}`,
      event: payload,
      dueAt,
      retries: EVENT_LIMITS.retries,
      deliver: (event) => run(app, trigger, event, payload.issue?.key),
    });
  }
}

type Payload = {
  readonly eventType: string;
  readonly selfGenerated: boolean;
  readonly timestamp: string;
  readonly atlassianId?: string;
  readonly issue?: { readonly key?: string };
};

/** https://developer.atlassian.com/platform/forge/events-reference/jira/: the fields that all events have. */
function payloadFor(app: ForgeApp, { eventType, actor, viaApp, payload }: ProductEvent, now: Date): Payload {
  const own = viaApp === app.appId || (actor.kind === 'app' && actor.appId === app.appId);
  return {
    ...payload,
    eventType,
    selfGenerated: own,
    timestamp: String(now.getTime()),
    ...(actor.kind === 'user' ? { atlassianId: actor.accountId } : {}),
  };
}
