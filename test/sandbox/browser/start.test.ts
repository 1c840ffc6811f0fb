import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const MANIFEST = `
app:
  id: ari:cloud:ecosystem::app/0f6f3c2f-1111-4222-8333-444455556666
modules:
  jira:adminPage:
    - key: hello
      title: Hello
      resource: ui
resources:
  - key: ui
    path: ui
`;

describe('the command that starts the sandbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-start-'));
  const [app, data] = [join(folder, 'app'), join(folder, 'data')];
  const running: ChildProcess[] = [];
  beforeAll(() => {
    mkdirSync(join(app, 'ui'), { recursive: true });
    writeFileSync(join(app, 'manifest.yml'), MANIFEST);
    writeFileSync(join(app, 'ui/index.html'), '<!doctype html><title>Hello</title>');
    mkdirSync(join(app, 'build/function'), { recursive: true });
    writeFileSync(join(app, 'build/function/index.cjs'), '');
  });
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  function start(...args: string[]) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts', ...args], { cwd: ROOT });
    running.push(child);
    let output = '';
    const lines: ((text: string) => void)[] = [];
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      lines.forEach((listener) => listener(output));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const ended = new Promise<{ code: number | null; output: string }>((done) =>
      child.on('close', (code) => done({ code, output })),
    );
    const ready = new Promise<string>((done) => {
      lines.push((text) => {
        const url = /^ready (\S+)$/m.exec(text)?.[1];
        if (url !== undefined) done(url);
      });
      void ended.then((end) => done(`ended: ${end.output}`));
    });
    return { child, ready, ended };
  }

  it('serves the site, keeps others off its data, and leaves no process behind', async () => {
    const first = start('--data', data, '--app', app, '--port', '0');
    const url = await first.ready;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const health = (await (await fetch(`${url}/__site/health`)).json()) as { ready: boolean; databasePid: number };
    expect(health.ready).toBe(true);

    const second = await start('--data', data, '--app', app, '--port', '0').ended;
    expect(second.code).toBe(1);
    expect(second.output).toContain(`in use by the sandbox at ${url} (process ${first.child.pid}`);

    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    expect(() => process.kill(health.databasePid, 0)).toThrow('ESRCH');
    expect(existsSync(join(data, 'sandbox.lock'))).toBe(false);
  });

  it('says which port is taken and how to choose another', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => holder.once('listening', done));
    const { port } = holder.address() as AddressInfo;
    const { code, output } = await start('--data', data, '--app', app, '--port', String(port)).ended;
    holder.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken`);
    expect(output).toContain('--port NUMBER');
  });

  it('takes over the lock of a sandbox that was killed', async () => {
    const first = start('--data', data, '--app', app, '--port', '0');
    await first.ready;
    first.child.kill('SIGKILL');
    await first.ended;
    const next = start('--data', data, '--app', app, '--port', '0');
    expect(await next.ready).toMatch(/^http/);
    next.child.kill('SIGINT');
    expect((await next.ended).code).toBe(0);
  });

  it('says how it is called', async () => {
    expect((await start('--port', '0').ended).output).toContain(
      'Usage: npx tsx sandbox/start.ts --data FOLDER --app FOLDER',
    );
  });
});
