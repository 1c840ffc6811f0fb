import { withBrought } from '../gate/decision';
import type { Decision, GateDoc } from '../gate/decision';
import { changePermits } from '../gate/permit';
import type { Permit, PermitUse } from '../gate/permit';
import { deploymentGates } from '../gate/gate';
import type { IdSet, Instant } from '../kernel';
import type { DeploymentEntry, JudgedEntry } from './entries';

/** Jira asks the gate and moves the work item in one go; this much later the pass belongs to something else. */
const passHoldsMs = 15 * 60_000;
/** Jira's clock and ours may differ. */
const clocksDifferMs = 2 * 60_000;
/** The journal has them all. */
const entriesKept = 50;

/** What was moved, since when a permit is needed for that (null: it is not), and which changes its release has now. */
export type Moved = {
  readonly issueId: string;
  readonly item: JudgedEntry['item'];
  readonly permitsNeededSince: Instant | null;
  readonly linked: IdSet;
};

/**
 * Adds the entry with what let it through: the mover's own live permit, or else, where none is needed and nobody else holds
 * one, a pass of the gate. Each pass, and each permit, lets one entry through.
 */
export function judgeEntry(doc: GateDoc, entry: DeploymentEntry, now: Instant, moved: Moved): GateDoc {
  if (Object.hasOwn(doc.entries, entry.id)) return doc;
  const passed = letThrough(doc, entry, moved);
  const judged: JudgedEntry = { ...entry, judgedAt: now, ...passed, item: moved.item, toldAt: null, explained: null };
  const older = Object.entries(doc.entries).sort(([, one], [, other]) => (one.at < other.at ? 1 : -1));
  const use: PermitUse = { at: entry.at, entry: entry.id };
  const start = { at: entry.at, by: entry.by };
  return {
    ...doc,
    entries: { ...Object.fromEntries(older.slice(0, entriesKept - 1)), [entry.id]: judged },
    permits: changePermits(doc.permits, judged.permits, (permit) => ({
      ...permit,
      used: { ...permit.used, [moved.issueId]: use },
    })),
    // Nothing says what went without the gate: what is linked as it is seen is the best guess.
    brought: judged.decision === null ? { ...doc.brought, ...moved.linked } : withBrought(doc, judged.decision),
    starts: { ...doc.starts, ...Object.fromEntries(startedBy(doc, judged).map((wave) => [wave, start])) },
  };
}

type LetThrough = Pick<JudgedEntry, 'decision' | 'permits' | 'why'>;

function letThrough(doc: GateDoc, entry: DeploymentEntry, moved: Moved): LetThrough {
  const held = permitsAt(doc, entry, moved);
  const own = held.filter(([, { account }]) => account === entry.by);
  const [first] = own;
  if (first !== undefined)
    return { decision: passOf(doc, entry, moved) ?? first[1].decision, permits: own.map(([id]) => id), why: null };
  if (held.length > 0) return { decision: null, permits: [], why: 'other-account' };
  const { permitsNeededSince: since } = moved;
  if (since !== null && entry.at >= since) return { decision: null, permits: [], why: 'no-permit' };
  const decision = passOf(doc, entry, moved);
  return { decision, permits: [], why: decision === null ? 'no-pass' : null };
}

/** Permits that were live for this work item when it was moved. */
function permitsAt(
  { permits }: GateDoc,
  { at }: DeploymentEntry,
  { issueId, item }: Moved,
): readonly [string, Permit][] {
  const moment = Date.parse(at);
  return Object.entries(permits).filter(
    ([, permit]) =>
      (item === null || permit.wave === item.wave) &&
      !Object.hasOwn(permit.used, issueId) &&
      moment >= Date.parse(permit.at) - clocksDifferMs &&
      moment <= Date.parse(permit.expiresAt) + clocksDifferMs &&
      (permit.ended === null || at < permit.ended.at),
  );
}

/** The number of the newest unused pass into this status that is not older than a pass may be; null when there is none. */
function passOf({ decisions, entries }: GateDoc, { at, toStatusId }: DeploymentEntry, { issueId, item }: Moved) {
  const used = new Set(Object.values(entries).map(({ decision }) => decision));
  const age = (decision: Decision) => Date.parse(at) - Date.parse(decision.lastAt);
  const fitting = Object.entries(decisions).filter(
    ([number, decision]) =>
      deploymentGates.includes(decision.gate) &&
      decision.result === 'PASS' &&
      decision.basis.source === 'validator' &&
      decision.basis.item === (item === null ? undefined : issueId) &&
      decision.basis.toStatusId === toStatusId &&
      !used.has(number) &&
      age(decision) <= passHoldsMs &&
      age(decision) >= -clocksDifferMs,
  );
  return fitting.sort(([one], [other]) => Number(other) - Number(one))[0]?.[0] ?? null;
}

/** Waves that an entry started: those of its permits, else those that the gate's pass was about. */
function startedBy({ permits, decisions }: GateDoc, entry: JudgedEntry): readonly string[] {
  if (entry.decision === null) return [];
  if (entry.permits.length > 0) return entry.permits.flatMap((id) => permits[id]?.wave ?? []);
  return decisions[entry.decision]?.waves ?? [];
}

/** Bypasses, newest first. */
export const bypassesOf = ({ entries }: GateDoc): readonly JudgedEntry[] =>
  Object.values(entries)
    .filter(({ decision }) => decision === null)
    .sort((one, other) => (one.at < other.at ? 1 : -1));
