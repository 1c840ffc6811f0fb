import { liveBatches, withReserved } from '../../domain/history/imports';
import type { ImportEntry } from '../../domain/history/imports';
import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import { actOnImports } from '../history/act-on-imports';
import type { Deps } from '../deps';
import type { Issue } from '../ports/ports';

/**
 * Before a release is given its number: no import holds it, and none can bring it until the release's own act has
 * claimed it. A reservation that nothing follows, for the function was killed, lapses by itself.
 */
export async function reserveNumber(deps: Deps, actor: string, issue: Issue, number: string): Promise<Result<null>> {
  const reserved = await actOnImports(deps, {
    cmd: deps.random.uuid(),
    actor,
    look: async (doc) => {
      const live = liveBatches(doc);
      const [holder] = live.length === 0 ? [] : await deps.imports.holders([number], live);
      const entry = holder && doc.imports.byId[holder.batch];
      return entry === undefined ? allowed(null) : importedNumber(number, entry, issue.key);
    },
    decide: (doc, _, now) =>
      allowed({
        act: 'number-reserved',
        doc: withReserved(doc, number, issue.id, now),
        args: { number, release: issue.id },
      }),
  });
  return reserved.ok ? allowed(null) : reserved;
}

const importedNumber = (number: string, { file, at }: ImportEntry, issueKey: string) =>
  refused(
    'number-taken',
    `Release number ${number} came with the history of ${file.name} on ${at.slice(0, 10)}; a release would count twice. Choose another one.`,
    { who: 'Release manager', where: { label: 'Release plan › Overview', issueKey, surface: 'release-plan' } },
  );
