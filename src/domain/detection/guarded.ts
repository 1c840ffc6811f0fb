import type { Instant } from '../kernel';
import { currentDocument, genesis, replay } from '../records/replay';
import type { JournalRow } from '../records/journal-row';
import type { Guarded, SettingsDoc } from '../settings/settings';

const pair = (projectId: string, typeId: string) => `${projectId} ${typeId}`;

/**
 * Every pair of project and release type that these settings guard, from this moment where it was not guarded before.
 * Mapped once with a status that means deploying is guarded for ever: to unmap, deploy and map again hides nothing.
 */
export function withGuarded(
  before: Guarded,
  { projects, releaseTypes, stages }: Pick<SettingsDoc, 'projects' | 'releaseTypes' | 'stages'>,
  at: Instant,
): Guarded {
  if (!Object.values(stages).includes('DEPLOYING')) return before;
  const pairs = Object.keys(projects).flatMap((project) =>
    Object.keys(releaseTypes).map((type) => pair(project, type)),
  );
  return { ...Object.fromEntries(pairs.map((one) => [one, at])), ...before };
}

/** The same from the settings' own history: for settings that were last saved before they kept it themselves. */
export function guardedByHistory(rows: readonly JournalRow[]): Guarded {
  let guarded: Guarded = {};
  let head = genesis;
  for (const row of rows) {
    head = replay(head, [row]);
    // The settings' stream holds settings: streams.ts vouches for it in the same way.
    guarded = withGuarded(guarded, currentDocument(row.streamId, head) as SettingsDoc, row.at);
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
