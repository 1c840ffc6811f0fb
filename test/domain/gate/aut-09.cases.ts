import { emptyItem } from '../../../src/domain/packages/package';
import { aChange, awaitingApproval, changes, gateFacts, unread } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

const packed = (...ids: readonly string[]) => ({
  package: {
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
    finds: [
      'LIS 3.4.0 in the package is not covered by an authorized change: no change is named that brought it. Take it out, or have its change authorized.',
    ],
    who: 'Build practitioner',
    where: 'Release plan › Package',
  },
  {
    it: 'refuses what a change brought that is not authorized',
    given: gateFacts({
      ...packed('10031', '10032'),
      ...changes(aChange(), aChange({ ...awaitingApproval, id: '10032', key: 'CHG-32' })),
    }),
    finds: [
      'LIS 3.4.0 in the package is not covered by an authorized change: CHG-32 is not authorized. Take it out, or have its change authorized.',
    ],
  },
  {
    it: 'refuses what a change brought whose link was removed',
    given: gateFacts(packed('10031', '10099')),
    finds: [
      'LIS 3.4.0 in the package is not covered by an authorized change: a change that is not linked any more is not authorized. Take it out, or have its change authorized.',
    ],
  },
  {
    it: 'does not name a change that the viewer may not see',
    given: gateFacts({
      ...packed('10040'),
      ...changes({ visible: false, id: '10040', key: 'hidden', hiddenFrom: 'viewer' }),
    }),
    finds: [
      'LIS 3.4.0 in the package is not covered by an authorized change: a change that you may not see is not authorized. Take it out, or have its change authorized.',
    ],
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
