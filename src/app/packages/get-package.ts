import type { PackageView } from '../../contract/package-calls';
import type { Answer } from '../../contract/wire';
import { clashInWords } from '../../domain/packages/compatibility';
import { differencesOf } from '../../domain/packages/differences';
import { lacksBeforeFreeze } from '../../domain/packages/freeze';
import { contentHash, contentOf } from '../../domain/packages/package';
import type { PackageDoc } from '../../domain/packages/package';
import type { Deps } from '../deps';
import { permission } from '../release/get-release';
import { openPackage, packageClashes } from './open-package';
import type { Caller } from '../ports/ports';

/** The package of a release as its panel shows it: what is in it, whether it goes together, what it lacks. */
export async function getPackage(deps: Deps, caller: Caller, issueId: string): Promise<Answer<PackageView>> {
  const found = await openPackage(deps, caller, issueId);
  if (!found.ok) return found;
  const { opened, state, units, environments, linked } = found.value;
  const ids = [...linked];
  const seen = new Map((await caller.jira.issues(ids)).map((issue) => [issue.id, issue]));
  const offered = Object.entries(units).filter(
    ([code, unit]) => unit.state === 'ACTIVE' || Object.hasOwn(state.doc.items, code),
  );
  return {
    ok: true,
    value: {
      seq: state.seq,
      doc: state.doc,
      hash: contentHash(contentOf(state.doc)),
      units: Object.fromEntries(
        offered.map(([code, { name, state: now }]) => [code, { name, retired: now === 'RETIRED' }]),
      ),
      changes: ids.map((id) => ({ id, key: seen.get(id)?.key ?? null, summary: seen.get(id)?.summary ?? '' })),
      clashes: packageClashes(state.doc, units, environments, opened.release.doc).map((clash) => ({
        ...clash,
        text: clashInWords(clash),
      })),
      lacks: state.doc.frozen === null ? lacksBeforeFreeze(state.doc, linked) : [],
      owner: opened.release.doc.roles.rpb ?? null,
      since: sinceEarlier(state.doc),
      mayEdit: permission(caller, opened, 'edit-package'),
      mayFreeze: permission(caller, opened, 'freeze-package'),
    },
  };
}

function sinceEarlier(doc: PackageDoc): PackageView['since'] {
  const version = doc.version - 1;
  const earlier = doc.earlier[String(version)];
  return earlier === undefined ? null : { version, ...differencesOf(earlier, contentOf(doc)) };
}
