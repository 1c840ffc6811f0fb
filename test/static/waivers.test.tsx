import { host } from './fake-bridge';
import { waitFor } from '@testing-library/react';
import type { Readiness } from '../../src/contract/release-calls';
import type { WaiverLine } from '../../src/contract/waiver-calls';
import { View } from '../../static/deployment-plan/deployment-plan-view';
import { aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

const what = "Orla Retail: freeze 'Peak season' holds.";
const finding = {
  ...{ rule: 'AUT-12', what, cause: 'O Peak season', who: 'Release manager', technical: false, waves: ['w1'] },
  where: { label: 'Deployment plan › Waves' },
};
const blocked = { ...readyNow.now, result: 'BLOCKED', findings: [finding] } as const;
const line: WaiverLine = {
  ...{ id: 'v1', gate: 'G5', rule: 'AUT-12', class: 'CW', cause: 'O Peak season', what, issueKey: null, waves: ['w1'] },
  reason: 'The shop is down otherwise.',
  compensation: 'Two people on site.',
  expires: '2026-11-24T08:00:00.000Z',
  requested: { by: 'ines-okafor', at: '2026-11-23T08:00:00.000Z' },
  customers: [{ id: 'O', name: 'Orla Retail', word: null, mayAgree: true, asCustomer: false }],
  standing: { state: 'requested' },
  open: true,
  isOwn: false,
};

const withReadiness = (more: Partial<Readiness>) => {
  host.functions['getReadiness'] = () => ok({ ...readyNow, now: blocked, ...more });
};
const withLine = (more: Partial<WaiverLine> = {}) =>
  withReadiness({ waivers: { ...readyNow.waivers, lines: [{ ...line, ...more }] } });

beforeEach(() => {
  host.functions['getRelease'] = () => ok(aRelease);
  withReadiness({});
});

test('a waiver of a finding is asked for with the reason, what is done instead and its end', async () => {
  host.functions['requestWaiver'] = () => ok(null);
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: `Ask for a waiver of: ${what}` }));
  await user.click(await screen.findByRole('button', { name: 'Ask' }));
  await screen.findByText('Say what is done instead.');
  await user.type(screen.getByLabelText(/^Why it can not wait/), 'The shop is down.');
  await user.type(screen.getByLabelText(/^What is done instead/), 'Two people on site.');
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  await waitFor(() =>
    expect(sent('requestWaiver')).toMatchObject([
      { gate: 'G5', rule: 'AUT-12', cause: 'O Peak season', waves: ['w1'], reason: 'The shop is down.' },
    ]),
  );
});

test.each([
  { it: 'a rule that only an emergency sets aside', finding: { ...finding, rule: 'AUT-02' } },
  { it: 'what could not be checked', finding: { ...finding, technical: true } },
])('no waiver is offered of $it', async ({ finding: found }) => {
  withReadiness({ now: { ...blocked, findings: [found] } });
  const { screen } = show(View);
  await screen.findByText(what);
  expect(screen.queryByRole('button', { name: /Ask for a waiver/ })).toBeNull();
});

test('it is approved by somebody else, with a reason', async () => {
  host.functions['decideWaiver'] = () => ok(null);
  withLine();
  const { screen, user } = show(View);
  await screen.findByText('Waits for approval');
  expect(screen.queryByRole('button', { name: /Ask for a waiver/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Approve this waiver' }));
  await user.type(await screen.findByLabelText(/^Reason/), 'Small risk.');
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  await waitFor(() =>
    expect(sent('decideWaiver')).toMatchObject([{ waiver: 'v1', decision: 'approved', reason: 'Small risk.' }]),
  );
});

test('who asked can not approve, and reads why', async () => {
  withLine({ isOwn: true });
  const { screen } = show(View);
  await screen.findByText(/You asked for this waiver/);
  expect(screen.queryByRole('button', { name: 'Approve this waiver' })).toBeNull();
});

test('the agreement of the customer is recorded with where its words are', async () => {
  host.functions['agreeToWaiver'] = () => ok(null);
  withLine();
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Record the agreement of Orla Retail' }));
  await user.type(await screen.findByLabelText(/customer's own words/), 'Mail of 23 November');
  await user.click(screen.getByRole('button', { name: 'Record' }));
  await waitFor(() =>
    expect(sent('agreeToWaiver')).toMatchObject([
      { waiver: 'v1', customer: 'O', channel: 'EMAIL', evidence: 'Mail of 23 November' },
    ]),
  );
});

test('what is waived is never silent', async () => {
  const waived = [
    { finding, waiver: 'v1', by: 'lucia-ferrant', at: readyNow.checkedAt, reason: 'Small risk.', compensation: 'Two.' },
  ];
  withReadiness({ now: { ...readyNow.now, waived } });
  const { screen } = show(View);
  await screen.findByText('Waived');
  await screen.findByText(what);
  await screen.findByText(/Small risk\./);
});
