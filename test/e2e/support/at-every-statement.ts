import { randomUUID } from 'node:crypto';
import type { Fault } from '../../../sandbox/fault-parts';
import type { SandboxClient } from './client';

type Kill = Pick<Fault, 'effect' | 'when'>;

/** The function process dies, the database dies, or only its answer is lost: before the statement ran, or after it. */
export const kills: readonly Kill[] = (['kill-function', 'crash-database', 'lose-answer'] as const).flatMap((effect) =>
  (['before', 'after'] as const).map((when) => ({ effect, when })),
);

/** Killed before a statement leaves what killed after the one before it does: a second round would find the same. */
export const differentKills = kills.filter(({ effect, when }) => effect !== 'kill-function' || when === 'after');

/**
 * Presses once under the fault at each statement in turn, until the act needs no further statement. Each time the fault
 * must have struck; afterwards the same act is sent again, as the front end does when the person presses once more.
 * Answers how many statements the act needs.
 */
export async function atEveryStatement(
  sandbox: SandboxClient,
  { effect, when }: Kill,
  press: (cmd: string) => Promise<unknown>,
  check: (cmd: string) => Promise<void>,
): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    const cmd = randomUUID();
    // What an earlier act still has at work in the background would take the fault.
    await sandbox.idle();
    await sandbox.setFaults([{ on: 'sql', matching: '', nth, when, effect }]);
    await press(cmd);
    const struck = (await sandbox.pendingFaults()).length === 0;
    await sandbox.setFaults([]);
    await sandbox.answering();
    // What the act left to be done in the background may have met the fault: it is killed with all that its process does.
    await sandbox.idle();
    await press(cmd);
    await check(cmd);
    if (!struck) return nth - 1;
  }
}
