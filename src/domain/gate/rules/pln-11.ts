import type { GateRule } from '../gate';
import { planPartOf } from '../places';
import { partLacks } from '../../release/plan-parts';
import { byReleaseManager } from '../who';

/** A problem that a release solves and nobody closes is worked on twice; "none" is an answer, silence is not. */
export const pln11: GateRule = {
  id: 'PLN-11',
  title: 'Problems and known errors are named, or said to be none',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.1.4',
  gates: ['G2'],
  override: ['N'],
  check: ({ release, plan, holders }) => {
    if (partLacks('problems', release.doc, plan).length === 0) return [];
    const what = `The plan of ${release.issueKey} does not say which problems or known errors the release closes. Name them, or say that there are none.`;
    return [{ what, ...byReleaseManager(holders), where: planPartOf(release.issueKey, 'problems'), technical: false }];
  },
};
