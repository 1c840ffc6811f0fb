import type { EntryVersion, RegisterCalls } from '../../contract/register-calls';
import type { Answer } from '../../contract/wire';
import type { JournalRow } from '../../domain/records/journal-row';
import { bodyOf } from '../../domain/records/replay';
import type { Deps } from '../deps';
import { partOf } from '../release/history-line';
import { openProject } from '../project/open-project';
import type { Caller } from '../ports/ports';
import { inRegister } from './register-kind';

const rowsAtMost = 500;

/** What the newest acts on a register saved of one entry. */
export async function getEntryVersions(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { register, id }: Parameters<RegisterCalls['getEntryVersions']>[0],
): Promise<Answer<readonly EntryVersion[]>> {
  const opened = await openProject(deps, caller, projectId);
  if (!opened.ok) return opened;
  const stream = inRegister(register, (kind) => kind.stream.id);
  return { ok: true, value: await versionsOf(deps, stream, id) };
}

/** What acts on this stream saved of one entry, newest first. */
export async function versionsOf({ journal }: Deps, streamId: string, id: string): Promise<readonly EntryVersion[]> {
  const rows = await journal.rows([streamId], rowsAtMost);
  return rows.flatMap((row) => versionIn(row, id));
}

/** A redacted row can not say what it saved. */
function versionIn(row: JournalRow, id: string): readonly EntryVersion[] {
  if (row.body === null) return [];
  const { args } = bodyOf(row);
  const entry = partOf(args, 'id') === id ? partOf(args, 'entry') : partOf(partOf(args, 'entries'), id);
  if (entry === undefined) return [];
  const { seq, at, actor, act, hash } = row;
  return [{ seq, at, actor, act, hash, entry }];
}
