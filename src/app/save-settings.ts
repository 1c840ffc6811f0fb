import type { AdminCalls } from '../contract/admin-calls';
import type { Saved } from '../contract/release-calls';
import type { Answer } from '../contract/wire';
import { allowed, refused } from '../domain/kernel';
import { isTimeZone } from '../domain/policy/time-zone';
import type { SettingsDoc } from '../domain/settings/settings';
import { commitAct } from './commit-act';
import type { Deps } from './deps';
import type { Caller } from './ports';
import { settingsStream } from './streams';

/** Saves the parts of the mapping that were touched. What they lack the checker says; it refuses nothing half-done. */
export async function saveSettings(
  deps: Deps,
  caller: Caller,
  { cmd, seq, changes }: Parameters<AdminCalls['saveSettings']>[0],
): Promise<Answer<Saved<SettingsDoc>>> {
  if (changes.timeZone !== undefined && !isTimeZone(changes.timeZone))
    return refused('unknown-zone', `"${changes.timeZone}" is not an IANA time zone. Use a name such as Europe/Berlin.`);
  const fields = Object.keys(changes);
  return commitAct(deps, {
    stream: settingsStream,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'editing', seenSeq: seq, touched: fields.map((field) => `/${field}`) },
    decide: (doc) => allowed({ act: 'settings-saved', doc: { ...doc, ...changes }, args: { fields } }),
  });
}
