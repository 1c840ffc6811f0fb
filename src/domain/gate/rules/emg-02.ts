import type { GateRule } from '../gate';
import { emergencyOf, linkedChanges } from '../places';
import { byReleaseManager } from '../who';

/** Behind every emergency is something that happened, and its record can be read. */
export const emg02: GateRule = {
  id: 'EMG-02',
  title: 'The incident, problem or vulnerability behind it is linked',
  clause: 'ISO/IEC 20000-1:2018 8.5.3 and 8.6.1; process 4.5',
  gates: ['GE'],
  override: ['N'],
  check: ({ release, holders, emergency: { declared, links }, changes }) => {
    if (declared === null) return [];
    const { id, key } = declared.trigger;
    const isChange = changes.known && changes.value.some((change) => change.id === id);
    if (isChange)
      return [
        {
          what: `${key} is a change of ${release.issueKey}, not what made it necessary. Name the incident, problem or vulnerability.`,
          ...byReleaseManager(holders),
          where: emergencyOf(release.issueKey),
          technical: false,
        },
      ];
    if (Object.hasOwn(links, id)) return [];
    return [
      {
        what: `${key}, the reason for the emergency, is not linked to ${release.issueKey} any more. Link the incident or vulnerability.`,
        ...byReleaseManager(holders),
        where: linkedChanges(release.issueKey),
        technical: false,
        issueKey: key,
      },
    ];
  },
};
