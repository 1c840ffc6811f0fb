import type { GateRule } from '../gate';
import { linkedChanges } from '../places';
import { whenKnown } from '../when-known';

/** A deployment without a change has nobody who authorized it. */
export const aut01: GateRule = {
  id: 'AUT-01',
  title: 'At least one change is linked',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 5.3',
  gates: ['G5'],
  override: ['EM'],
  part: 'changes-first',
  check: ({ release, changes, holders }) => {
    const where = linkedChanges(release.issueKey);
    return whenKnown(changes, { what: `which changes ${release.issueKey} deploys`, where }, (linked) =>
      linked.length > 0
        ? []
        : [
            {
              what: `No change request authorizes this deployment: none is linked to ${release.issueKey}. Link the change that it deploys.`,
              who: 'Release and deployment manager or change manager',
              ...(holders.changeManager === null ? {} : { holder: holders.changeManager }),
              where,
              technical: false,
            },
          ],
    );
  },
};
