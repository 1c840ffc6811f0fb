import { deploymentEntries } from '../../domain/detection/entries';
import type { DeploymentEntry } from '../../domain/detection/entries';
import { bypassesOf, judgeEntry } from '../../domain/detection/judge-entry';
import type { JudgedEntry } from '../../domain/detection/entries';
import { bypassMail } from '../../domain/detection/bypass-mail';
import { turnsMade } from '../../domain/turns/turns-made';
import { sinceFor } from '../../domain/detection/guarded';
import type { StatusHistory } from '../../domain/detection/status-history';
import { emptyGate, inProject } from '../../domain/gate/decision';
import type { GateDoc } from '../../domain/gate/decision';
import { allowed } from '../../domain/kernel';
import type { IdSet, Instant } from '../../domain/kernel';
import type { StreamId } from '../../domain/records/journal-row';
import type { Guarded, SettingsDoc } from '../../domain/settings/settings';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { each } from '../each';
import { mailed } from '../mailed';
import { linkedChanges } from '../change/linked-changes';
import { guardedOf } from './guarded-of';
import { detectTurns } from '../turns/detect-turns';
import type { StreamState } from '../ports/ports';
import { gateStream, headOf, processStream, readHeads, readStreams, releaseStream, settingsStream } from '../streams';

/** Who writes what nobody did: Slipway by its schedule or on an event of Jira's. */
const detector = 'slipway';

/** What detection needs to know of the site: how it is mapped, and since when. */
export type Watch = {
  readonly settings: SettingsDoc;
  readonly guarded: Guarded;
  /** Since when every start needs a permit; null: it needs none. */
  readonly permitsNeededSince: Instant | null;
};

/** One SQL statement or two, whatever the number of releases. */
export async function readWatch({ journal }: Pick<Deps, 'journal'>): Promise<Watch> {
  const { settings, process } = await readStreams(journal, { settings: settingsStream, process: processStream });
  const { rule, decided } = process.doc.permits;
  const permitsNeededSince = rule === 'required' ? (decided?.since ?? null) : null;
  return { settings: settings.doc, guarded: await guardedOf(journal, settings), permitsNeededSince };
}

/**
 * Judges every entry of these work items into a deployed status that was not judged yet: let through by a pass of the
 * Deployment gate, or a bypass, of which release manager and change manager are told; and every turn. Each entry is journaled once however
 * often and late it is seen: its act is named after Jira's changelog entry.
 * Ids of what is no release, or not visible to the app, do no harm. Throws on faults, when all were judged: seen
 * again by the next run.
 */
export async function detectBypasses(deps: Deps, watch: Watch, issueIds: readonly string[]): Promise<void> {
  if (issueIds.length === 0) return;
  // As the app: nobody asks, and a bypass must not depend on what one person may see.
  const histories = await deps.appJira.statusHistories(issueIds);
  const heads = await readHeads(
    deps.journal,
    [...new Set(histories.map(releaseOf))].flatMap((id) => [gateStream(id), releaseStream(id)]),
  );
  await each(histories, (history) => judgeHistory(deps, watch, history, heads));
}

const releaseOf = ({ id, subtaskOf }: StatusHistory) => subtaskOf ?? id;

async function judgeHistory(
  deps: Deps,
  watch: Watch,
  history: StatusHistory,
  heads: ReadonlyMap<StreamId, StreamState>,
): Promise<void> {
  const gate = headOf(heads, gateStream(releaseOf(history)));
  const release = headOf(heads, releaseStream(releaseOf(history)));
  const from = guardedFrom(watch, history, gate, release.seq > 0);
  if (from === null) return;
  const due = deploymentEntries(history, watch.settings.stages).filter(
    ({ id, at }) => at >= from.since && !Object.hasOwn(gate.doc.entries, id),
  );
  let doc = gate.doc;
  if (due.length > 0) {
    const linked = await changesNow(deps, watch, releaseOf(history));
    const judged = { history, item: from.item, on: gate.streamId, linked };
    for (const entry of due) doc = await record(deps, watch, judged, entry);
  }
  const { rdm, chm } = release.doc.roles;
  const to = [...new Set([rdm, chm].filter((account) => account !== undefined))];
  await tell(deps, { id: releaseOf(history), key: history.key, on: gate.streamId }, doc, to);
  if (from.item !== null) return;
  const made = turnsMade(history, watch.settings.stages).filter(({ at }) => at >= from.since);
  await detectTurns(deps, { history, on: gate.streamId, to }, made, doc);
}

type From = { readonly since: Instant; readonly item: JudgedEntry['item'] };

/** Since when this work item needs the gate; null: it does not, e.g. a sub-task that stands for no wave. */
function guardedFrom(
  { guarded }: Watch,
  history: StatusHistory,
  { seq, doc }: StreamState<GateDoc>,
  known: boolean,
): From | null {
  if (history.subtaskOf === null) {
    const since = sinceFor(guarded, history, seq > 0 || known);
    return since === null ? null : { since, item: null };
  }
  const [wave, bound] = Object.entries(doc.items).find(([, { issueId }]) => issueId === history.id) ?? [];
  return wave === undefined || bound === undefined ? null : { since: bound.at, item: { key: history.key, wave } };
}

/** Changes of the release as it is seen: a move without the gate names none. */
async function changesNow({ appJira }: Deps, { settings }: Watch, releaseId: string): Promise<IdSet> {
  const release = await appJira.issue(releaseId);
  const linked = release === undefined ? [] : linkedChanges(release, settings);
  return Object.fromEntries(linked.map(({ issueId }): [string, true] => [issueId, true]));
}

type Judged = {
  readonly history: StatusHistory;
  readonly item: JudgedEntry['item'];
  readonly on: StreamId;
  readonly linked: IdSet;
};

async function record(
  deps: Deps,
  { permitsNeededSince }: Watch,
  { history: { id, key, projectId }, item, on, linked }: Judged,
  seen: DeploymentEntry,
): Promise<GateDoc> {
  // Jira names every change of status once; that a work item was created is no change.
  const entry = item !== null && seen.id === 'created' ? { ...seen, id: `created-${id}` } : seen;
  const stored = await commitAct(deps, {
    stream: { id: on, empty: emptyGate },
    cmd: `entry:${id}:${entry.id}`,
    actor: detector,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      const judged = judgeEntry(doc, entry, now, { issueId: id, item, permitsNeededSince, linked });
      const { decision } = judged.entries[entry.id] ?? { decision: null };
      return allowed({
        act: decision === null ? 'bypass-detected' : 'deployment-seen',
        doc: judged.projectId === null ? inProject(judged, projectId) : judged,
        args: { entry: { ...entry }, decision, key, ...(item === null ? {} : { wave: item.wave }) },
      });
    },
  });
  if (!stored.ok) throw new Error(`The entry ${entry.id} of ${key} could not be journaled: ${stored.refusal.message}`);
  return stored.value.doc;
}

/** After it is journaled, so that a notice is lost by no fault; it can come twice when a fault comes after it. */
async function tell(
  deps: Deps,
  { id, key, on }: { readonly id: string; readonly key: string; readonly on: StreamId },
  doc: GateDoc,
  to: readonly string[],
): Promise<void> {
  const untold = bypassesOf(doc).filter(({ toldAt }) => toldAt === null);
  // Nobody is named: told as soon as somebody is.
  if (untold.length === 0 || to.length === 0) return;
  if (!(await mailed(deps, id, { ...bypassMail(key, untold), to }))) return;
  const stored = await commitAct(deps, {
    stream: { id: on, empty: emptyGate },
    cmd: deps.random.uuid(),
    actor: detector,
    mode: { kind: 'commutative' },
    decide: (current, now) => {
      const told = untold.flatMap(({ id: entry }): [string, JudgedEntry][] => {
        const judged = current.entries[entry];
        return judged === undefined || judged.toldAt !== null ? [] : [[entry, { ...judged, toldAt: now }]];
      });
      const entries = { ...current.entries, ...Object.fromEntries(told) };
      return allowed({ act: 'bypass-told', doc: { ...current, entries }, args: { to: [...to] } });
    },
  });
  if (!stored.ok) throw new Error(`The notice about ${key} could not be journaled: ${stored.refusal.message}`);
}
