import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClock } from '../../../sandbox/clock';
import { bundleApp } from '../../../sandbox/forge/bundle';
import { type ForgeHost, startForge } from '../../../sandbox/forge/start-forge';
import { startDatabase } from '../../../sandbox/mariadb/server';
import type { DatabaseServer, InvokeAnswer, SiteClock } from '../../../sandbox/parts';
import { type FakeJira, fakeJira } from './fake-jira';

export const APP = join(__dirname, 'app');
export const START = new Date('2026-11-23T08:00:00.000Z');

/** A whole function side on its own data folder: real database, real bundle, real processes; only Jira is a fake. */
export type FunctionSite = {
  readonly folder: string;
  readonly database: DatabaseServer;
  readonly clock: SiteClock;
  readonly jira: FakeJira;
  readonly forge: ForgeHost;
  readonly logged: string[];
  /** Calls a function of the test app's panel as a person. */
  call(functionKey: string, payload?: unknown, accountId?: string): Promise<InvokeAnswer>;
  /** As `call`, and the answer's body; fails when the call failed. */
  ask<T>(functionKey: string, payload?: unknown, accountId?: string): Promise<T>;
  stop(): Promise<void>;
};

export async function startFunctionSite(): Promise<FunctionSite> {
  await bundleApp(APP, join(APP, 'build', 'function'));
  const folder = mkdtempSync(join(tmpdir(), 'functions-'));
  const database = await startDatabase(join(folder, 'database'));
  const clock = await openClock(database, START);
  const jira = fakeJira();
  const logged: string[] = [];
  const forge = await startForge({
    apps: [APP],
    jira,
    database,
    clock,
    proxyPort: 0,
    siteUrl: 'http://localhost',
    onLog: (line) => logged.push(line),
  });

  const call = (functionKey: string, payload?: unknown, accountId = 'mia') =>
    forge.invoke({
      moduleKey: 'panel',
      accountId,
      extension: { type: 'jira:issuePanel', issue: { key: 'REL-1' } },
      localId: 'local',
      functionKey,
      payload,
    });
  return {
    folder,
    database,
    clock,
    jira,
    forge,
    logged,
    call,
    async ask<T>(functionKey: string, payload?: unknown, accountId?: string) {
      const answer = await call(functionKey, payload, accountId);
      if (!answer.ok) throw new Error(`${answer.errorType}: ${answer.message}`);
      return answer.body as T;
    },
    async stop() {
      await forge.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
