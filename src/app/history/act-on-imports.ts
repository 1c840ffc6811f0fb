import type { ImportsDoc } from '../../domain/history/imports';
import { allowed, refused } from '../../domain/kernel';
import type { Instant, Result } from '../../domain/kernel';
import { commitAct } from '../commit-act';
import type { Decided } from '../commit-act';
import type { Deps } from '../deps';
import { importsStream, readStreams } from '../streams';

type ActOnImports<Seen> = {
  readonly cmd: string;
  readonly actor: string;
  /** What the act needs to know of the rows, for exactly these imports. */
  readonly look: (doc: ImportsDoc) => Promise<Result<Seen>>;
  readonly decide: (doc: ImportsDoc, seen: Seen, now: Instant) => Result<Decided<ImportsDoc>>;
};

const attempts = 8;

/**
 * An act that is decided on exactly the imports for which the rows were looked at: whatever came in between, and the
 * rows are looked at again. Answers the imports after it.
 */
export async function actOnImports<Seen>(
  deps: Deps,
  { cmd, actor, look, decide }: ActOnImports<Seen>,
): Promise<Result<ImportsDoc>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { imports: state } = await readStreams(deps.journal, { imports: importsStream });
    const seen = await look(state.doc);
    if (!seen.ok) return seen;
    const stored = await commitAct(deps, {
      stream: importsStream,
      state,
      cmd,
      actor,
      mode: { kind: 'commutative' },
      decide: (doc, now) => (doc === state.doc ? decide(doc, seen.value, now) : moved),
    });
    if (stored.ok) return allowed(stored.value.doc);
    if (stored.refusal.code !== moved.refusal.code) return stored;
  }
  return moved;
}

const moved = refused(
  'imports-moved',
  'Others are importing or numbering releases at the same moment. Nothing was saved; try again in a few seconds.',
);
