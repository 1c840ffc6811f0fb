import type { GateRule } from '../gate';
import { linkedChanges } from '../places';
import { whenKnown } from '../when-known';
import { byReleaseManager } from '../who';

/** A release brings changes into use: one without any has nothing to plan. */
export const int04: GateRule = {
  id: 'INT-04',
  title: 'The release deploys at least one change',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.1.1 and 4.1.3',
  gates: ['G1', 'G2'],
  override: ['WV'],
  part: 'changes-first',
  check: ({ release, changes, holders }) => {
    const where = linkedChanges(release.issueKey);
    return whenKnown(changes, { what: `which changes ${release.issueKey} deploys`, where }, (linked) =>
      linked.length > 0
        ? []
        : [
            {
              what: `No change request is linked to ${release.issueKey}. Link the one that this release deploys.`,
              ...byReleaseManager(holders),
              where,
              technical: false,
            },
          ],
    );
  },
};
