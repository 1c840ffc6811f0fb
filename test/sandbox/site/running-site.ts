import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleApp } from '../../../sandbox/forge/bundle';
import { pageSite } from './page-site';

const ROOT = resolve(__dirname, '../../..');
const APP = join(__dirname, 'app');

export type RunningSite = { readonly url: string; stop(): Promise<void> };

/** The sandbox as anybody starts it, with the test app and the small site, on data of its own. */
export async function startSite(): Promise<RunningSite> {
  await bundleApp(APP, join(APP, 'build', 'function'));
  const data = mkdtempSync(join(tmpdir(), 'site-pages-'));
  const args = ['--import', 'tsx', 'sandbox/start.ts', '--data', data, '--app', APP, '--port', '0'];
  const sandbox = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => sandbox.once('exit', () => done()));
  const said: string[] = [];
  sandbox.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const url = await new Promise<string>((ready, failed) => {
    createInterface({ input: sandbox.stdout }).on('line', (line) => {
      said.push(line);
      const address = /^ready (\S+)/.exec(line)?.[1];
      if (address !== undefined) ready(address);
    });
    void ended.then(() => failed(new Error(`The sandbox did not start:\n${said.join('\n')}`)));
  });
  const loaded = await fetch(`${url}/__site/load`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(pageSite),
  });
  if (!loaded.ok) throw new Error(`The site was not loaded: ${await loaded.text()}`);
  return {
    url,
    async stop() {
      sandbox.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
