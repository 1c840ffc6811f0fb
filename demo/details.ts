import type { EditPlan } from '../src/contract/release-calls';

type Details = NonNullable<EditPlan['changes']['details']>;

const criterion = (
  text: string,
  kind: 'FUNCTION' | 'PERFORMANCE' | 'SECURITY' | 'OPERATIONS' | 'TRAINING',
  mandatory = true,
) => ({
  text,
  kind,
  mandatory,
  customer: '',
});
const risk = (
  text: string,
  impact: 'LOW' | 'MEDIUM' | 'HIGH',
  likelihood: 'LOW' | 'MEDIUM' | 'HIGH',
  response: string,
  owner: string | null = null,
) => ({ text, impact, likelihood, response, owner });

/** What most plans of the company say alike. */
const usual = {
  riskLevel: 'LOW',
  buildTest:
    'Built by the release pipeline from the tagged sources. Regression and smoke tests in the test environment, acceptance with the customer in the acceptance environment. Hanna Weiss signs off the tests.',
  communication:
    'A week before: message to the service contacts of the customer. An hour before and when it is done: status page and service desk.',
  training: 'None.',
  success: 'All verification checks pass, and no severity 1 or 2 incident is confirmed within 14 days.',
  failure: 'It has to be backed out, or the service is unavailable for longer than planned.',
  approvers: { add: ['marta-quist'], remove: [] },
} as const satisfies Details;

/** What the release plans of the demo say besides scope and waves; by release number. */
export const details: { readonly [number: string]: Details } = {
  'REL-147': {
    ...usual,
    objectives: 'Customers see at a glance that a payment went through: a third fewer calls about payments.',
    deliverables: 'New confirmation page; receipt as PDF by download; updated help text.',
    resources: 'Two engineers for two weeks, one tester for four days, Priya Nair for the deployment night.',
    cost: '26 person days',
    risks: {
      r1: risk(
        'PDF receipts slow the page at month end',
        'MEDIUM',
        'LOW',
        'Receipts are made in the background; load test with 200 payments a second.',
        'tomas-lind',
      ),
    },
    criteria: {
      c1: criterion('The confirmation names amount, payee and value date.', 'FUNCTION'),
      c2: criterion('A receipt opens within 3 seconds at month-end load.', 'PERFORMANCE'),
      c3: criterion('The risk sign-off of the bank is on file.', 'SECURITY'),
    },
    noProblems: true,
  },
  'REL-148': {
    ...usual,
    objectives: 'Gift cards are sold online before Christmas.',
    deliverables: 'Gift cards in the shop and at the till; settlement report.',
    resources: 'Three engineers for three weeks, store support on the first morning.',
    cost: '48 person days',
    riskLevel: 'MEDIUM',
    risks: {
      r1: risk(
        'Tills with old firmware refuse the cards',
        'MEDIUM',
        'MEDIUM',
        'The till checks its firmware first and says so.',
      ),
    },
    criteria: {
      c1: criterion('A card bought online is accepted at every till of the pilot stores.', 'FUNCTION'),
      c2: criterion('Checkout stays below 2 seconds.', 'PERFORMANCE'),
    },
    noProblems: true,
  },
  'REL-149': {
    ...usual,
    riskLevel: 'HIGH',
    objectives: 'Doctors, nurses and therapists work on one care plan for each patient.',
    deliverables: 'Shared care plan in Patient Records; migration of the 12 ward forms; handbook.',
    resources: 'Five engineers for ten weeks; clinical safety officer; a super user on each ward for the first week.',
    cost: '310 person days',
    training: 'Two hours for every ward, before its wave; super users one day.',
    communication: 'Ward managers four weeks before; all staff a week before; floor walkers in the first week.',
    risks: {
      r1: risk(
        'Forms of one ward are migrated wrongly',
        'HIGH',
        'MEDIUM',
        'Each ward compares 50 records before its wave.',
        'hanna-weiss',
      ),
      r2: risk(
        'Response times rise when all wards are on',
        'HIGH',
        'LOW',
        'Load test with all wards; phased by clinic.',
        'tomas-lind',
      ),
    },
    criteria: {
      c1: criterion('A care plan written on one ward is complete on the next one.', 'FUNCTION'),
      c2: criterion('A record opens within 2 seconds with 1,500 users.', 'PERFORMANCE'),
      c3: criterion('The clinical safety case is accepted by the clinical safety officer.', 'SECURITY'),
      c4: criterion('Nine of ten nurses of the pilot ward feel ready.', 'TRAINING', false),
    },
    noProblems: true,
  },
  'REL-151': {
    ...usual,
    riskLevel: 'HIGH',
    objectives: 'Castellan’s customers pay and get paid within ten seconds, at any hour.',
    deliverables: 'Instant payments in both directions; reports for treasury; run book for the night desk.',
    resources: 'Four engineers for eight weeks, two testers for three, the payments desk of the bank on the night.',
    cost: '205 person days',
    training: 'The night desk of the bank: two sessions on reversals, before the deployment.',
    risks: {
      r1: risk(
        'The clearing house rejects the first messages',
        'HIGH',
        'MEDIUM',
        'Certified connection test a week before; outgoing payments are switched on last.',
        'omar-haddad',
      ),
      r2: risk(
        'Fraud checks take longer than ten seconds',
        'HIGH',
        'LOW',
        'Limit per account from the first day; checks measured in acceptance.',
        'tomas-lind',
      ),
    },
    dependencies: { d1: { key: 'REL-147', why: 'Its confirmation page shows instant payments.' } },
    criteria: {
      c1: criterion('A payment is confirmed within 10 seconds in 99.9 % of cases.', 'PERFORMANCE'),
      c2: criterion('Payments above the limit are refused in words.', 'FUNCTION'),
      c3: criterion('The head of operations and the risk officer have signed.', 'SECURITY'),
    },
    noProblems: true,
  },
  'REL-152': {
    ...usual,
    riskLevel: 'MEDIUM',
    objectives: 'Every sale has one receipt again, before the stores open.',
    deliverables: 'Printer driver 7.2.1 on all tills.',
    resources: 'Priya Nair and Tomas Lind tonight.',
    cost: '1 person day',
    criteria: { c1: criterion('One receipt for each sale in the test store.', 'FUNCTION') },
    problems: { p1: { key: 'PRB-5', kind: 'PROBLEM' } },
  },
  'REL-153': {
    ...usual,
    objectives: 'Microbiology results are seen where all other results are.',
    deliverables: 'Results in the patient record; alert for resistant germs.',
    resources: 'Two engineers for four weeks; lab staff for the comparison.',
    cost: '44 person days',
    training: 'Half an hour for every ward.',
    criteria: {
      c1: criterion('500 results compared with the old system, none wrong.', 'FUNCTION'),
      c2: criterion('A result shows within a minute of its release.', 'PERFORMANCE'),
    },
    noProblems: true,
  },
  'REL-154': {
    ...usual,
    objectives: 'No session is lost when a site changes to its second line.',
    deliverables: 'Firmware 4.2 on 61 edge routers.',
    resources: 'Two network engineers for a night.',
    cost: '5 person days',
    criteria: { c1: criterion('A session survives the change of line in the test network.', 'FUNCTION') },
    noProblems: true,
  },
  'REL-155': {
    ...usual,
    riskLevel: 'HIGH',
    objectives: 'Fewer shoppers give up at the checkout.',
    deliverables: 'New checkout; new payment page.',
    resources: 'Six engineers for nine weeks.',
    dependencies: { d1: { key: 'REL-148', why: 'Gift cards have to be live before.' } },
    criteria: { c1: criterion('Shoppers need at most four steps.', 'FUNCTION') },
  },
  'REL-156': {
    ...usual,
    objectives: 'Search finds articles that were added since October.',
    deliverables: 'Search index made anew.',
    resources: 'One engineer for three days.',
    cost: '3 person days',
    criteria: { c1: criterion('All 41,200 articles are found by their number.', 'FUNCTION') },
    noProblems: true,
  },
  'REL-158': {
    ...usual,
    riskLevel: 'MEDIUM',
    objectives: 'No allergy is overlooked when a result is read.',
    deliverables: 'Warnings beside every lab result; page for the ward handbook.',
    resources: 'Two engineers for three weeks; clinical safety officer for a day.',
    cost: '30 person days',
    training: 'A page in the ward handbook; nothing else is needed.',
    risks: {
      r1: risk(
        'The feed from the patient record is late',
        'HIGH',
        'LOW',
        'The result says "allergies not known" until it is there.',
        'hanna-weiss',
      ),
    },
    criteria: {
      c1: criterion('Every allergy of the record shows within 2 seconds.', 'PERFORMANCE'),
      c2: criterion('A missing feed is said, never passed over.', 'SECURITY'),
    },
    noProblems: true,
  },
};
