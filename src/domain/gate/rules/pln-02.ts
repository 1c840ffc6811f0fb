import { agreementOf, versionOf } from '../../release/agreements';
import type { Agreement } from '../../release/agreements';
import { affectedCustomers, materialFor, materialHash } from '../../release/material';
import { inWords } from '../../release/what-changed';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { agreements, overviewOf } from '../places';
import { shortened } from '../shortened';
import { whenKnown } from '../when-known';
import { utcMinute } from '../../utc-minute';

const recorder = 'Release and deployment manager';

/** A plan that a customer has not agreed to is a surprise for that customer. An agreement is to what was agreed, no more. */
export const pln02: GateRule = {
  id: 'PLN-02',
  title: 'Every affected customer agreed to this plan',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.1.2 and 4.1.9',
  gates: ['G2'],
  override: ['CW'],
  check: (facts) => {
    const { release, plan, holders } = facts;
    const holder = holders.releaseManager === null ? {} : { holder: holders.releaseManager };
    const affected = affectedCustomers(release.doc, plan);
    if (affected.length === 0) {
      return [
        {
          what: `${release.issueKey} names no customer, so nobody can have agreed to its plan. Name the customers that it concerns.`,
          who: recorder,
          ...holder,
          where: overviewOf(release.issueKey),
          technical: false,
        },
      ];
    }
    const where = agreements(release.issueKey);
    return whenKnown(facts.customers, { what: 'which customers agreed to the plan', where }, (customers) =>
      affected.flatMap((customer): readonly RuleFinding[] => {
        const agreement = agreementOf(customer, release.doc, plan);
        const what = missing(customers[customer]?.name ?? customer, agreement, facts);
        // A waiver of the agreement is to this plan, as the agreement would be.
        const cause = `${agreement.state} ${customer} ${materialHash(materialFor(customer, release.doc, plan))}`;
        return what === null ? [] : [{ what, cause, who: recorder, ...holder, where, technical: false, customer }];
      }),
    );
  },
};

/** What is missing of this customer's agreement; null when it stands. */
function missing(name: string, agreement: Agreement, { release, plan }: GateFacts): string | null {
  const version = versionOf(release.doc, plan);
  const { decision, asked, lastAgreed, changed, state } = agreement;
  const since =
    lastAgreed === null
      ? 'it has not agreed to any version'
      : `last agreed: v${lastAgreed.version} on ${utcMinute(lastAgreed.at)}${changed.length === 0 ? '' : `; changed since: ${inWords(changed)}`}`;
  const ask = 'Ask them and record their answer.';
  if (state === 'agreed') return null;
  if (state === 'asked' && asked !== undefined)
    return `${name} has not answered yet to plan v${version} (asked on ${utcMinute(asked.at)}; ${since}). Record their answer.`;
  if (decision?.decision === 'declined')
    return `${name} declined plan v${decision.version} on ${utcMinute(decision.at)}: ${shortened(decision.comment)} Change the plan until they agree (now v${version}; ${since}).`;
  if (decision?.decision === 'withdrawn')
    return `${name}'s agreement to plan v${decision.version} was withdrawn on ${utcMinute(decision.at)}: ${shortened(decision.reason)} ${ask}`;
  return `${name} has not agreed to plan v${version} (${since}). ${ask}`;
}
