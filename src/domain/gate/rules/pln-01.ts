import { partLacks, planParts } from '../../release/plan-parts';
import type { PlanPart } from '../../release/plan-parts';
import { inWords } from '../../release/what-changed';
import type { GateRule } from '../gate';
import { planPartOf } from '../places';
import { byReleaseManager } from '../who';

/** Rules of their own speak about these. */
const spokenForElsewhere: readonly PlanPart[] = ['overview', 'problems', 'criteria'];

/** What is not in the plan when it is agreed is a surprise when it is deployed. */
export const pln01: GateRule = {
  id: 'PLN-01',
  title: 'The release plan is complete',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.1.5 and 4.1.6',
  gates: ['G2'],
  override: ['N'],
  check: ({ release, plan, holders }) => {
    const open = planParts
      .filter((part) => !spokenForElsewhere.includes(part))
      .map((part) => ({ part, lacks: partLacks(part, release.doc, plan) }))
      .filter(({ lacks }) => lacks.length > 0);
    const [first] = open;
    if (first === undefined) return [];
    const what = `The plan of ${release.issueKey} lacks ${inWords(open.flatMap(({ lacks }) => lacks))}.`;
    return [{ what, ...byReleaseManager(holders), where: planPartOf(release.issueKey, first.part), technical: false }];
  },
};
