import type { Instant } from '../kernel';
import type { Finding, GateId, Verdict } from './gate';

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
  readonly basis: DecisionBasis;
  /** How often the same refusal was met within an hour, this one included, and when last. */
  readonly times: number;
  readonly lastAt: Instant;
};

/** What asked for the decision and what it was decided on. */
export type DecisionBasis = {
  readonly source: 'validator';
  /** Our id of the workflow rule, and the status that the transition leads to. */
  readonly rule: string;
  readonly toStatusId: string;
  /** Seq of every stream that was read. */
  readonly read: { readonly [streamId: string]: number };
};

/** The passes of one wave: the gate let it through, whatever Jira did then. */
export type Passage = { readonly firstAt: Instant; readonly lastAt: Instant; readonly decision: string };

/** Stream `gate:<issue id>`. The newest decisions stay in the document, all of them in the journal. */
export type GateDoc = {
  /** Decisions made so far; the number of the newest. */
  readonly decided: number;
  readonly decisions: { readonly [number: string]: Decision };
  readonly passages: { readonly [wave: string]: Passage };
};

export const emptyGate: GateDoc = { decided: 0, decisions: {}, passages: {} };

export type RecordedDecision = {
  readonly act: 'gate-passed' | 'gate-refused' | 'gate-refused-again';
  readonly doc: GateDoc;
};

const decisionsKept = 20;
const findingsKept = 25;
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
  return {
    act: verdict.result === 'PASS' ? 'gate-passed' : 'gate-refused',
    doc: {
      decided: number,
      decisions: { ...newestOf(doc, number), [number]: decisionOf(verdict, basis, now) },
      passages:
        verdict.result === 'PASS'
          ? { ...doc.passages, ...passagesOf(doc, verdict, String(number), now) }
          : doc.passages,
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

function decisionOf({ gate, result, waves, checked, findings }: Verdict, basis: DecisionBasis, now: Instant): Decision {
  const kept = findings.slice(0, findingsKept);
  return {
    gate,
    result,
    at: now,
    waves,
    checked,
    findings: kept,
    findingsLeftOut: findings.length - kept.length,
    basis,
    times: 1,
    lastAt: now,
  };
}

function newestOf({ decisions }: GateDoc, number: number): GateDoc['decisions'] {
  return Object.fromEntries(Object.entries(decisions).filter(([key]) => Number(key) > number - decisionsKept));
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
      outcomeOf(verdict, verdict.findings.length, basis)
  );
}

/** What makes two refusals the same. Not their words: those count down minutes. */
function outcomeOf(
  { gate, result, waves, findings }: Pick<Verdict, 'gate' | 'result' | 'waves' | 'findings'>,
  count: number,
  { rule, toStatusId }: DecisionBasis,
): string {
  const causes = findings
    .slice(0, findingsKept)
    .map((finding) => [finding.rule, finding.technical, finding.issueKey ?? null, finding.waves ?? null]);
  return JSON.stringify([gate, result, rule, toStatusId, waves, causes, count]);
}
