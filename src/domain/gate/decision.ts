import type { JudgedEntry } from '../detection/entries';
import type { AccountId, IdSet, Instant } from '../kernel';
import type { Emergency } from '../emergency/emergency';
import { utf8Length } from '../records/hash';
import type { Announced } from '../release/announced';
import type { SignOff } from '../release/sign-off';
import { givenBack, usedBy } from '../waivers/waiver';
import type { JudgedTurns } from '../turns/judged-turn';
import type { TurnReasons } from '../turns/turn';
import type { Waivers } from '../waivers/waiver';
import type { Finding, GateId, Verdict, Waived } from './gate';
import type { Permits } from './permit';

/** A transition that met the gate, and what was decided. Previews leave none. */
export type Decision = {
  readonly gate: GateId;
  readonly result: Verdict['result'];
  readonly at: Instant;
  readonly waves: readonly string[];
  readonly checked: readonly string[];
  /** The first ones; the journal entry of the decision holds them all. */
  readonly findings: readonly Finding[];
  readonly findingsLeftOut: number;
  /** What it let pass on somebody's word; absent: nothing. */
  readonly waived?: readonly Waived[];
  /** What the emergency path left out; absent: nothing. */
  readonly omitted?: readonly Finding[];
  readonly basis: DecisionBasis;
  /** How often the same refusal was met within an hour, this one included, and when last. */
  readonly times: number;
  readonly lastAt: Instant;
};

/** What asked for the decision and what it was decided on. */
export type DecisionBasis = {
  /** A transition in Jira, or a person who starts a wave in the panel. */
  readonly source: 'validator' | 'start';
  /** Our id of the workflow rule, and the status that the transition leads to. */
  readonly rule: string;
  readonly toStatusId: string;
  /** The sub-task of a wave that is moved; absent: the release itself. */
  readonly item?: string;
  /** Issue ids of the changes that were linked; absent: not read, or decided before they were kept. */
  readonly changes?: readonly string[];
};

/** The passes of one wave: the gate let it through, whatever Jira did then. */
export type Passage = { readonly firstAt: Instant; readonly lastAt: Instant; readonly decision: string };

/** Stream `gate:<issue id>`. The newest decisions stay in the document, all of them in the journal. */
export type GateDoc = {
  /** Jira project of the release at the newest decision; reports trim by it. */
  readonly projectId: string | null;
  /** Decisions made so far; the number of the newest. */
  readonly decided: number;
  readonly decisions: { readonly [number: string]: Decision };
  readonly passages: { readonly [wave: string]: Passage };
  /** By id of Jira's changelog entry: when the release came into a deployed status, and by which pass. The newest ones. */
  readonly entries: { readonly [entry: string]: JudgedEntry };
  /** Leave to pass once although a rule finds something. */
  readonly waivers: Waivers;
  readonly permits: Permits;
  /** When each wave was started last, as far as Jira or the panel shows it. */
  readonly starts: { readonly [wave: string]: WaveStart };
  /** Issue ids of the changes that were linked when waves were started: unlinked since, they were deployed all the same. */
  readonly brought: IdSet;
  /** The sub-task that stands for a wave in Jira. */
  readonly items: { readonly [wave: string]: WaveItem };
  /** The release manager's word that this may be deployed; it holds for what was signed alone. */
  readonly signOff: SignOff | null;
  /** Who was told of which wave. */
  readonly announced: Announced;
  /** By issue id of a change whose authorization ended: the waves that had not started then. */
  readonly halts: { readonly [change: string]: Halt };
  /** What was declared, who approved it, and what it owes afterwards. */
  readonly emergency: Emergency | null;
  /** Why the release goes back or is cancelled, by id, and when it did. */
  readonly reasons: TurnReasons;
  readonly turns: JudgedTurns;
};

export type WaveItem = { readonly issueId: string; readonly by: AccountId; readonly at: Instant };

export type Halt = {
  readonly key: string;
  readonly at: Instant;
  /** By a decision of its authority, or by its status in Jira. */
  readonly how: 'decision' | 'status';
  readonly waves: readonly string[];
  readonly toldAt: Instant | null;
};

export type WaveStart = { readonly at: Instant; readonly by: AccountId | null };

export const emptyGate: GateDoc = {
  projectId: null,
  decided: 0,
  decisions: {},
  passages: {},
  entries: {},
  waivers: {},
  permits: {},
  starts: {},
  brought: {},
  items: {},
  signOff: null,
  announced: {},
  halts: {},
  emergency: null,
  reasons: {},
  turns: {},
};

/** With what the start of a wave, let through by this decision, brings. */
export function withBrought({ brought, decisions }: GateDoc, decision: string): IdSet {
  const changes = decisions[decision]?.basis.changes ?? [];
  return { ...brought, ...Object.fromEntries(changes.map((id): [string, true] => [id, true])) };
}

/**
 * Issue ids of the changes that its deployments bring: of waves that were started, and of those that the gate let through,
 * since Jira's word that they were started comes later.
 */
export function deployedChanges({ brought, passages, decisions }: GateDoc): readonly string[] {
  const passed = Object.values(passages).flatMap(({ decision }) => decisions[decision]?.basis.changes ?? []);
  return [...new Set([...Object.keys(brought), ...passed])];
}

/** The release's project stands in the document even where nobody has opened its plan. */
export const inProject = (doc: GateDoc, projectId: string): GateDoc => ({ ...doc, projectId });

/** Takes a decision back with its passages and what it used: Jira had its answer, a refusal, before the pass was written. */
export function withoutLatePass(doc: GateDoc, number: number): GateDoc {
  const late = String(number);
  const passages = Object.entries(doc.passages).flatMap(([wave, passage]): [string, Passage][] => {
    if (passage.decision !== late) return [[wave, passage]];
    return passage.firstAt === passage.lastAt ? [] : [[wave, { ...passage, lastAt: passage.firstAt }]];
  });
  return {
    ...doc,
    waivers: givenBack(doc.waivers, late),
    emergency: withoutPassage(doc.emergency, late),
    // No move of Jira's belongs to it.
    decisions: Object.fromEntries(Object.entries(doc.decisions).filter(([decision]) => decision !== late)),
    passages: Object.fromEntries(passages),
  };
}

/** Nothing was deployed, so nothing is owed. */
const withoutPassage = (emergency: GateDoc['emergency'], decision: string): GateDoc['emergency'] =>
  emergency?.passed?.decision === decision ? { ...emergency, passed: null, obligations: {} } : emergency;

export type RecordedDecision = {
  readonly act: 'gate-passed' | 'gate-refused' | 'gate-refused-again';
  readonly doc: GateDoc;
};

const decisionsKept = 10;
const findingsKept = 25;
/** Bytes of the decisions in the document, so that the next one always fits. */
const decisionsAtMost = 96 * 1024;
const hourMs = 3_600_000;

/** Adds the decision; the same refusal of the same waves within an hour of the first is counted instead. */
export function recordDecision(doc: GateDoc, verdict: Verdict, basis: DecisionBasis, now: Instant): RecordedDecision {
  const newest = String(doc.decided);
  const before = doc.decisions[newest];
  if (before !== undefined && isRepeat(before, verdict, basis, now)) {
    const counted = { ...before, times: before.times + 1, lastAt: now };
    return { act: 'gate-refused-again', doc: { ...doc, decisions: { ...doc.decisions, [newest]: counted } } };
  }
  const number = doc.decided + 1;
  const passes = verdict.result === 'PASS';
  const used = (verdict.waived ?? []).map(({ waiver }) => waiver);
  return {
    act: passes ? 'gate-passed' : 'gate-refused',
    doc: {
      ...doc,
      decided: number,
      decisions: inRoom({ ...newestOf(doc, number), [number]: decisionOf(verdict, basis, now) }),
      passages: passes ? { ...doc.passages, ...passagesOf(doc, verdict, String(number), now) } : doc.passages,
      waivers: passes ? usedBy(doc.waivers, used, String(number), now) : doc.waivers,
    },
  };
}

/** When a wave of this release first passed the gate; null when none has. */
export function firstPassage({ passages }: GateDoc): Instant | null {
  const [first] = Object.values(passages)
    .map((passage) => passage.firstAt)
    .sort();
  return first ?? null;
}

function decisionOf(
  { gate, result, waves, checked, findings, waived, omitted }: Verdict,
  basis: DecisionBasis,
  now: Instant,
): Decision {
  const kept = findings.slice(0, findingsKept);
  return {
    gate,
    result,
    at: now,
    waves,
    checked,
    findings: kept,
    findingsLeftOut: findings.length - kept.length,
    ...(waived === undefined ? {} : { waived }),
    ...(omitted === undefined ? {} : { omitted: omitted.slice(0, findingsKept) }),
    basis,
    times: 1,
    lastAt: now,
  };
}

function newestOf({ decisions }: GateDoc, number: number): GateDoc['decisions'] {
  return Object.fromEntries(Object.entries(decisions).filter(([key]) => Number(key) > number - decisionsKept));
}

/** Where a release is so large that they take too much, the findings of the oldest go first; the journal has them all. */
function inRoom(decisions: GateDoc['decisions']): GateDoc['decisions'] {
  if (utf8Length(JSON.stringify(decisions)) <= decisionsAtMost) return decisions;
  const numbers = Object.keys(decisions).map(Number);
  const oldest = numbers.sort((one, other) => one - other).map((number) => decisions[number]);
  const at = oldest.findIndex((decision) => decision !== undefined && decision.findings.length > 0);
  const [number, decision] = [numbers[at], oldest[at]];
  if (number === undefined || decision === undefined) return decisions;
  // Of the newest as many as fit.
  const kept = at < oldest.length - 1 ? [] : decision.findings.slice(0, Math.floor(decision.findings.length / 2));
  const findingsLeftOut = decision.findingsLeftOut + decision.findings.length - kept.length;
  return inRoom({ ...decisions, [number]: { ...decision, findings: kept, findingsLeftOut } });
}

function passagesOf({ passages }: GateDoc, { waves }: Verdict, decision: string, now: Instant): GateDoc['passages'] {
  return Object.fromEntries(
    waves.map((wave) => [wave, { firstAt: passages[wave]?.firstAt ?? now, lastAt: now, decision }]),
  );
}

function isRepeat(before: Decision, verdict: Verdict, basis: DecisionBasis, now: Instant): boolean {
  return (
    verdict.result === 'BLOCKED' &&
    Date.parse(now) - Date.parse(before.at) < hourMs &&
    outcomeOf(before, before.findings.length + before.findingsLeftOut, before.basis) ===
      outcomeOf(
        { ...verdict, findings: verdict.findings.slice(0, before.findings.length) },
        verdict.findings.length,
        basis,
      )
  );
}

/** What makes two refusals the same. Not their words: those count down minutes. */
function outcomeOf(
  { gate, result, waves, findings }: Pick<Verdict, 'gate' | 'result' | 'waves' | 'findings'>,
  count: number,
  { source, rule, toStatusId, item }: DecisionBasis,
): string {
  const causes = findings.map((finding) => [
    finding.rule,
    finding.technical,
    finding.issueKey ?? null,
    finding.waves ?? null,
  ]);
  return JSON.stringify([gate, result, source, rule, toStatusId, item ?? null, waves, causes, count]);
}
