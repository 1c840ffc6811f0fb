import type { RegisterCalls, RegisterFile, RegisterPreview } from '../../contract/register-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import { differs } from '../../domain/records/chain';
import { readRegister } from '../../domain/registers/read-file';
import { entryOf, pointersOf } from '../../domain/registers/register';
import type { Register } from '../../domain/registers/register';
import { writeRegister } from '../../domain/registers/write-file';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { openRegister, openToEdit } from './open-register';
import type { Caller } from '../ports/ports';
import { entriesAtMost } from './register-kind';
import type { AnyFields, Known, RegisterKind } from './register-kind';

export async function exportRegister<Entry extends AnyFields>(
  kind: RegisterKind<Entry>,
  deps: Deps,
  caller: Caller,
  projectId: string,
  { format }: Parameters<RegisterCalls['exportRegister']>[0],
): Promise<Answer<{ readonly text: string }>> {
  const opened = await openRegister(kind, deps, caller, projectId);
  if (!opened.ok) return opened;
  return { ok: true, value: { text: writeRegister(format, opened.value.state.doc, kind.columns) } };
}

/** What the file would change, and everything that is wrong with it. Stores nothing. */
export async function previewRegister<Entry extends AnyFields>(
  kind: RegisterKind<Entry>,
  deps: Deps,
  caller: Caller,
  projectId: string,
  file: RegisterFile,
): Promise<Answer<RegisterPreview>> {
  const opened = await openToEdit(kind, deps, caller, projectId);
  if (!opened.ok) return opened;
  const { state, known } = opened.value;
  const read = withFile(kind, state.doc, file, known);
  if (!read.ok) return read;
  const { changed, entries, problems } = read.value;
  return {
    ok: true,
    value: {
      seq: state.seq,
      problems: problems.slice(0, 200),
      entries: changed.map(({ id, fields, isNew }) => ({
        id,
        name: entries[id]?.name ?? '',
        state: isNew ? 'new' : fields.length > 0 ? 'changed' : 'same',
        fields,
      })),
    },
  };
}

/** The act: all of the file, or nothing. */
export async function importRegister<Entry extends AnyFields>(
  kind: RegisterKind<Entry>,
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, seq, ...file }: Parameters<RegisterCalls['importRegister']>[0],
): Promise<Answer<{ readonly seq: number; readonly changed: number }>> {
  const opened = await openToEdit(kind, deps, caller, projectId);
  if (!opened.ok) return opened;
  const { state, known } = opened.value;
  const seen = withFile(kind, state.doc, file, known);
  if (!seen.ok) return seen;
  const touching = seen.value.changed.filter(({ fields, isNew }) => isNew || fields.length > 0);
  const stored = await commitAct(deps, {
    stream: kind.stream,
    state,
    cmd,
    actor: caller.accountId,
    mode: {
      kind: 'editing',
      seenSeq: seq,
      touched: touching.flatMap(({ id, fields }) =>
        pointersOf(id, Object.fromEntries(fields.map((field) => [field, null]))),
      ),
    },
    decide: (doc) => {
      const read = withFile(kind, doc, file, known);
      if (!read.ok) return read;
      const { problems, entries } = read.value;
      const [first] = problems;
      if (first !== undefined)
        return refused('bad-rows', `${first.line}: ${first.what} Nothing was imported; mend the file and try again.`);
      const ids = touching.map(({ id }) => id);
      const args = { entries: Object.fromEntries(ids.map((id) => [id, entries[id] ?? null])) };
      return allowed({ act: kind.imported, doc: { entries }, args });
    },
  });
  return stored.ok ? { ok: true, value: { seq: stored.value.seq, changed: touching.length } } : stored;
}

type WithFile<Entry> = {
  readonly entries: Register<Entry>['entries'];
  readonly changed: readonly { readonly id: string; readonly isNew: boolean; readonly fields: readonly string[] }[];
  readonly problems: RegisterPreview['problems'];
};

/** The register with the file's entries in it; entries that the file does not name stay as they are. */
function withFile<Entry extends AnyFields>(
  kind: RegisterKind<Entry>,
  doc: Register<Entry>,
  { format, text }: Pick<RegisterFile, 'format' | 'text'>,
  known: Known,
): Result<WithFile<Entry>> {
  const read = readRegister(format, text, kind.columns);
  if (!read.ok) return read;
  const { parts, lines, problems } = read.value;
  if (parts.size === 0) return refused('empty-file', 'The file holds no entry: each line below the first is one.');
  const named = [...parts].map(([id, part]): readonly [string, Entry] => [
    id,
    { ...(entryOf(doc, id) ?? kind.empty), ...part },
  ]);
  const entries = { ...doc.entries, ...Object.fromEntries(named) };
  if (Object.keys(entries).length > entriesAtMost)
    return refused('register-full', `A register holds at most ${entriesAtMost.toLocaleString('en')} entries.`);
  // Of a row that could not be read, what it would be in the register is not asked.
  const unread = new Set(problems.map(({ line }) => line));
  const wrong = named.flatMap(([id]) => {
    const line = lines.get(id) ?? id;
    return unread.has(line) ? [] : kind.problems(id, entries, known).map(({ what }) => ({ line, what }));
  });
  return allowed({
    entries,
    changed: named.map(([id, entry]) => {
      const before = entryOf(doc, id);
      const fields = Object.keys(entry).filter((field) => differs((before ?? kind.empty)[field], entry[field]));
      return { id, isNew: before === undefined, fields };
    }),
    problems: [...problems.map(({ line, what }) => ({ line, what: `${what}.` })), ...wrong],
  });
}
