import { roleTitles } from '../../roles/process-roles';
import type { GateRule } from '../gate';
import { overviewOf } from '../places';
import { byReleaseManager } from '../who';

/** Deployments are planned together with whoever coordinates what is planned and designed elsewhere. */
export const pln12: GateRule = {
  id: 'PLN-12',
  title: 'The planning and design coordination manager is named',
  clause: 'Process 4.1.7',
  gates: ['G2'],
  override: ['WV'],
  check: ({ release, roles, holders }) =>
    roles.pdc.valid
      ? []
      : [
          {
            what: `${release.issueKey} names no ${roleTitles.pdc.toLowerCase()}, with whom the deployment is planned, or one who is not appointed.`,
            ...byReleaseManager(holders),
            where: overviewOf(release.issueKey),
            technical: false,
          },
        ],
};
