import { guardedByHistory } from '../../domain/detection/guarded';
import type { Guarded, SettingsDoc } from '../../domain/settings/settings';
import type { Journal, StreamState } from '../ports/ports';
import { settingsStream } from '../streams';

/** What the settings guard, and since when; read from their history where the document does not keep it yet. */
export async function guardedOf(journal: Journal, { seq, doc }: StreamState<SettingsDoc>): Promise<Guarded> {
  if (doc.guardedSince !== undefined || seq === 0) return doc.guardedSince ?? {};
  return guardedByHistory(await journal.since(settingsStream.id, 0));
}
