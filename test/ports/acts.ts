import type { AppendOutcome, Journal, StreamState } from '../../src/app/ports/ports';
import { seal } from '../../src/domain/records/chain';
import type { Deed } from '../../src/domain/records/chain';
import type { JournalRow } from '../../src/domain/records/journal-row';

export const at = (minute: number): string => `2026-11-23T08:${String(minute).padStart(2, '0')}:00.000Z`;

/** The deed `cmd`; override what matters. */
export function deed(cmd: string, more: Partial<Deed> = {}): Deed {
  return {
    cmd,
    actor: 'ines',
    act: 'overview-edited',
    claim: null,
    args: {},
    reason: null,
    salt: 'a1b2',
    at: at(0),
    ...more,
  };
}

function sealed(base: StreamState, doc: object, by: Deed): { row: JournalRow; doc: never } {
  const result = seal(base, doc, by);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value as { row: JournalRow; doc: never };
}

export async function head(journal: Journal, streamId: string): Promise<StreamState> {
  const state = (await journal.read([streamId])).get(streamId);
  if (state === undefined) throw new Error(`No answer for ${streamId}`);
  return state;
}

/** Appends on the head, or on `base`. */
export async function append(
  journal: Journal,
  streamId: string,
  doc: object,
  by: Deed,
  base?: StreamState,
): Promise<AppendOutcome> {
  const on = base ?? (await head(journal, streamId));
  return journal.append({ streamId, base: on, ...sealed(on, doc, by) });
}
