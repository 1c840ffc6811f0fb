import { host } from './fake-bridge';
import type { AgreementLine, AgreementsView, RecordAgreement } from '../../src/contract/release-calls';
import { View } from '../../static/release-plan/release-plan-view';
import { aPackage, aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

const material = (scope: string): AgreementLine['material'] => ({
  customer: 'O',
  type: 'MINOR',
  services: ['WEB'],
  scope,
  exclusions: '',
  backOut: { trigger: '', steps: '', maxMinutes: null, pointOfNoReturn: '' },
  options: null,
  parts: {},
  criteria: {},
  waves: {},
});

const notAsked: AgreementLine = {
  customer: 'O',
  name: 'Orla Retail',
  state: 'none',
  decision: null,
  comment: null,
  asked: null,
  silence: null,
  lastAgreed: null,
  changed: [],
  notice: null,
  speakers: [],
  criteria: {},
  offered: [],
  mayRecord: true,
  asCustomer: false,
  material: material('before'),
};
const agreed: AgreementLine = {
  ...notAsked,
  state: 'agreed',
  decision: {
    decision: 'agreed',
    version: 1,
    hash: '',
    by: 'ines-okafor',
    at: '2026-11-18T10:00:00.000Z',
    channel: 'EMAIL',
    evidence: 'Message of 18 November',
    comment: '',
  },
  lastAgreed: { version: 1, at: '2026-11-18T10:00:00.000Z' },
};
const viewOf = (line: AgreementLine, version = 1): AgreementsView => ({
  version,
  customers: [line],
  baseline: null,
  mayRecord: { allowed: true },
});

beforeEach(() => {
  host.functions['getRelease'] = () => ok(aRelease);
  host.functions['getReadiness'] = () => ok(readyNow);
  host.functions['getAgreements'] = () => ok(viewOf(notAsked));
  host.functions['getPackage'] = () => ok(aPackage);
});

async function openForm() {
  const shown = show(View);
  await shown.user.click(await shown.screen.findByRole('button', { name: 'Record answer of Orla Retail' }));
  const evidence = await shown.screen.findByLabelText(/^Where the customer's own words are/);
  const record = () => shown.user.click(shown.screen.getByRole('button', { name: 'Record' }));
  return { ...shown, evidence, record };
}

test('records an answer to the plan that was seen, with its evidence', async () => {
  host.functions['recordAgreement'] = () => ok(viewOf(agreed));
  const { screen, user, evidence, record } = await openForm();
  await user.type(evidence, 'Message of 18 November');
  await record();
  await screen.findByText('To plan v1, which is the plan as it is.');
  expect(sent('recordAgreement')).toEqual([
    {
      cmd: expect.any(String),
      customer: 'O',
      seen: material('before'),
      decision: 'agreed',
      channel: 'EMAIL',
      evidence: 'Message of 18 November',
      comment: '',
    },
  ]);
  expect(host.flags).toEqual([expect.objectContaining({ title: 'Answer of Orla Retail recorded' })]);
});

test('sends nothing without evidence, nor a refusal without its words', async () => {
  const { screen, user, evidence, record } = await openForm();
  await record();
  screen.getByText("Say where the customer's own words can be read.");
  await user.type(evidence, 'Minutes');
  await user.click(screen.getByRole('radio', { name: 'Declines' }));
  await record();
  screen.getByText('Say what the customer said, so that the plan can be changed.');
  expect(sent('recordAgreement')).toEqual([]);
});

test('says that the plan changed meanwhile, and binds the answer to the new one only on purpose', async () => {
  host.functions['recordAgreement'] = () => {
    host.functions['getAgreements'] = () => ok(viewOf({ ...notAsked, material: material('after') }, 2));
    return {
      ok: false,
      refusal: { code: 'plan-changed', message: 'The plan changed since you opened it: the scope.' },
    };
  };
  const { screen, user, evidence, record } = await openForm();
  await user.type(evidence, 'Message');
  await record();
  await screen.findByText('The plan changed since you opened it: the scope.');
  await screen.findByText('Plan v2');
  expect(screen.queryByRole('button', { name: 'Record' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show the plan as it is now' }));
  screen.getByText("Orla Retail's answer to plan v2");
  await record();
  expect((sent('recordAgreement') as RecordAgreement[]).map(({ seen }) => seen.scope)).toEqual(['before', 'after']);
});

test('shows what the customer agreed to beside what the plan says now, when asked', async () => {
  host.functions['getAgreements'] = () => ok(viewOf({ ...agreed, state: 'outdated', changed: ['the scope'] }, 2));
  const changes = [{ what: 'Scope', then: 'Everything.', now: 'Half of it.' }];
  host.functions['getPlanChanges'] = () => ok({ version: 1, changes });
  const { screen, user } = show(View);
  await screen.findByText('Changed since the last agreed version: the scope.');
  expect(sent('getPlanChanges')).toEqual([]);
  await user.click(screen.getByText('Show what changed'));
  await screen.findByRole('row', { name: 'Scope Everything. Half of it.' });
  screen.getByRole('columnheader', { name: 'Agreed, v1' });
  screen.getByRole('columnheader', { name: 'Now, v2' });
  expect(sent('getPlanChanges')).toEqual([{ customer: 'O' }]);
});

test('asks those who speak for the customer by mail, and says whom people have to tell', async () => {
  const speakers: AgreementLine['speakers'] = [
    { kind: 'person', who: 'dana-kovac', told: null },
    { kind: 'outside', duty: 'Product owner', name: 'L. Vidal', contact: '+34 600' },
  ];
  const outdated = { ...agreed, state: 'outdated' as const, changed: ['the scope'], speakers };
  host.functions['getAgreements'] = () => ok(viewOf(outdated, 2));
  const notice = { kind: 'asked', version: 2, at: '2026-11-23T09:00:00.000Z', isOld: false, reached: true } as const;
  const asked = { ...agreed.decision, decision: 'asked', version: 2, evidence: 'sent by Slipway through Jira' };
  const mailed = speakers.map((one) => (one.kind === 'outside' ? one : { ...one, told: 'mailed' as const }));
  host.functions['askCustomer'] = () =>
    ok(viewOf({ ...outdated, state: 'asked', asked: asked as AgreementLine['asked'], notice, speakers: mailed }, 2));
  const { screen, user } = show(View);
  await screen.findByText('Slipway could tell nobody of this customer that the plan changed.');
  await user.click(screen.getByRole('button', { name: 'Ask by mail: Orla Retail' }));
  await screen.findByText(/^Asked by mail, /);
  screen.getByText(/Tell them yourself/);
  screen.getByText('L. Vidal, +34 600, Product owner. No account in Jira.');
  expect(screen.queryByRole('button', { name: 'Ask by mail: Orla Retail' })).toBeNull();
  expect(sent('askCustomer')).toEqual([{ cmd: expect.any(String), customer: 'O', seen: material('before') }]);
});

test('says before a save that it will mail the customer, to whom it concerns', async () => {
  const speakers: AgreementLine['speakers'] = [{ kind: 'person', who: 'dana-kovac', told: null }];
  host.functions['getAgreements'] = () => ok(viewOf({ ...agreed, speakers }));
  const { screen } = show(View);
  await screen.findByText(/those who speak for the customer are mailed at once/);
});

test('withdraws an agreement with a reason', async () => {
  host.functions['getAgreements'] = () => ok(viewOf(agreed));
  host.functions['withdrawAgreement'] = () => ok(viewOf(notAsked));
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Withdraw the agreement of Orla Retail' }));
  const reason = await screen.findByLabelText(/^Reason/);
  await user.click(screen.getByRole('button', { name: 'Withdraw' }));
  screen.getByText('Give a reason. Who reads the journal later has nothing else.');
  await user.type(reason, 'Their test failed.');
  await user.click(screen.getByRole('button', { name: 'Withdraw' }));
  await screen.findByText('No answer of this customer is recorded.');
  expect(sent('withdrawAgreement')).toEqual([{ cmd: expect.any(String), customer: 'O', reason: 'Their test failed.' }]);
});

test('lets the account of a customer answer in its own words, and asks for no evidence', async () => {
  host.functions['getAgreements'] = () => ok(viewOf({ ...notAsked, asCustomer: true }));
  host.functions['recordAgreement'] = () => ok(viewOf(agreed));
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Answer for Orla Retail' }));
  await screen.findByText('Your answer to plan v1, for Orla Retail');
  expect(screen.queryByLabelText(/^Where the customer's own words are/)).toBeNull();
  expect(screen.queryByRole('radio', { name: /^Asked/ })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Decline' }));
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  await user.type(screen.getByLabelText(/^What you say to it/), 'Not in the week of the sale.');
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  await screen.findByText('To plan v1, which is the plan as it is.');
  expect(sent('recordAgreement')).toMatchObject([{ decision: 'declined', comment: 'Not in the week of the sale.' }]);
});

test('tells of an answer by an account of the customer that it was said, not recorded', async () => {
  const own = { ...agreed.decision, channel: 'JIRA', evidence: '' } as AgreementLine['decision'];
  host.functions['getAgreements'] = () => ok(viewOf({ ...agreed, decision: own }));
  const { screen } = show(View);
  await screen.findByText(/^Said by/);
  screen.getByText(/In Jira, with an account that speaks for the customer/);
});

test('tells those who may not record what they would need to be', async () => {
  const mayRecord = { allowed: false, needs: 'the release manager' } as const;
  host.functions['getAgreements'] = () => ok({ ...viewOf({ ...agreed, mayRecord: false }), mayRecord });
  const { screen } = show(View);
  await screen.findByText('To record an answer you need to be the release manager.');
  expect(screen.queryByRole('button', { name: /answer of Orla Retail/ })).toBeNull();
});
