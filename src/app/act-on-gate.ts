import type { Answer } from '../contract/wire';
import type { GateDoc } from '../domain/gate/decision';
import { commitAct } from './commit-act';
import type { ActOn, Writing } from './commit-act';
import type { Caller } from './ports/ports';
import { gateStream } from './streams';

/** One act of a person (or of the app) on what is kept of a release's gates and deployments; true whatever came before. */
export async function actOnGate(
  deps: Writing,
  { accountId }: Pick<Caller, 'accountId'>,
  issueId: string,
  { cmd, decide }: Pick<ActOn<GateDoc>, 'cmd' | 'decide'>,
): Promise<Answer<null>> {
  const stored = await commitAct(deps, {
    stream: gateStream(issueId),
    cmd,
    actor: accountId,
    mode: { kind: 'commutative' },
    decide,
  });
  return stored.ok ? { ok: true, value: null } : stored;
}
