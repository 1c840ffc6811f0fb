import type { Instant } from '../kernel';
import { currentDocument, genesis, replay } from '../records/replay';
import type { JournalRow } from '../records/journal-row';
import type { SettingsDoc } from '../settings/settings';

/** Since when releases of a project and work type need the gate: what was moved before was moved without Slipway. */
export type Guarded = { readonly [projectAndType: string]: Instant };

const pair = (projectId: string, typeId: string) => `${projectId} ${typeId}`;

/**
 * Reads from the settings' own history when each pair of project and release type was first mapped with a status that
 * means deploying. Mapped once is guarded for ever: to unmap, deploy and map again hides nothing.
 */
export function guardedSince(rows: readonly JournalRow[]): Guarded {
  const guarded: Record<string, Instant> = {};
  let head = genesis;
  for (const row of rows) {
    head = replay(head, [row]);
    // The settings' stream holds settings: streams.ts vouches for it in the same way.
    const { projects, releaseTypes, stages } = currentDocument(row.streamId, head) as SettingsDoc;
    if (!Object.values(stages).includes('DEPLOYING')) continue;
    for (const projectId of Object.keys(projects))
      for (const typeId of Object.keys(releaseTypes)) guarded[pair(projectId, typeId)] ??= row.at;
  }
  return guarded;
}

/** Null: nobody has mapped this project and type yet. A release that Slipway knows is guarded wherever it was moved. */
export function sinceFor(
  guarded: Guarded,
  { projectId, typeId }: { readonly projectId: string; readonly typeId: string },
  known: boolean,
): Instant | null {
  const own = guarded[pair(projectId, typeId)];
  if (own !== undefined) return own;
  return known ? (Object.values(guarded).sort()[0] ?? null) : null;
}
