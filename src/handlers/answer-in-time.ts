import type { GatePassage } from '../app/gate/judge-gate';

/**
 * The gate's answer, or this one when the deadline passes before. `judge` is told by its signal that nobody waits any more.
 * The platform freezes a function that has answered: what still runs then is thawed with the next call, or never.
 */
export function answerInTime(
  judge: (inTime: AbortSignal) => Promise<GatePassage>,
  deadlineMs: number,
  late: GatePassage,
): Promise<GatePassage> {
  const inTime = AbortSignal.timeout(deadlineMs);
  const whenLate = new Promise<GatePassage>((resolve) => {
    inTime.addEventListener('abort', () => {
      resolve(late);
    });
  });
  return Promise.race([judge(inTime), whenLate]);
}
