import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const docs = resolve(__dirname, '../../../docs');
const read = (file: string) => readFileSync(join(docs, file), 'utf8');

type Step = { readonly run?: string; readonly if?: string };

/** The shell lines of each example as they run when nothing fails. */
export const examples: { readonly [name: string]: () => readonly string[] } = {
  'GitHub Actions': () => {
    const { jobs } = parse(read('pipelines/github-actions.yml')) as { jobs: { deploy: { steps: readonly Step[] } } };
    return jobs.deploy.steps.flatMap(({ run, if: when = '' }) =>
      run === undefined || when.includes('failure()') ? [] : run,
    );
  },
  'GitLab CI': () =>
    (parse(read('pipelines/gitlab-ci.yml')) as { deploy: { script: readonly string[] } }).deploy.script,
  Jenkins: () =>
    [...read('pipelines/Jenkinsfile').matchAll(/^(?!\s*failure).*sh '([^']+)'/gm)].map(([, line]) => line ?? ''),
};

/** What docs/pipelines.md does by hand. */
export const byHand = (): string =>
  [...read('pipelines.md').matchAll(/```sh\n([^`]*)```/g)]
    .map(([, block]) => block ?? '')
    .find((block) => block.includes('curl')) ?? '';

export type Ran = { readonly code: number; readonly said: string; readonly deployed: boolean };

/** Runs the lines one after the other in a folder with slipway.sh and a deploy.sh, until one fails, as a CI server does. */
export async function runJob(lines: readonly string[], env: { readonly [name: string]: string }): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-job-'));
  copyFileSync(join(docs, 'pipelines/slipway.sh'), join(folder, 'slipway.sh'));
  program(folder, 'deploy.sh', 'touch deployed');
  // The clock of the site is another one than this machine's.
  program(folder, 'date', `echo $(( $(PATH=/usr/bin:/bin date +%s) + ${env['OFFSET'] ?? '0'} ))`);
  try {
    let said = '';
    for (const line of lines) {
      const ran = await run(line, folder, env);
      said += ran.said;
      if (ran.code !== 0) return { code: ran.code, said, deployed: existsSync(join(folder, 'deployed')) };
    }
    return { code: 0, said, deployed: existsSync(join(folder, 'deployed')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function program(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, name), 0o755);
}

const run = (line: string, cwd: string, env: { readonly [name: string]: string }) =>
  new Promise<Omit<Ran, 'deployed'>>((done) => {
    const path = `${cwd}:/usr/bin:/bin`;
    execFile('sh', ['-ec', line], { cwd, env: { ...env, PATH: path } }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), said: out + err });
    });
  });
