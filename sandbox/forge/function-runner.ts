import { randomBytes, randomUUID } from 'node:crypto';
import type { InvocationRecord, SiteClock, SiteLog } from '../parts';
import { type AppProcess, startAppProcess } from './app-process';
import type { ForgeApp } from './forge-app';
import { backendContext, type Installation, runtimeGlobals } from './installation';
import { failed, type Invocation, type InvocationKind, type Outcome } from './invocation';
import { INVOCATION_LIMITS } from './limits';

const RECORDS_KEPT = 500;

export type FunctionCall = {
  readonly app: ForgeApp;
  readonly kind: InvocationKind;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly accountId: string | undefined;
  readonly issueKey?: string | undefined;
  readonly event: unknown;
};

/** Runs functions: one process per app, started when it is needed and again after it has ended. */
export class FunctionRunner {
  /** The last calls that ended, oldest first. */
  readonly records: InvocationRecord[] = [];
  private readonly current = new Map<ForgeApp, AppProcess>();
  private readonly alive = new Set<AppProcess>();
  private readonly open = new Map<string, { readonly invocation: Invocation; readonly process: AppProcess }>();
  private stopped = false;

  constructor(
    private readonly site: Installation,
    private readonly clock: SiteClock,
    private readonly proxyUrl: () => string,
    private readonly siteLog: SiteLog,
    private readonly onLog: (line: string) => void,
  ) {}

  /** Who a bearer token stands for; undefined once the invocation has its answer or its process was ended. */
  invocationOf(token: string): Invocation | undefined {
    return this.open.get(token)?.invocation;
  }

  pids(): number[] {
    return [...this.alive].map(({ pid }) => pid);
  }

  async run(call: FunctionCall): Promise<Outcome> {
    const { app, kind, functionKey, moduleKey, accountId, issueKey, event } = call;
    const appFunction = app.functions.get(functionKey);
    if (appFunction === undefined || this.stopped)
      return failed('NOT_HOSTED', `There is no function ${functionKey} to run`);
    const process = this.processOf(app);
    const invocation: Invocation = {
      id: randomUUID(),
      token: randomBytes(32).toString('base64url'),
      app,
      kind,
      functionKey,
      moduleKey,
      accountId,
      issueKey,
      jiraCalls: [],
      sqlStatements: [],
      storageCalls: [],
      queuePushes: [],
      lines: [],
      kill: () => this.kill(process),
    };
    this.open.set(invocation.token, { invocation, process });
    const started = performance.now();
    const outcome = checkAnswer(
      await process.run({
        id: invocation.id,
        handler: appFunction.handler,
        timeLimitMs: appFunction.timeLimitMs,
        event,
        context: backendContext(this.site, invocation),
        runtime: runtimeGlobals(this.site, invocation, this.proxyUrl()),
      }),
    );
    this.open.delete(invocation.token);
    this.record(invocation, performance.now() - started, outcome);
    return outcome;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const ending = [...this.alive];
    for (const process of ending) process.kill();
    await Promise.all(ending.map(({ ended }) => ended));
  }

  /** From this moment no request of the process is served, even one that is already on its way. */
  private kill(process: AppProcess): void {
    for (const [token, { process: runner }] of this.open) if (runner === process) this.open.delete(token);
    process.kill();
  }

  private processOf(app: ForgeApp): AppProcess {
    const known = this.current.get(app);
    if (known?.accepts() === true) return known;
    const started = startAppProcess(app, this.clock, (line, id) => this.print(app, line, id));
    this.current.set(app, started);
    this.alive.add(started);
    void started.ended.then(() => this.alive.delete(started));
    return started;
  }

  /** A line counts for the run that printed it; what is over the platform's limits is not kept. */
  private print(app: ForgeApp, line: string, callId: string | undefined): void {
    this.onLog(line);
    const run = [...this.open.values()].find(({ invocation }) => invocation.id === callId)?.invocation;
    if (run === undefined) return;
    const minutes = Math.ceil((app.functions.get(run.functionKey)?.timeLimitMs ?? 0) / 60_000);
    const bytes = run.lines.reduce((sum, each) => sum + Buffer.byteLength(each), Buffer.byteLength(line));
    if (run.lines.length < INVOCATION_LIMITS.logLines * minutes && bytes <= INVOCATION_LIMITS.logBytes)
      run.lines.push(line);
  }

  private record(invocation: Invocation, ms: number, outcome: Outcome): void {
    const how = outcome.ok ? 'ok' : outcome.errorType;
    const { id, app, kind, functionKey, moduleKey, accountId, issueKey, lines } = invocation;
    const { jiraCalls, sqlStatements, storageCalls, queuePushes } = invocation;
    const calls = { jiraCalls, sqlStatements, storageCalls, queuePushes };
    this.records.push({ id, kind, functionKey, moduleKey, accountId, ms, outcome: how, ...calls, lines });
    if (this.records.length > RECORDS_KEPT) this.records.shift();
    this.siteLog.add({
      kind: 'function',
      what: `${kind} ${functionKey}`,
      outcome: how,
      ms,
      points: 0,
      appId: app.appId,
      moduleKey,
      invocationId: id,
      accountId,
      issueKey,
      lines,
    });
  }
}

/** The process answers with JSON text, so what arrives here is what a front end would get. */
function checkAnswer(outcome: Outcome): Outcome {
  if (!outcome.ok) return outcome;
  const text = String(outcome.body);
  const bytes = Buffer.byteLength(text);
  if (bytes > INVOCATION_LIMITS.responseBytes)
    return failed(
      'RESPONSE_TOO_LARGE',
      `The function answered with ${bytes} bytes, the platform allows ${INVOCATION_LIMITS.responseBytes}`,
    );
  return { ok: true, body: JSON.parse(text) as unknown };
}
