import type { GateRule } from '../gate';
import { linkedChanges } from '../places';
import { whenKnown } from '../when-known';
import { byReleaseManager } from '../who';

/** The record of the change exists before the deployment, however short it is. */
export const emg03: GateRule = {
  id: 'EMG-03',
  title: 'The emergency change is raised and linked',
  clause: 'ISO/IEC 20000-1:2018 8.5.1; process 4.5',
  gates: ['GE'],
  override: ['N'],
  check: ({ release, holders, changes, emergency: { declared } }) => {
    const where = linkedChanges(release.issueKey);
    return whenKnown(changes, { what: `which changes ${release.issueKey} deploys`, where }, (linked) => {
      if (declared === null) return [];
      const { id, key } = declared.change;
      if (linked.some((change) => change.id === id && change.visible)) return [];
      return [
        {
          what: `${key}, the emergency change, is not linked to ${release.issueKey} any more, or can not be read. Raise it and link it.`,
          ...byReleaseManager(holders),
          where,
          technical: false,
          issueKey: key,
        },
      ];
    });
  },
};
