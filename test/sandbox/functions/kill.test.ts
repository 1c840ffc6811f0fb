import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isAlive, untilGone } from './processes';

it('leaves no process when the sandbox is killed', async () => {
  const sandbox = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'hold-site.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(sandbox.stdout), 'line')) as [string];
  const { folder, pids } = JSON.parse(line) as { folder: string; pids: number[] };
  expect(pids).toHaveLength(2);
  expect(pids.every(isAlive)).toBe(true);

  sandbox.kill('SIGKILL');
  await Promise.all(pids.map(untilGone));
  rmSync(folder, { recursive: true, force: true });
});
