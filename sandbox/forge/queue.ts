import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SiteClock } from '../parts';
import type { Consumer, ForgeApp } from './forge-app';
import type { Outcome } from './invocation';
import { EVENT_LIMITS, QUEUE_LIMITS } from './limits';
import { json, type Reply } from './reply';

const pushSchema = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(
    z.object({
      body: z.record(z.string(), z.unknown()),
      delayInSeconds: z.number().min(0).optional(),
      concurrency: z.object({ key: z.string(), limit: z.number().int().min(1) }).optional(),
    }),
  ),
});
const jobSchema = z.object({ queueName: z.string(), jobId: z.string() });
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

type QueueEvent = z.output<typeof pushSchema>['payload'][number] & {
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
};
/** One event on its way to one function. */
type Posted = {
  readonly app: ForgeApp;
  readonly queueName: string;
  readonly event: object;
  readonly dueAt: number;
  /** How often it is brought again at most. */
  readonly retries: number;
  readonly deliver: (event: object) => Promise<Outcome>;
  readonly jobId?: string;
  readonly concurrency?: { readonly key: string; readonly limit: number } | undefined;
};
type Waiting = Posted & { readonly attempt: number; readonly retryContext?: unknown };
type Job = { success: number; inProgress: number; failed: number };

/** Short enough to wait for; the platform backs off up to 15 minutes and gives up after a day. */
const RETRY_MS = [50, 100, 200, 400, 800, 1600] as const;

export type Deliver = (app: ForgeApp, consumer: Consumer, event: unknown) => Promise<Outcome>;

/** The async events of all hosted apps: at least once, not in order, again after a failure. */
export class EventQueue {
  private waiting: Waiting[] = [];
  private readonly running = new Set<Waiting>();
  private readonly jobs = new Map<string, Job>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private retries = 0;
  private idlers: (() => void)[] = [];
  private stopped = false;
  private readonly forgetClock: () => void;

  constructor(
    private readonly clock: SiteClock,
    private readonly deliver: Deliver,
    private readonly onDropped: (what: string) => void,
  ) {
    this.forgetClock = clock.onChange(() => this.pump());
  }

  push(app: ForgeApp, body: string): Reply {
    const request = pushSchema.safeParse(parse(body));
    if (!request.success) return json(400, { message: z.prettifyError(request.error) });
    const { queueName, jobId, payload } = request.data;
    const consumer = app.consumers.get(queueName);
    if (consumer === undefined)
      return json(400, { message: `No consumer of manifest.yml reads the queue ${queueName}` });
    if (payload.length > QUEUE_LIMITS.eventsPerPush)
      return json(413, { errorMessage: `A push may have ${QUEUE_LIMITS.eventsPerPush} events` });
    if (Buffer.byteLength(JSON.stringify(payload)) > QUEUE_LIMITS.bytesPerPush)
      return json(413, { errorMessage: `A push may have ${QUEUE_LIMITS.bytesPerPush} bytes` });
    if (payload.some(({ delayInSeconds = 0 }) => delayInSeconds > QUEUE_LIMITS.delaySeconds))
      return json(400, { message: `An event may be delayed by ${QUEUE_LIMITS.delaySeconds} seconds` });

    this.jobs.set(jobKey(app, queueName, jobId), { success: 0, inProgress: payload.length, failed: 0 });
    for (const item of payload) {
      const event: QueueEvent = { ...item, eventId: randomUUID(), jobId, queueName };
      this.waiting.push({
        app,
        queueName,
        jobId,
        event,
        concurrency: item.concurrency,
        dueAt: this.clock.now().getTime() + (item.delayInSeconds ?? 0) * 1000,
        retries: RETRY_MS.length,
        deliver: (brought) => this.deliver(app, consumer, brought),
        attempt: 0,
      });
    }
    this.pump();
    return json(201, {});
  }

  /** An event that did not come by a push. */
  post(event: Posted): void {
    this.waiting.push({ ...event, attempt: 0 });
    this.pump();
  }

  stats(app: ForgeApp, body: string): Reply {
    const job = this.jobOf(app, body);
    return job === undefined ? json(404, { message: 'No such job' }) : json(200, job);
  }

  cancel(app: ForgeApp, body: string): Reply {
    const job = this.jobOf(app, body);
    if (job === undefined) return json(404, { message: 'No such job' });
    const { queueName, jobId } = jobSchema.parse(parse(body));
    this.waiting = this.waiting.filter(
      (each) => each.app !== app || each.queueName !== queueName || each.jobId !== jobId,
    );
    return { status: 204, headers: {}, body: '' };
  }

  /** Resolves when nothing that is due waits, runs or is about to be tried again. */
  async idle(): Promise<void> {
    while (this.running.size > 0 || this.retries > 0 || this.due().length > 0) {
      await new Promise<void>((resolve) => this.idlers.push(resolve));
    }
  }

  stop(): void {
    this.stopped = true;
    this.forgetClock();
    for (const timer of this.timers) clearTimeout(timer);
    this.waiting = [];
    this.retries = 0;
    this.wake();
  }

  private pump(): void {
    if (this.stopped) return;
    // One at a time: each start counts for the concurrency limit of the next.
    for (const item of this.due()) if (this.mayRun(item)) void this.run(item);
    const next = Math.min(...this.waiting.map(({ dueAt }) => dueAt)) - this.clock.now().getTime();
    if (next > 0 && Number.isFinite(next)) this.later(next, () => this.pump());
    this.wake();
  }

  private async run(item: Waiting): Promise<void> {
    this.waiting = this.waiting.filter((each) => each !== item);
    this.running.add(item);
    const { event, retryContext } = item;
    const outcome = await item.deliver(retryContext === undefined ? event : { ...event, retryContext });
    this.running.delete(item);
    const reason = retryReason(outcome);
    if (reason === undefined) this.finish(item, 'success');
    else this.retry(item, reason);
    this.pump();
  }

  private retry(item: Waiting, { retryAfter, ...reason }: Retry): void {
    const wait = RETRY_MS[item.attempt];
    if (wait === undefined || item.attempt >= item.retries) {
      this.finish(item, 'failed');
      this.onDropped(
        `an event of the queue ${item.queueName} failed ${item.attempt + 1} times and was dropped: ${reason.retryReason}`,
      );
      return;
    }
    const attempt = item.attempt + 1;
    const again = (dueAt: number) =>
      this.waiting.push({ ...item, attempt, dueAt, retryContext: { retryCount: attempt, ...reason } });
    // A second or less is what the SDK asks for unasked; longer waits are the site's time.
    if (retryAfter > 1) {
      again(this.clock.now().getTime() + Math.min(retryAfter, EVENT_LIMITS.retryAfterSeconds) * 1000);
      return;
    }
    this.retries += 1;
    this.later(wait, () => {
      this.retries -= 1;
      again(this.clock.now().getTime());
      this.pump();
    });
  }

  private finish({ app, queueName, jobId }: Waiting, how: 'success' | 'failed'): void {
    const job = jobId === undefined ? undefined : this.jobs.get(jobKey(app, queueName, jobId));
    if (job === undefined) return;
    job.inProgress -= 1;
    job[how] += 1;
  }

  private due(): Waiting[] {
    const now = this.clock.now().getTime();
    return this.waiting.filter(({ dueAt }) => dueAt <= now);
  }

  private mayRun({ app, concurrency, queueName }: Waiting): boolean {
    if (concurrency === undefined) return true;
    const same = [...this.running].filter(
      (each) => each.app === app && each.queueName === queueName && each.concurrency?.key === concurrency.key,
    );
    return same.length < concurrency.limit;
  }

  private later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, ms);
    timer.unref();
    this.timers.add(timer);
  }

  private wake(): void {
    for (const resolve of this.idlers.splice(0)) resolve();
  }

  private jobOf(app: ForgeApp, body: string): Job | undefined {
    const request = jobSchema.safeParse(parse(body));
    return request.success ? this.jobs.get(jobKey(app, request.data.queueName, request.data.jobId)) : undefined;
  }
}

function jobKey(app: ForgeApp, queueName: string, jobId: string): string {
  return `${app.appId} ${queueName} ${jobId}`;
}

type Retry = { readonly retryReason: string; readonly retryData?: unknown; readonly retryAfter: number };

const PLATFORM_REASONS: readonly string[] = ['FUNCTION_TIME_OUT', 'FUNCTION_OUT_OF_MEMORY'];

function retryReason(outcome: Outcome): Retry | undefined {
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

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
