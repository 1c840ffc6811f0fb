import { criteriaAgreed } from '../../release/criteria-agreed';
import { materialFor, materialHash } from '../../release/material';
import type { GateRule, RuleFinding } from '../gate';
import { agreements, planPartOf } from '../places';
import { plannedCustomers } from '../planned-customers';
import { whenKnown } from '../when-known';
import { byReleaseManager } from '../who';

/** Whether a release may be accepted is measured by what was agreed before it was built. */
export const pln10: GateRule = {
  id: 'PLN-10',
  title: 'Acceptance criteria are there and agreed',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.1.6',
  gates: ['G2'],
  override: ['CW'],
  check: (facts) => {
    const { release, plan, holders } = facts;
    const criteria = planPartOf(release.issueKey, 'criteria');
    if (plan.details.criteria.order.length === 0) {
      const what = `The plan of ${release.issueKey} names no acceptance criteria. Say what has to be shown before the customers accept it.`;
      return [{ what, ...byReleaseManager(holders), where: criteria, technical: false }];
    }
    return whenKnown(facts.customers, { what: 'who agreed to the acceptance criteria', where: criteria }, (customers) =>
      plannedCustomers(facts, customers).flatMap(({ id, name, facts: customer }): readonly RuleFinding[] => {
        const not = Object.values(criteriaAgreed(id, plan, customer?.policy ?? null)).filter((agreed) => !agreed);
        if (not.length === 0) return [];
        const what = `${not.length} acceptance ${not.length === 1 ? 'criterion is' : 'criteria are'} not agreed by ${name}. Ask them and record their answer to the plan.`;
        const cause = `${id} ${materialHash(materialFor(id, release.doc, plan))}`;
        const where = agreements(release.issueKey);
        return [{ what, cause, ...byReleaseManager(holders), where, technical: false, customer: id }];
      }),
    );
  },
};
