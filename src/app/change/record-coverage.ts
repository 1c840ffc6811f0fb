import type { RecordCoverage } from '../../contract/change-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { AccountId, Instant, Result } from '../../domain/kernel';
import type { ChangeDoc, StepsFollowed } from '../../domain/release/change';
import { contentOf, coverageDifferences, noCoverage } from '../../domain/release/coverage';
import type { Coverage } from '../../domain/release/coverage';
import { editedCoverage, touchedInCoverage } from '../../domain/release/edit-coverage';
import type { CoverageChanges } from '../../domain/release/edit-coverage';
import { entryOf } from '../../domain/registers/register';
import { isInUse } from '../../domain/settings/in-use';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { needsRole } from '../roles/needs-role';
import { openChange } from './open-change';
import type { OpenChange } from './open-change';
import type { Caller } from '../ports/ports';
import { changeStream } from '../streams';

/**
 * Says for whom, where and when the change is to be authorized, and of a standard change by which model. An approval of
 * something else does not hold any more.
 */
export async function recordCoverage(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, seq, changes }: RecordCoverage,
): Promise<Answer<{ readonly seq: number }>> {
  const opened = await openChange(deps, caller, issueId);
  if (!opened.ok) return opened;
  const { issue, change, mayRecord } = opened.value;
  if (!mayRecord.allowed) return needsRole(mayRecord, `say what ${issue.key} covers`);
  const stored = await commitAct(deps, {
    stream: changeStream(issueId),
    state: change,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'editing', seenSeq: seq, touched: touchedInCoverage(changes) },
    decide: (doc, at) => {
      const next = recorded(doc, changes, opened.value, { by: caller.accountId, at, saw: seenBy(doc, seq, change) });
      return next.ok
        ? allowed({
            act: 'coverage-recorded',
            doc: next.value.doc,
            args: { key: issue.key, fields: next.value.fields },
          })
        : next;
    },
  });
  return stored.ok ? { ok: true, value: { seq: stored.value.seq } } : stored;
}

type Stamp = { readonly by: AccountId; readonly at: Instant };
/** `saw`: nobody recorded anything since the person looked, so that the whole is on their word. */
type Recording = Stamp & { readonly saw: boolean };

const seenBy = (doc: ChangeDoc, seq: number, change: OpenChange['change']): boolean =>
  doc === change.doc && change.seq <= seq;

/** The change with these parts recorded, and what that changed in words. */
function recorded(
  doc: ChangeDoc,
  changes: CoverageChanges,
  opened: OpenChange,
  { saw, ...stamp }: Recording,
): Result<{ readonly doc: ChangeDoc; readonly fields: readonly string[] }> {
  const { customers, mayDecide } = opened;
  const before = doc.covers === null ? noCoverage : contentOf(doc.covers);
  const covers = editedCoverage(before, changes);
  const wrong = problemOf(covers, changes, opened);
  if (wrong !== null) return wrong;
  const changed = coverageDifferences(before, covers, (id) => customers[id]?.name ?? id).map(({ what }) => what);
  const isKept = doc.covers !== null && changed.length === 0;
  const steps = changes.followed;
  const followed: StepsFollowed | null =
    steps === undefined ? doc.followed : steps === null ? null : { ...stamp, model: covers.model, steps };
  return allowed({
    doc: {
      ...doc,
      covers: isKept
        ? doc.covers
        : { ...covers, ...stamp, byAuthority: mayDecide.allowed && (saw || ofAuthority(doc)) },
      followed,
    },
    fields: [...changed, ...(changes.followed === undefined ? [] : ['that the steps are followed'])],
  });
}

/** What the person did not see is of the authority all the same. */
const ofAuthority = ({ covers }: ChangeDoc): boolean => covers === null || covers.byAuthority;

/** What was chosen newly has to be in use; what was recorded before may stay. */
function problemOf(covers: Coverage, changes: CoverageChanges, { customers, models, facts }: OpenChange) {
  const strange = (changes.customers?.add ?? []).filter((id) => !isInUse(customers, id));
  if (strange.length > 0)
    return refused(
      'unknown-entry',
      `There is no customer ${strange.map((id) => `"${id}"`).join(' and no ')} in the register, or it is out of use. Reload and choose again.`,
    );
  if (covers.from !== null && covers.to !== null && covers.to <= covers.from)
    return refused('ends-before', 'The end of the authorized time is not after its beginning. Mend one of them.');
  if (
    changes.model !== undefined &&
    changes.model !== '' &&
    entryOf({ entries: models }, changes.model)?.state !== 'ACTIVE'
  )
    return refused(
      'unknown-entry',
      `There is no standard model "${changes.model}" in use in the register. Reload and choose again.`,
    );
  if (changes.followed === undefined || changes.followed === null) return null;
  const model = entryOf({ entries: models }, covers.model);
  if (facts.standard === null || model === undefined)
    return refused('no-model', 'Only a standard change follows the steps of a model. Name its model as well.');
  if (model.steps !== changes.followed)
    return refused('other-steps', `The steps of "${model.name}" were changed meanwhile. Reload and read them again.`);
  return null;
}
