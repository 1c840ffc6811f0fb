import type { SavedEntry, SaveEntry } from '../../contract/register-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { Json } from '../../domain/kernel';
import { edited, entryOf, pointersOf, problemsRefused } from '../../domain/registers/register';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { openToEdit } from './open-register';
import type { Caller } from '../ports/ports';
import { entriesAtMost } from './register-kind';
import type { RegisterKind } from './register-kind';

/** Adds an entry to a register or saves touched fields of one. Nothing is ever deleted: an entry is retired. */
export async function saveEntry<Entry extends { readonly [field: string]: Json }>(
  kind: RegisterKind<Entry>,
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, seq, id, isNew, changes }: SaveEntry<Entry>,
): Promise<Answer<SavedEntry<Entry>>> {
  const opened = await openToEdit(kind, deps, caller, projectId);
  if (!opened.ok) return opened;
  const { state, known } = opened.value;
  const stored = await commitAct(deps, {
    stream: kind.stream,
    state,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'editing', seenSeq: seq, touched: pointersOf(id, changes) },
    decide: (doc) => {
      const before = entryOf(doc, id);
      if (isNew && before !== undefined) return taken(id, kind.one);
      if (!isNew && before === undefined) return missing(id, kind.one);
      const entry = edited(before ?? kind.empty, changes);
      const entries = { ...doc.entries, [id]: entry };
      if (Object.keys(entries).length > entriesAtMost) return full(kind.one);
      const problems = kind.problems(id, entries, known);
      if (problems.length > 0) return problemsRefused(problems);
      return allowed({ act: kind.saved, doc: { entries }, args: { id, fields: Object.keys(changes), entry } });
    },
  });
  if (!stored.ok) return stored;
  return { ok: true, value: { seq: stored.value.seq, doc: entryOf(stored.value.doc, id) ?? kind.empty } };
}

const taken = (id: string, one: string) =>
  refused('code-taken', `There is a ${one} ${id} already. Open it, or choose another code.`);

const missing = (id: string, one: string) =>
  refused('unknown-entry', `There is no ${one} ${id} in the register. Reload the page and choose again.`);

const full = (one: string) =>
  refused(
    'register-full',
    `A register holds at most ${entriesAtMost.toLocaleString('en')} entries, so no further ${one} fits.`,
  );
