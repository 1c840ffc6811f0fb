import { buildAll } from './builds.mjs';
import { ensureChromium, ensureDatabase } from './programs.mjs';
import { Hint, step } from './progress.mjs';

/** What a stage can need, each got once for all stages. */
const preparations = {
  builds: { title: 'builds', prepare: buildAll },
  database: { title: 'MariaDB', prepare: ensureDatabase },
  chromium: { title: 'Chromium', prepare: ensureChromium },
};

/** Runs the stages and prints every failure, then the sums as the last line. Answers whether all went well. */
export async function runStages(stages, jestArgs = []) {
  const results = [];
  const got = await prepare(new Set(stages.flatMap((stage) => stage.needs)), results);
  const env = got.chromium ? { CHROMIUM_PATH: got.chromium } : {};

  // Tools use one core each, test stages two.
  const tools = stages.filter((stage) => stage.isTool);
  await twoAtATime(tools, async (stage) => results.push({ stage, ...(await runStage(stage, { env, jestArgs })) }));
  for (const stage of stages.filter((each) => !each.isTool)) {
    const lacking = stage.needs.filter((need) => !(need in got));
    if (lacking.length > 0) results.push({ stage, ...notRun(stage, lacking) });
    else results.push({ stage, ...(await runStage(stage, { env, jestArgs })) });
  }
  return report(results);
}

async function prepare(needs, results) {
  const got = {};
  for (const [need, { title, prepare: get }] of Object.entries(preparations)) {
    if (!needs.has(need)) continue;
    try {
      got[need] = await step(title, get);
    } catch (error) {
      const message = error instanceof Hint ? error.message : String(error.stack);
      results.push({ stage: { name: title }, passed: 0, failed: 1, skipped: 0, failures: [message] });
    }
  }
  return got;
}

async function runStage(stage, context) {
  let result;
  const work = async (tell) => {
    result = await stage.run({ ...context, tell });
    const again = result.shaky?.length ? `, ${result.shaky.length} files only when run again` : '';
    const counts = stage.isTool ? '' : `${result.passed} passed${again}`;
    return result.failed > 0 ? { failed: `${counts} ${result.failed} failed`.trim() } : counts || undefined;
  };
  try {
    await step(stage.name, work);
    return result;
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, failures: [String(error.stack)] };
  }
}

/** A stage that can not run has not passed. */
function notRun(stage, lacking) {
  return { passed: 0, failed: 1, skipped: 0, failures: [`${stage.name} could not run: no ${lacking.join(', no ')}`] };
}

function report(results) {
  for (const { stage, failures } of results) {
    for (const failure of failures) console.log(`\n✗ ${stage.name}\n${failure}`);
  }
  for (const { stage, shaky = [] } of results) {
    for (const failure of shaky) console.log(`\n! ${stage.name}: passed only when it was run again\n${failure}`);
  }
  const sum = (count) => results.reduce((total, result) => total + result[count], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') === 0;
}

async function twoAtATime(items, work) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
}
