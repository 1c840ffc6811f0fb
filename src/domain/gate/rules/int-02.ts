import type { GateRule } from '../gate';
import { overviewOf } from '../places';
import { byReleaseManager } from '../who';

/**
 * Records, reports and customers name a release by its number. That no two releases have the same one is settled when it is
 * given: the journal takes a number once and never again.
 */
export const int02: GateRule = {
  id: 'INT-02',
  title: 'The release has a number of its own',
  clause: 'Process 3.1.5 and 4.1',
  gates: ['G1', 'G2'],
  override: ['WV'],
  check: ({ release, holders }) => {
    if (release.doc.number !== null) return [];
    const what = `${release.issueKey} has no release number. Give it one that no other release has.`;
    return [{ what, ...byReleaseManager(holders), where: overviewOf(release.issueKey), technical: false }];
  },
};
