import type { RegisterCalls } from '../../contract/register-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import { dayOfNumber, localDay, millis } from '../../domain/policy/local-time';
import { entryOf } from '../../domain/registers/register';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { openToEdit } from './open-register';
import type { Caller } from '../ports/ports';
import { environmentRegister } from './register-kind';
import { noEnvironment } from './book-environment';
import { environmentsStream } from '../streams';

/** Records that this person made sure today that the environment is as the register says. */
export async function verifyEnvironment(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, environment, evidence }: Parameters<RegisterCalls['verifyEnvironment']>[0],
): Promise<Answer<{ readonly seq: number }>> {
  const opened = await openToEdit(environmentRegister, deps, caller, projectId);
  if (!opened.ok) return opened;
  const { state, project } = opened.value;
  const stored = await commitAct(deps, {
    stream: environmentsStream,
    state,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      const before = entryOf(doc, environment);
      if (before === undefined) return noEnvironment(environment);
      if (before.state === 'RETIRED')
        return refused(
          'environment-retired',
          `${before.name} is retired. Take it into use again before you verify it.`,
        );
      const verifiedOn = dayOfNumber(localDay(millis(now), project.settings.timeZone));
      const entry = { ...before, verifiedOn, verifiedBy: caller.accountId, evidence };
      return allowed({
        act: 'environment-verified',
        doc: { entries: { ...doc.entries, [environment]: entry } },
        args: { id: environment, entry },
      });
    },
  });
  return stored.ok ? { ok: true, value: { seq: stored.value.seq } } : stored;
}
