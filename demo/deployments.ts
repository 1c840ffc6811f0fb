import type { EditPlan } from '../src/contract/release-calls';
import type { Announcement, BackOutStep, Step } from '../src/domain/release/deployment-plan';

const [practitioner, second, builder, validator, manager] = [
  'priya-nair',
  'joel-marchetti',
  'tomas-lind',
  'hanna-weiss',
  'ines-okafor',
] as const;

/** What the releases of one customer have in common, as people who do this every month write it. */
type Way = {
  readonly trigger: string;
  readonly back: readonly (readonly [text: string, owner: string, minutes: number])[];
  readonly noReturn: string;
  readonly steps: readonly (readonly [text: string, owner: string, minutes: number, pointOfNoReturn?: true])[];
  readonly announcements: readonly Announcement[];
  readonly pilot?: { readonly who: string; readonly success: string; readonly hours: number };
  readonly earlyLife: NonNullable<EditPlan['changes']['earlyLife']>;
};

const told = (
  audience: string,
  moment: Announcement['moment'],
  channel: string,
  owner: string,
  daysBefore = 0,
): Announcement => ({ audience, moment, daysBefore, channel, owner });

const bank: Way = {
  trigger: 'Payments fail for five minutes, the queue grows after the last step, or a verification check fails twice.',
  back: [
    ['Stop the queue and put up the notice "back shortly".', practitioner, 5],
    ['Redeploy the previous package from the store.', builder, 20],
    ['Restore the tables that the migration changed.', second, 15],
    ['Send and receive a payment of one penny.', validator, 5],
  ],
  noReturn: 'When the first payments in the new format have been cleared.',
  steps: [
    ['Call operations of the bank: may we start?', practitioner, 5],
    ['Drain the payment queue and put up the notice.', practitioner, 15],
    ['Take the baseline: package, configuration, schema.', builder, 10],
    ['Deploy the package to both nodes.', builder, 25],
    ['Migrate the tables.', second, 20],
    ['Verify: payment of one penny, empty queue after ten minutes.', validator, 20],
    ['Open the queue for all payments.', practitioner, 5, true],
    ['Watch error rate and queue.', second, 20],
  ],
  announcements: [
    told('Operations of the bank', 'BEFORE', 'E-mail with the plan', manager, 1),
    told('Operations of the bank', 'START', 'Call', practitioner),
    told('Operations of the bank, service desk', 'END', 'Call, then e-mail', practitioner),
    told('Head of operations, risk', 'BACK_OUT', 'Call', manager),
  ],
  earlyLife: {
    workingDays: 10,
    support: 'Joel Marchetti, on call 07:00 to 22:00; the payments team answers within 15 minutes.',
    exit: 'No open incident of severity 1 or 2, and two settlement cycles without a difference.',
  },
};

const clinics: Way = {
  trigger: 'A lab result goes to the wrong patient or is missing, or the verification checks fail twice.',
  back: [
    ['Stop the feed from the laboratories and tell the clinic’s night desk.', practitioner, 5],
    ['Redeploy the previous package from the store.', builder, 25],
    ['Run the verification checks with the night desk.', validator, 15],
  ],
  noReturn: 'When the first results have been signed by a clinician in the new form.',
  steps: [
    ['Call the night desk: may we start? They print the paper forms.', practitioner, 10],
    ['Stop the feed from the laboratories.', practitioner, 5],
    ['Take the baseline of interface and record.', builder, 10],
    ['Deploy the package.', builder, 30],
    ['Verify with the test patient: one result of each laboratory.', validator, 25],
    ['Start the feed; the night desk signs the first result.', practitioner, 10, true],
    ['Watch that the backlog drains.', second, 20],
  ],
  announcements: [
    told('Clinic managers', 'BEFORE', 'E-mail', manager, 5),
    told('Night desks of the clinics', 'BEFORE', 'Call', practitioner, 1),
    told('Night desks, service desk', 'START', 'Call', practitioner),
    told('Night desks, service desk', 'END', 'Call, then e-mail', practitioner),
    told('Clinical safety officer', 'BACK_OUT', 'Call', manager),
  ],
  pilot: {
    who: 'North clinic',
    success: 'Every result of one working day arrived within ten minutes, and the clinical safety officer agrees.',
    hours: 24,
  },
  earlyLife: {
    workingDays: 15,
    support: 'Priya Nair by day, the on-call engineer by night; the clinics call the service desk.',
    exit: 'Ten working days without an incident that touches a patient, and no open workaround.',
  },
};

const stores: Way = {
  trigger: 'The share of failed checkouts is above 1 % for five minutes, or a till can not sell.',
  back: [
    ['Send all shoppers to the previous version.', second, 5],
    ['Switch the new version off and clear the cache.', builder, 10],
    ['Buy one article in the shop and at a till.', validator, 10],
  ],
  noReturn: 'None: the previous version stays up for a day.',
  steps: [
    ['Tell the night manager of the stores.', second, 5],
    ['Deploy the package beside the running version.', builder, 20],
    ['Send the planned share of shoppers to it.', second, 5],
    ['Verify: buy, pay, return one article.', validator, 15],
    ['Watch the share of failed checkouts.', second, 15],
  ],
  announcements: [
    told('Trading', 'BEFORE', 'Trading call', manager, 2),
    told('Night manager of the stores', 'START', 'Message', second),
    told('Trading, service desk', 'END', 'Message', second),
    told('Product owner', 'BACK_OUT', 'Call', manager),
  ],
  pilot: { who: '5 % of shoppers', success: 'The share of failed checkouts stays as it was for an hour.', hours: 1 },
  earlyLife: {
    workingDays: 5,
    support: 'Joel Marchetti; the shop’s team is in the channel "shop live".',
    exit: 'Sales per visit as in the week before, and no open incident of severity 1 or 2.',
  },
};

/** All customers share the network, so it is deployed at once for them, in the one window that they have in common. */
const network: Way = {
  trigger: 'A site is unreachable for ten minutes, or sessions are lost after the line was changed by hand.',
  back: [
    ['Start the router with the firmware of before, which is kept beside the new one.', practitioner, 10],
    ['Check every line and one session over each.', validator, 10],
  ],
  noReturn: 'None: the firmware of before is kept until the review.',
  steps: [
    ['Call the operations desks of the customer: may we start?', practitioner, 5],
    ['Save configuration and firmware of every router.', builder, 5],
    ['Load the firmware and restart the router.', practitioner, 10],
    ['Verify: every line up, one session over each, no packet lost in a minute.', validator, 10],
  ],
  announcements: [
    told('Operations of all customers', 'BEFORE', 'E-mail with the plan', manager, 10),
    told('Operations of the customer, service desk', 'START', 'Call', practitioner),
    told('Operations of the customer, service desk', 'END', 'Call, then e-mail', practitioner),
    told('Operations of all customers', 'BACK_OUT', 'Call', manager),
  ],
  earlyLife: {
    workingDays: 5,
    support: 'The network team, on call around the clock.',
    exit: 'Five working days without a lost line.',
  },
};

/** By the customers of a release. */
const ways: Readonly<Record<string, Way>> = { C: bank, M: clinics, O: stores, 'C,M,O': network };

const listOf = <T>(entries: readonly T[]) => ({
  entries: Object.fromEntries(entries.map((entry, place) => [`entry-${String(place + 1)}`, entry])),
});

/** The deployment plan of a release for these customers, without its waves and options. */
export function deploymentFor(customers: readonly string[]): EditPlan['changes'] {
  const way = ways[customers.join()];
  if (way === undefined) throw new Error(`Nobody has written how one deploys at ${customers.join()}.`);
  const { pilot } = way;
  const minutes = way.back.reduce((sum, [, , each]) => sum + each, 0);
  return {
    runSheet: listOf(
      way.steps.map(([text, owner, each, pointOfNoReturn = false]): Step => ({
        text,
        owner,
        startsAfter: null,
        minutes: each,
        waves: {},
        pointOfNoReturn,
      })),
    ),
    backOut: {
      trigger: way.trigger,
      steps: listOf(way.back.map(([text, owner, each]): BackOutStep => ({ text, owner, minutes: each }))),
      owner: practitioner,
      maxMinutes: minutes,
      pointOfNoReturn: way.noReturn,
    },
    ...(pilot === undefined ? {} : { pilots: Object.fromEntries(customers.map((customer) => [customer, pilot])) }),
    announcements: listOf(way.announcements),
    earlyLife: way.earlyLife,
    contributors: { add: [builder, validator], remove: [] },
  };
}
