import type { Saved } from '../contract/release-calls';
import type { Conflict } from '../contract/wire';
import { allowed, refused } from '../domain/kernel';
import type { AccountId, Instant, Json, Refusal, Result } from '../domain/kernel';
import type { ActName } from '../domain/records/acts';
import { differs, seal, timeOfAct } from '../domain/records/chain';
import type { JournalRow, StreamId } from '../domain/records/journal-row';
import type { Deps } from './deps';
import { conflictingFields } from './merge-edit';
import type { FactQueue, Journal, StreamState } from './ports/ports';
import { stateAfter } from './state-after';
import { headOf } from './streams';
import type { Stream } from './streams';

/** One act of one person (or of the app) on one stream. */
export type ActOn<Doc> = {
  readonly stream: Stream<Doc>;
  /** The head, when the caller has read it for this very act: saves the read. */
  readonly state?: StreamState<Doc>;
  /** Made by whoever pressed the button, the same on every retry. */
  readonly cmd: string;
  readonly actor: AccountId;
  readonly mode:
    /** Somebody edited what they saw: refused with a conflict when a touched field (JSON Pointer) was changed since. */
    | { readonly kind: 'editing'; readonly seenSeq: number; readonly touched: readonly string[] }
    /** True whatever came before, e.g. an approval: decided again on a moved head. */
    | { readonly kind: 'commutative' };
  /** Pure. May run more than once, each time on a newer document. `now` is the time the act will carry. */
  readonly decide: (doc: Doc, now: Instant) => Result<Decided<Doc>>;
  /** Words for a claim that another act holds. */
  readonly claimTaken?: (holder: JournalRow) => Refused;
};

export type Decided<Doc> = {
  readonly act: ActName;
  readonly doc: Doc;
  readonly args: Json;
  readonly reason?: string;
  readonly claim?: string;
};

export type Writing = Pick<Deps, 'journal' | 'queue' | 'clock' | 'random'>;
type Refused = { readonly ok: false; readonly refusal: Refusal };
export type Committed<Doc> =
  { readonly ok: true; readonly value: Saved<Doc> } | (Refused & { readonly conflict?: Conflict });

const attempts = 6;

/**
 * The one way to write: decide on the head, append, tell the fact tables. Done once however often it is called with one
 * `cmd`; an act that changes nothing writes nothing. With `state` given and nobody in the way: 2 SQL statements.
 */
export async function commitAct<Doc>(deps: Writing, act: ActOn<Doc>): Promise<Committed<Doc>> {
  let state = act.state;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(deps.random.fraction() * 25 * 2 ** attempt);
    state ??= await head(deps.journal, act.stream);
    const outcome = await tryOn(deps, act, state);
    if (outcome !== 'moved') return outcome;
    state = undefined;
  }
  return refused('busy', 'Others are changing this at the same moment. Nothing was saved; try again in a few seconds.');
}

async function tryOn<Doc>(deps: Writing, act: ActOn<Doc>, state: StreamState<Doc>): Promise<Committed<Doc> | 'moved'> {
  const at = timeOfAct(deps.clock.now(), state.at);
  const decided = act.decide(state.doc, at);
  const blocked = decided.ok ? await conflictOf(deps.journal, act, state, decided.value.doc) : decided;
  // A repeated call meets its own effect, or what others made of it since: it is answered like the first time.
  if (blocked !== undefined) return (await doneBefore(deps, act, await deps.journal.entry(act.cmd))) ?? blocked;
  if (!decided.ok || !differs(state.doc, decided.value.doc)) return allowed({ seq: state.seq, doc: state.doc });

  const { act: name, doc, args, reason = null, claim = null } = decided.value;
  const sealed = seal(state, doc, {
    cmd: act.cmd,
    actor: act.actor,
    act: name,
    claim,
    args,
    reason,
    salt: deps.random.hex(16),
    at,
  });
  if (!sealed.ok) return sealed;
  const appended = await deps.journal.append({ streamId: state.streamId, base: state, ...sealed.value });
  switch (appended.kind) {
    case 'stored':
      await announce(deps.queue, state.streamId);
      return allowed({ seq: sealed.value.row.seq, doc });
    case 'done-before':
      return (await doneBefore(deps, act, appended.row)) ?? 'moved';
    case 'claimed':
      return (
        act.claimTaken?.(appended.row) ??
        refused('claimed', 'Another act was given this name first. Choose another one.')
      );
    case 'moved':
      return 'moved';
  }
}

async function conflictOf<Doc>(
  journal: Journal,
  { stream, mode }: ActOn<Doc>,
  state: StreamState<Doc>,
  mine: Doc,
): Promise<Committed<Doc> | undefined> {
  if (mode.kind === 'commutative' || state.seq <= mode.seenSeq) return undefined;
  const since = (await journal.since(stream.id, mode.seenSeq)).filter((row) => row.seq <= state.seq);
  const fields = conflictingFields({ empty: stream.empty, since, touched: mode.touched, mine, theirs: state.doc });
  if (fields.length === 0) return undefined;
  return {
    ...refused(
      'conflict',
      'Somebody else changed the same fields since you opened this. Nothing was saved and nothing is lost: compare, then save yours or keep theirs.',
    ),
    conflict: { fields, seq: state.seq },
  };
}

/** The answer that the first call with this `cmd` had, or should have had. */
async function doneBefore<Doc>(
  { journal }: Writing,
  { stream, cmd, actor }: ActOn<Doc>,
  row: JournalRow | undefined,
): Promise<Committed<Doc> | undefined> {
  if (row === undefined) return undefined;
  if (row.streamId !== stream.id || row.actor !== actor) {
    return refused(
      'cmd-taken',
      `The id of this act (${cmd}) belongs to another act. Nothing was saved; reload the page and try again.`,
    );
  }
  const state = await stateAt(journal, stream, row.seq);
  return allowed({ seq: state.seq, doc: state.doc });
}

/** The stream as of this seq; as of its head when entries on the way were redacted. */
async function stateAt<Doc>(journal: Journal, stream: Stream<Doc>, seq: number): Promise<StreamState<Doc>> {
  const now = await head(journal, stream);
  if (now.seq === seq) return now;
  const rows = (await journal.since(stream.id, 0)).filter((row) => row.seq <= seq);
  return stateAfter(stream, rows) ?? now;
}

const head = async <Doc>(journal: Journal, stream: Stream<Doc>): Promise<StreamState<Doc>> =>
  headOf(await journal.read([stream.id]), stream);

async function announce(queue: FactQueue, streamId: StreamId): Promise<void> {
  try {
    await queue.push(streamId);
  } catch {
    // The act is stored and marked as due for the facts: reports say that they lag, and the hourly job catches up.
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
