import { inWords } from '../../release/what-changed';
import type { GateRule } from '../gate';
import { overviewOf } from '../places';
import { byReleaseManager } from '../who';

/** Whoever does not know what kind of release this is, and for whom, can plan nothing. */
export const int01: GateRule = {
  id: 'INT-01',
  title: 'Type, services and customers are said',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 3.3 and 4.1.5',
  gates: ['G1', 'G2'],
  override: ['N'],
  check: ({ release, holders }) => {
    const { type, services, customers } = release.doc;
    const lacking = [
      ...(type === null ? ['its type'] : []),
      ...(Object.keys(services).length === 0 ? ['which services it concerns'] : []),
      ...(Object.keys(customers).length === 0 ? ['which customers it concerns'] : []),
    ];
    if (lacking.length === 0) return [];
    const what = `The overview of ${release.issueKey} does not say ${inWords(lacking)}.`;
    return [{ what, ...byReleaseManager(holders), where: overviewOf(release.issueKey), technical: false }];
  },
};
