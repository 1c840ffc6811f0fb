import { inOrder } from '../../kernel';
import { affectedCustomers } from '../../release/material';
import { inWords } from '../../release/what-changed';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { emergencyOf } from '../places';
import { byReleaseManager } from '../who';

/** Short is not empty: what is deployed where, and how to go back, is known before anybody starts. */
export const emg05: GateRule = {
  id: 'EMG-05',
  title: 'There is a short plan with a way back, and whoever wants to know it beforehand knows',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.5',
  gates: ['GE'],
  override: ['N'],
  check: (facts) => {
    const { release, holders, emergency } = facts;
    if (emergency.declared === null) return [];
    const finding = (what: string): RuleFinding => ({
      what,
      ...byReleaseManager(holders),
      where: emergencyOf(release.issueKey),
      technical: false,
    });
    const lacking = lacks.filter(({ is }) => is(facts)).map(({ name }) => name);
    const untold = emergency.declared.told.trim() === '' ? toldBefore(facts) : [];
    return [
      ...(lacking.length === 0 ? [] : [finding(`The short plan of ${release.issueKey} lacks ${inWords(lacking)}.`)]),
      ...(untold.length === 0
        ? []
        : [
            finding(
              `${inWords(untold)} ${untold.length === 1 ? 'wants' : 'want'} to be told before an emergency starts. Tell them, then say in the declaration how and when.`,
            ),
          ]),
    ];
  },
};

/** Customers whose policy gives no time afterwards. An unread policy is EMG-01's. */
const toldBefore = ({ release, plan, customers }: GateFacts): readonly string[] =>
  !customers.known
    ? []
    : affectedCustomers(release.doc, plan).flatMap((id) => {
        const customer = customers.value[id];
        return customer?.policy?.content.emergency.notifyWithinHours === 0 ? [customer.name] : [];
      });

const isBlank = (text: string): boolean => text.trim() === '';

const lacks: readonly { readonly name: string; readonly is: (facts: GateFacts) => boolean }[] = [
  { name: 'the scope', is: ({ plan }) => isBlank(plan.scope) },
  { name: 'a release and deployment manager', is: ({ roles }) => !roles.rdm.valid },
  { name: 'a wave', is: ({ waves }) => waves.length === 0 },
  { name: 'when to back out', is: ({ plan }) => isBlank(plan.backOut.trigger) },
  { name: 'the steps back', is: ({ plan }) => inOrder(plan.backOut.steps).every(({ text }) => isBlank(text)) },
  { name: 'who decides to go back', is: ({ plan }) => plan.backOut.owner === null },
  {
    name: 'where the baseline is or why there is none',
    is: ({ emergency }) => isBlank(emergency.declared?.baseline.text ?? ''),
  },
  {
    name: 'what is tried beforehand or why nothing is',
    is: ({ emergency }) => isBlank(emergency.declared?.test ?? ''),
  },
];
