import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Figure } from '../figure';

const bundle = resolve(__dirname, '../../build/function/index.cjs');
const runs = 7;

export const figures: readonly Figure[] = [
  { name: 'function bundle', unit: 'kB', budget: 1.5 * 1024, measure: () => statSync(bundle).size / 1024 },
  { name: 'function bundle, cold require', unit: 'ms', budget: 100, measure: medianRequireMs },
];

/** A fresh process each time, as on a cold start of the platform. */
function medianRequireMs(): number {
  const program = `const begun = performance.now(); require(${JSON.stringify(bundle)}); console.log(performance.now() - begun);`;
  const times = Array.from({ length: runs }, () =>
    Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })),
  );
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}
