import type { Decision, GateDoc } from '../gate/decision';
import type { Instant } from '../kernel';
import type { DeploymentEntry, JudgedEntry } from './entries';

/** Jira asks the gate and moves the work item in one go; this much later the pass belongs to something else. */
const passHoldsMs = 15 * 60_000;
/** Jira's clock and ours may differ. */
const clocksDifferMs = 2 * 60_000;
/** The journal has them all. */
const entriesKept = 50;

/** Adds the entry with the pass that belongs to it. Each pass lets one entry through. */
export function judgeEntry(doc: GateDoc, entry: DeploymentEntry, now: Instant): GateDoc {
  if (Object.hasOwn(doc.entries, entry.id)) return doc;
  const judged: JudgedEntry = { ...entry, judgedAt: now, decision: passOf(doc, entry), toldAt: null, explained: null };
  const older = Object.entries(doc.entries).sort(([, one], [, other]) => (one.at < other.at ? 1 : -1));
  return { ...doc, entries: { ...Object.fromEntries(older.slice(0, entriesKept - 1)), [entry.id]: judged } };
}

/** The number of the newest unused pass into this status that is not older than a pass may be; null when there is none. */
function passOf({ decisions, entries }: GateDoc, { at, toStatusId }: DeploymentEntry): string | null {
  const used = new Set(Object.values(entries).map(({ decision }) => decision));
  const age = (decision: Decision) => Date.parse(at) - Date.parse(decision.lastAt);
  const fitting = Object.entries(decisions).filter(
    ([number, decision]) =>
      decision.gate === 'G5' &&
      decision.result === 'PASS' &&
      decision.basis.toStatusId === toStatusId &&
      !used.has(number) &&
      age(decision) <= passHoldsMs &&
      age(decision) >= -clocksDifferMs,
  );
  return fitting.sort(([one], [other]) => Number(other) - Number(one))[0]?.[0] ?? null;
}

/** Bypasses, newest first. */
export const bypassesOf = ({ entries }: GateDoc): readonly JudgedEntry[] =>
  Object.values(entries)
    .filter(({ decision }) => decision === null)
    .sort((one, other) => (one.at < other.at ? 1 : -1));
