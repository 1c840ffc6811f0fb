import { randomUUID } from 'node:crypto';
import type { EventFault } from '../fault-parts';
import type { SiteClock } from '../parts';
import type { Consumer, ForgeApp } from './forge-app';
import type { Outcome } from './invocation';
import { EVENT_LIMITS } from './limits';
import { type Push, readJobName, readPush } from './queue-requests';
import { json, type Answered } from './reply';
import { type Retry, retryReason } from './retry-reason';

type QueueEvent = Push['payload'][number] & {
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
  readonly jobId?: string | undefined;
  readonly concurrency?: { readonly key: string; readonly limit: number } | undefined;
};
type Waiting = Posted & { readonly attempt: number; readonly retryContext?: unknown };
type Job = { success: number; inProgress: number; failed: number };

/** Short enough to wait for; the platform backs off up to 15 minutes and gives up after a day. */
const RETRY_MS = [50, 100, 200, 400, 800, 1600] as const;

const JOBS_KEPT = 1_000;

export type Deliver = (app: ForgeApp, consumer: Consumer, event: unknown) => Promise<Outcome>;

/** The async events of all hosted apps: at least once, not in order, again after a failure. */
export class EventQueue {
  private waiting: Waiting[] = [];
  private readonly running = new Set<Waiting>();
  private readonly jobs = new Map<string, Job>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private retries = 0;
  /** For the first of those that wait for their time. */
  private alarm: NodeJS.Timeout | undefined;
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

  /** `late` and `double` are faults: the platform may bring an event late or twice. */
  push(app: ForgeApp, body: string, fault?: EventFault): Answered {
    const request = readPush(app, body);
    if ('status' in request) return request;
    const { queueName, jobId, payload, consumer } = request;
    this.jobs.set(jobKey(app, queueName, jobId), { success: 0, inProgress: payload.length, failed: 0 });
    const lateMs = fault === 'late' ? EVENT_LIMITS.delayMs : 0;
    for (const item of payload) {
      const event: QueueEvent = { ...item, eventId: randomUUID(), jobId, queueName };
      const waiting: Waiting = {
        app,
        queueName,
        jobId,
        event,
        concurrency: item.concurrency,
        dueAt: this.clock.now().getTime() + (item.delayInSeconds ?? 0) * 1000 + lateMs,
        retries: RETRY_MS.length,
        deliver: (brought) => this.deliver(app, consumer, brought),
        attempt: 0,
      };
      this.waiting.push(waiting);
      // The same event once more; of the job it is one event still.
      if (fault === 'double') this.waiting.push({ ...waiting, jobId: undefined });
    }
    this.pump();
    return json(201, {});
  }

  /** An event that did not come by a push. */
  post(event: Posted): void {
    this.waiting.push({ ...event, attempt: 0 });
    this.pump();
  }

  stats(app: ForgeApp, body: string): Answered {
    const key = jobKeyIn(app, body);
    const job = key === undefined ? undefined : this.jobs.get(key);
    return job === undefined ? json(404, { message: 'No such job' }) : json(200, job);
  }

  cancel(app: ForgeApp, body: string): Answered {
    const key = jobKeyIn(app, body);
    if (key === undefined || !this.jobs.has(key)) return json(404, { message: 'No such job' });
    this.waiting = this.waiting.filter((each) => jobKeyOf(each) !== key);
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
    clearTimeout(this.alarm);
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
    if (next > 0 && Number.isFinite(next)) {
      clearTimeout(this.alarm);
      this.alarm = setTimeout(() => this.pump(), next).unref();
    }
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

  private finish(item: Waiting, how: 'success' | 'failed'): void {
    const job = this.jobs.get(jobKeyOf(item) ?? '');
    if (job === undefined) return;
    job.inProgress -= 1;
    job[how] += 1;
    if (job.inProgress === 0) this.forgetOldJobs();
  }

  /** The platform does not say how long a job can be asked for. */
  private forgetOldJobs(): void {
    for (const [key, { inProgress }] of this.jobs) {
      if (this.jobs.size <= JOBS_KEPT) return;
      if (inProgress === 0) this.jobs.delete(key);
    }
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
}

function jobKeyIn(app: ForgeApp, body: string): string | undefined {
  const named = readJobName(body);
  return named && jobKey(app, named.queueName, named.jobId);
}

function jobKeyOf({ app, queueName, jobId }: Posted): string | undefined {
  return jobId === undefined ? undefined : jobKey(app, queueName, jobId);
}

function jobKey(app: ForgeApp, queueName: string, jobId: string): string {
  return `${app.appId} ${queueName} ${jobId}`;
}
