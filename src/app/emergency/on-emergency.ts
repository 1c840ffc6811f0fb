import type { Answer } from '../../contract/wire';
import type { GateDoc } from '../../domain/gate/decision';
import { allowed } from '../../domain/kernel';
import type { Json, Result } from '../../domain/kernel';
import type { ActName } from '../../domain/records/acts';
import { actOnGate } from '../act-on-gate';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';

type OnEmergency = {
  readonly cmd: string;
  readonly act: ActName;
  readonly args: Json;
  readonly reason?: string;
  readonly decide: (emergency: GateDoc['emergency'], now: string) => Result<GateDoc['emergency']>;
};

/** One act on the emergency of a release; true whatever came before. */
export const onEmergency = (
  deps: Deps,
  caller: Pick<Caller, 'accountId'>,
  issueId: string,
  { cmd, decide, ...told }: OnEmergency,
): Promise<Answer<null>> =>
  actOnGate(deps, caller, issueId, {
    cmd,
    decide: (doc, now) => {
      const next = decide(doc.emergency, now);
      return next.ok ? allowed({ ...told, doc: { ...doc, emergency: next.value } }) : next;
    },
  });
