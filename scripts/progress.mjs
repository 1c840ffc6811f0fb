const live = process.stdout.isTTY === true;
/** Without a terminal every word would be a line of its own in somebody's log. */
const quietMs = 2_000;
const startOfLine = '\r\u001b[K';

/** The steps under way with what each said last; a terminal shows them in one line. */
const underWay = new Map();

/** What is missing or broken and what the person can do about it; printed without a stack. */
export class Hint extends Error {}

/**
 * Shows one step with its time. `work` gets a function by which it tells how far it is; a text that it answers is
 * shown beside the step. A step that answers `{ failed }` ends without a fault and is marked all the same.
 */
export async function step(title, work) {
  const begun = Date.now();
  let printed = 0;
  const tell = (detail) => {
    underWay.set(title, detail);
    if (!live && Date.now() - printed > quietMs) {
      console.log(`  … ${title}: ${detail}`);
      printed = Date.now();
    }
    draw();
  };
  underWay.set(title, '');
  draw();
  try {
    const answer = await work(tell);
    if (answer?.failed) finish('✗', title, begun, answer.failed);
    else finish('✓', title, begun, answer);
    return answer;
  } catch (error) {
    finish('✗', title, begun);
    throw error;
  }
}

/** Prints a fault the way a person can use it and sets the exit code. */
export function tellFailure(error) {
  console.error(error instanceof Hint ? `\n${error.message}` : error);
  process.exitCode = 1;
}

function finish(mark, title, begun, detail) {
  underWay.delete(title);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const line = `  ${mark} ${title}${typeof detail === 'string' ? `: ${detail}` : ''} (${seconds} s)`;
  process.stdout.write(`${live ? startOfLine : ''}${line}\n`);
  draw();
}

function draw() {
  if (!live) return;
  const steps = [...underWay].map(([title, detail]) => (detail ? `${title}: ${detail}` : title)).join(' · ');
  const text = steps && `  … ${steps}`;
  process.stdout.write(startOfLine + text.slice(0, (process.stdout.columns ?? 80) - 1));
}
