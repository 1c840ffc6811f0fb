import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClock } from '../../../sandbox/clock';
import { bundleApp } from '../../../sandbox/forge/bundle';
import { type ForgeHost, startForge } from '../../../sandbox/forge/start-forge';
import { startDatabase } from '../../../sandbox/mariadb/server';
import type { ProductEvent, SiteClock } from '../../../sandbox/parts';
import { type FakeJira, fakeJira } from '../functions/fake-jira';

export const APPS = ['panel', 'gadget', 'keeper'].map((name) => join(__dirname, '../../apps', name));
export const START = new Date('2026-11-23T08:00:00.000Z');

/** The three apps on one host: real database, bundles and processes; Jira is a fake that tells what a test says. */
export type HostSite = {
  readonly forge: ForgeHost;
  readonly clock: SiteClock;
  readonly jira: FakeJira;
  /** One call of an app's resolver; fails with what it refused. */
  ask<T>(moduleKey: string, functionKey: string, payload?: unknown): Promise<T>;
  tell(event: Partial<ProductEvent> & Pick<ProductEvent, 'eventType' | 'payload'>): void;
  /** Another host on the same data, as after a restart. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

export async function startHostSite(apps: readonly string[] = APPS): Promise<HostSite> {
  for (const app of apps) await bundleApp(app, join(app, 'build', 'function'));
  const folder = mkdtempSync(join(tmpdir(), 'apps-'));
  const database = await startDatabase(join(folder, 'database'));
  const clock = await openClock(database, START);
  const listeners = new Set<(event: ProductEvent) => void>();
  const jira: FakeJira = {
    ...fakeJira(),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const start = () =>
    startForge({ apps, jira, database, clock, proxyPort: 0, siteUrl: 'http://127.0.0.1:1', onLog: () => undefined });
  let forge = await start();
  return {
    clock,
    jira,
    get forge() {
      return forge;
    },
    async ask<T>(moduleKey: string, functionKey: string, payload?: unknown) {
      const extension = { type: 'jira:issuePanel', issue: { key: 'REL-1' } };
      const answer = await forge.invoke({ moduleKey, accountId: 'mia', extension, localId: 'l', functionKey, payload });
      if (!answer.ok) throw new Error(`${answer.errorType}: ${answer.message}`);
      return answer.body as T;
    },
    tell(event) {
      for (const listener of listeners) listener({ actor: { kind: 'user', accountId: 'mia' }, ...event });
    },
    async restart() {
      await forge.stop();
      forge = await start();
    },
    async stop() {
      await forge.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
