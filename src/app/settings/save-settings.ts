import type { AdminCalls } from '../../contract/admin-calls';
import type { Saved } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { withGuarded } from '../../domain/detection/guarded';
import { allowed, refused } from '../../domain/kernel';
import { numberFormProblem } from '../../domain/release/number-form';
import { isTimeZone } from '../../domain/policy/time-zone';
import type { SettingsDoc } from '../../domain/settings/settings';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { guardedOf } from '../detection/guarded-of';
import type { Caller } from '../ports/ports';
import { readStreams, settingsStream } from '../streams';

/** Saves the parts of the mapping that were touched. What they lack the checker says; it refuses nothing half-done. */
export async function saveSettings(
  deps: Deps,
  caller: Caller,
  { cmd, seq, changes }: Parameters<AdminCalls['saveSettings']>[0],
): Promise<Answer<Saved<SettingsDoc>>> {
  if (changes.timeZone !== undefined && !isTimeZone(changes.timeZone))
    return refused('unknown-zone', `"${changes.timeZone}" is not an IANA time zone. Use a name such as Europe/Berlin.`);
  const [badForm] = Object.values(changes.numberForms ?? {}).flatMap((form) => {
    const problem = numberFormProblem(form);
    return problem === null ? [] : [`"${form}" can not be a form of release numbers. ${problem}`];
  });
  if (badForm !== undefined) return refused('bad-number-form', badForm);
  const fields = Object.keys(changes);
  const { settings } = await readStreams(deps.journal, { settings: settingsStream });
  const guarded = await guardedOf(deps.journal, settings);
  return commitAct(deps, {
    stream: settingsStream,
    state: settings,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'editing', seenSeq: seq, touched: fields.map((field) => `/${field}`) },
    decide: (doc, now) => {
      const numbered = changes.numberForms === undefined ? {} : { numberFormsSince: now };
      const next = { ...doc, ...changes, ...numbered };
      const guardedSince = withGuarded(doc.guardedSince ?? guarded, next, now);
      return allowed({ act: 'settings-saved', doc: { ...next, guardedSince }, args: { fields } });
    },
  });
}
