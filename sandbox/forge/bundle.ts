import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';

const SCRIPT = join(__dirname, 'bundle-app.cjs');
const STAMP = 'inputs.sha256';
const INPUTS = ['manifest.yml', 'package.json', 'package-lock.json', 'tsconfig.json', 'src'];

/**
 * Builds the app's functions with Atlassian's own bundler, so that what runs here is what would be deployed; type
 * errors fail the build. Nothing is done when the inputs are those of the last build.
 */
export async function bundleApp(appDir: string, outDir: string): Promise<{ readonly built: boolean }> {
  const inputs = hashOfInputs(resolve(appDir));
  if (stampOf(outDir) === inputs) return { built: false };
  const unfinished = `${resolve(outDir)}.${process.pid}`;
  // The bundler leaves its own temporary folder behind when a build fails.
  const scratch = `${unfinished}.tmp`;
  mkdirSync(scratch, { recursive: true });
  try {
    const env = { ...process.env, TMPDIR: scratch };
    await promisify(execFile)(process.execPath, [SCRIPT, resolve(appDir), unfinished], { env });
  } catch (error) {
    throw new Error(
      `The functions of ${appDir} can not be built: ${(error as { stderr?: string }).stderr ?? String(error)}`,
      { cause: error },
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  writeFileSync(join(unfinished, STAMP), inputs);
  putInPlace(unfinished, resolve(outDir), inputs);
  return { built: true };
}

/** Another process may build the same at the same time: whoever comes second leaves what is there and may be in use. */
function putInPlace(unfinished: string, outDir: string, inputs: string): void {
  const outdated = `${unfinished}.old`;
  while (existsSync(unfinished)) {
    rmSync(outdated, { recursive: true, force: true });
    if (stampOf(outDir) === inputs) rmSync(unfinished, { recursive: true });
    else if (existsSync(outDir)) renameIfPossible(outDir, outdated);
    else renameIfPossible(unfinished, outDir);
  }
  rmSync(outdated, { recursive: true, force: true });
}

function renameIfPossible(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const lostRace = ['ENOENT', 'ENOTEMPTY', 'EEXIST'];
    if (!lostRace.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function stampOf(outDir: string): string | undefined {
  const path = join(outDir, STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function hashOfInputs(appDir: string): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(createRequire(__filename).resolve('@forge/bundler/package.json')));
  hash.update(readFileSync(SCRIPT));
  for (const path of [...INPUTS, ...translationFiles(appDir)].flatMap((name) => filesUnder(join(appDir, name))))
    hash.update(`\0${path.slice(appDir.length)}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function translationFiles(appDir: string): string[] {
  const { translations } = parse(readFileSync(join(appDir, 'manifest.yml'), 'utf8')) as {
    readonly translations?: { readonly resources?: readonly { readonly path: string }[] };
  };
  return (translations?.resources ?? []).map(({ path }) => path);
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
