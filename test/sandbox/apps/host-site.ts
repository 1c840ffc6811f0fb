import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClock } from '../../../sandbox/clock';
import { bundleApp } from '../../../sandbox/forge/bundle';
import { type ForgeHost, startForge } from '../../../sandbox/forge/start-forge';
import { startDatabase } from '../../../sandbox/mariadb/server';
import type { ProductEvent, SiteClock } from '../../../sandbox/parts';
import { startWeb, type Web } from '../../../sandbox/web/start-web';
import { FakeSite } from '../browser/fakes';

export const APPS = ['panel', 'gadget', 'keeper'].map((name) => join(__dirname, '../../apps', name));
/** The bundler takes its time with three apps on a busy machine; later starts find them built. */
export const BUILD_MS = 180_000;
const START = new Date('2026-11-23T08:00:00.000Z');

/** The three apps on one host: real database, bundles and processes; Jira is a fake that tells what a test says. */
export type HostSite = {
  readonly forge: ForgeHost;
  readonly clock: SiteClock;
  readonly jira: FakeSite;
  readonly web: Web;
  /** One call of an app's resolver; fails with what it refused. */
  ask<T>(moduleKey: string, functionKey: string, payload?: unknown): Promise<T>;
  tell(event: Partial<ProductEvent> & Pick<ProductEvent, 'eventType' | 'payload'>): void;
  /** Another host on the same data, as after a restart. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

export async function startHostSite(apps: readonly string[] = APPS): Promise<HostSite> {
  await Promise.all(apps.map((app) => bundleApp(app, join(app, 'build', 'function'))));
  const folder = mkdtempSync(join(tmpdir(), 'apps-'));
  const database = await startDatabase(join(folder, 'database'));
  const clock = await openClock(database, START);
  const listeners = new Set<(event: ProductEvent) => void>();
  const jira = Object.assign(new FakeSite(), {
    onEvent(listener: (event: ProductEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const start = () =>
    startForge({ apps, jira, database, clock, proxyPort: 0, siteUrl: 'http://127.0.0.1:1', onLog: () => undefined });
  let forge = await start();
  const siteFiles = join(folder, 'site');
  mkdirSync(siteFiles);
  writeFileSync(join(siteFiles, 'index.html'), '<!doctype html><title>Site</title>');
  const web = await startWeb({ forge, jira, clock, database, sitePort: 0, cdnPort: 0, siteFiles });
  return {
    clock,
    jira,
    web,
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
      await web.stop();
      await forge.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
