import { buildAll } from './builds.mjs';
import { ensurePackages } from './packages.mjs';
import { step, tellFailure } from './progress.mjs';

/** Builds what Forge would deploy, and the sandbox's pages: `node scripts/build.mjs`. */
try {
  await step('packages', ensurePackages);
  await step('builds', buildAll);
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
