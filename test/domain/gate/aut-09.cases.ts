import { emptyItem, emptyPackage } from '../../../src/domain/packages/package';
import { aChange, awaitingApproval, changes, gateFacts, unread } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

const packed = (...ids: readonly string[]) => ({
  package: {
    ...emptyPackage,
    items: {
      LIS: { ...emptyItem, version: '3.4.0', changes: Object.fromEntries(ids.map((id) => [id, true as const])) },
    },
  },
});

export const cases: readonly RuleCase[] = [
  { it: 'passes a release that brings no package', given: gateFacts(), finds: [] },
  { it: 'passes what an authorized change brought', given: gateFacts(packed('10031')), finds: [] },
  {
    it: 'refuses what no change brought',
    given: gateFacts(packed()),
    finds: ['LIS 3.4.0 is in the package, but no change is named that brought it. Name it, or take it out.'],
    who: 'Build practitioner',
    where: 'Release plan › Package',
  },
  {
    it: 'refuses what a change brought whose link was removed',
    given: gateFacts(packed('10031', '10099')),
    finds: [
      'LIS 3.4.0 is in the package, but a change that is not linked to this release any more brought it. Link it again, or take it out.',
    ],
  },
  {
    it: 'says one reason once, for all items that it holds for',
    given: gateFacts({
      package: { ...emptyPackage, items: { ...packed().package.items, FEED: { ...emptyItem, version: '2.1.1' } } },
    }),
    finds: [
      'LIS 3.4.0 and FEED 2.1.1 are in the package, but no change is named that brought them. Name it, or take them out.',
    ],
  },
  {
    it: 'names the first five and counts the others',
    given: gateFacts({
      package: {
        ...emptyPackage,
        items: Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((code) => [code, emptyItem])),
      },
    }),
    finds: [
      'A, B, C, D, E and 2 more are in the package, but no change is named that brought them. Name it, or take them out.',
    ],
  },
  {
    it: 'leaves it to AUT-02 that a linked change is not authorized, also one that the viewer may not see',
    given: gateFacts({
      ...packed('10032', '10040'),
      ...changes(aChange({ ...awaitingApproval, id: '10032', key: 'CHG-32' }), {
        visible: false,
        id: '10040',
        key: 'hidden',
        hiddenFrom: 'viewer',
      }),
    }),
    finds: [],
  },
  {
    it: 'is technical when the changes could not be read',
    given: gateFacts({ ...packed('10031'), changes: unread() }),
    finds: [
      'Could not check whether everything in the package of REL-158 is authorized: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
