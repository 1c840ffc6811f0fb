import type { PackageCalls } from '../../contract/package-calls';
import type { Saved } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import { clashInWords } from '../../domain/packages/compatibility';
import { lacksBeforeFreeze } from '../../domain/packages/freeze';
import { contentHash, contentOf } from '../../domain/packages/package';
import type { PackageDoc } from '../../domain/packages/package';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { isFrozen } from './edit-package';
import { openPackageForAct, packageClashes } from './open-package';
import type { Caller } from '../ports/ports';
import { packageStream } from '../streams';

type Answered = Promise<Answer<Saved<PackageDoc>>>;

const package_ = { label: 'Release plan › Package', surface: 'release-plan' } as const;

/** Fixes version, content and digest. Only what is complete, traced to linked changes and goes together can be frozen. */
export async function freezePackage(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, seen }: Parameters<PackageCalls['freezePackage']>[0],
): Answered {
  const doing = { act: 'freeze-package', toDo: 'freeze the package' } as const;
  const found = await openPackageForAct(deps, caller, issueId, doing);
  if (!found.ok) return found;
  const { opened, state, units, environments, linked } = found.value;
  return commitAct(deps, {
    stream: packageStream(issueId),
    state,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      if (doc.frozen !== null) return isFrozen(doc.version);
      const hash = contentHash(contentOf(doc));
      if (hash !== seen)
        return refused(
          'content-changed',
          'The package was changed since you opened it. Nothing was frozen; look at what it holds now, then freeze it.',
        );
      const clashes = packageClashes(doc, units, environments, opened.release.doc).map(clashInWords);
      const missing = [...lacksBeforeFreeze(doc, linked), ...clashes];
      if (missing.length > 0)
        return refused('not-ready-to-freeze', `The package can not be frozen yet. ${missing.slice(0, 3).join(' ')}`, {
          where: { ...package_, issueKey: opened.issue.key },
        });
      return allowed({
        act: 'package-frozen',
        doc: { ...doc, frozen: { at: now, by: caller.accountId, hash } },
        args: { version: String(doc.version), hash, digest: doc.digest },
      });
    },
  });
}

/** Opens the next version with the content of the frozen one, which stays as it is. */
export async function openPackageVersion(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, version, reason }: Parameters<PackageCalls['openPackageVersion']>[0],
): Answered {
  const doing = { act: 'edit-package', toDo: 'open a new version of the package' } as const;
  const found = await openPackageForAct(deps, caller, issueId, doing);
  if (!found.ok) return found;
  return commitAct(deps, {
    stream: packageStream(issueId),
    state: found.value.state,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc) => {
      if (doc.frozen === null || doc.version !== version)
        return refused(
          'not-frozen',
          `Package version ${String(version)} is not the frozen one any more. Reload the panel; the newest version is ${String(doc.version)}.`,
        );
      const frozen = { ...contentOf(doc), frozen: doc.frozen };
      return allowed({
        act: 'package-version-opened',
        doc: {
          ...doc,
          version: version + 1,
          frozen: null,
          digest: '',
          earlier: { ...doc.earlier, [String(version)]: frozen },
        },
        args: { version: String(version + 1) },
        reason,
      });
    },
  });
}
