import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root, run, runNode } from './processes.mjs';
import { Hint } from './progress.mjs';

/** Installs the packages of package-lock.json unless exactly these are there. */
export async function ensurePackages(tell) {
  if (packagesAreThere()) return 'up to date';

  tell('npm ci');
  const args = ['ci', '--include=dev', '--no-progress', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const report = (line) => line.trim() && tell(line.trim());
  const result = npm?.endsWith('.js')
    ? await runNode([npm, ...args], { onLine: report })
    : await run('npm', args, { onLine: report });
  if (result.code !== 0) {
    throw new Hint(`The packages could not be installed. Is the npm registry reachable? npm said:\n${result.output}`);
  }
  return 'installed';
}

function packagesAreThere() {
  const wanted = packagesOf('package-lock.json');
  // npm writes this file last, so it also says that the installation was finished.
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.version === installed[path]?.version,
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(resolve(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
