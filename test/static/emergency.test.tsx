import { host } from './fake-bridge';
import { waitFor } from '@testing-library/react';
import type { EmergencyView } from '../../src/contract/emergency-calls';
import { View } from '../../static/deployment-plan/deployment-plan-view';
import { anEmergency, byPhone, theAuthority } from '../builders/emergency';
import { aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

const asEmergency = {
  ...aRelease,
  release: { ...aRelease.release, doc: { ...aRelease.release.doc, type: 'EMERGENCY' as const } },
};
const undeclared: EmergencyView = {
  isEmergency: true,
  emergency: null,
  links: { changes: [{ id: '31', key: 'CHG-31' }], others: [{ id: '11', key: 'INC-11' }] },
  authority: theAuthority,
  quorum: 1,
  definitions: [{ customer: 'Orla Retail', definition: 'No store can sell.', notifyWithinHours: 4 }],
  counted: [],
  own: [],
  overdue: [],
  mayDeclare: { allowed: true },
  mayRecord: { allowed: true },
  maySettle: { allowed: true },
};
const owed = {
  ...{ since: '2026-11-24T01:20:00.000Z', due: '2026-11-26T01:20:00.000Z', done: null },
  told: { half: null, overdue: null },
};

const withView = (more: Partial<EmergencyView> = {}) => {
  host.functions['getEmergency'] = () => ok({ ...undeclared, ...more });
};

beforeEach(() => {
  host.functions['getRelease'] = () => ok(asEmergency);
  host.functions['getReadiness'] = () => ok(readyNow);
  withView();
});

test('an emergency is declared with what the customers call one in sight', async () => {
  host.functions['declareEmergency'] = () => ok(null);
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Declare emergency' }));
  await screen.findByText('No store can sell.');
  await user.click(screen.getByRole('button', { name: 'Declare' }));
  await screen.findByText('Say what happened and why it can not wait.');
  expect(sent('declareEmergency')).toEqual([]);
  await user.type(screen.getByLabelText(/^What happened/), 'Tills are down.');
  await user.type(screen.getByLabelText(/^Where the baseline is/), 'Backup of 01:30');
  await user.type(screen.getByLabelText(/^What is tried beforehand/), 'Tried in the test store.');
  await user.click(screen.getByRole('button', { name: 'Declare' }));
  await waitFor(() =>
    expect(sent('declareEmergency')).toMatchObject([
      { category: 'MAJOR_INCIDENT', trigger: '11', change: '31', baseline: { taken: true }, told: '' },
    ]),
  );
});

test('what a member said by phone is recorded with time and call', async () => {
  host.functions['approveEmergency'] = () => ok(null);
  withView({ emergency: anEmergency() });
  const { screen, user } = show(View);
  await screen.findByText('0 of 1 needed');
  await user.click(screen.getByRole('button', { name: 'Record what Director on duty said' }));
  await user.type(await screen.findByLabelText(/^When it was said/), '2026-11-24T02:10');
  await user.type(screen.getByLabelText(/^In which call/), 'Call from the on-call list');
  await user.click(screen.getByRole('button', { name: 'Record' }));
  await waitFor(() =>
    expect(sent('approveEmergency')).toMatchObject([
      { member: 'director', channel: 'VERBAL', at: '2026-11-24T01:10:00.000Z', note: 'Call from the on-call list' },
    ]),
  );
});

test('says that nobody else has to be asked when enough approved, and another can still be recorded', async () => {
  withView({ emergency: anEmergency(), counted: ['another'] });
  const { screen } = show(View);
  await screen.findByText('1 of 1 needed');
  expect(screen.getAllByText('Not needed any more: as many as are asked for have approved')).not.toHaveLength(0);
  expect(screen.queryByText('Not asked yet')).toBeNull();
  screen.getByRole('button', { name: 'Record what Director on duty said' });
});

test('a member approves by one button, whoever declared it by none', async () => {
  host.functions['approveEmergency'] = () => ok(null);
  withView({ emergency: anEmergency(), own: ['ops'], mayRecord: { allowed: false, needs: 'x' } });
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Approve as Head of IT operations' }));
  await waitFor(() => expect(sent('approveEmergency')).toMatchObject([{ member: 'ops', channel: 'JIRA' }]));
  expect(screen.queryByRole('button', { name: /Record what/ })).toBeNull();
});

test('what is owed is shown with its day, and recorded as done', async () => {
  host.functions['settleObligation'] = () => ok(null);
  const passed = { at: owed.since, decision: '3' };
  const emergency = anEmergency({ approvals: { director: byPhone }, passed, obligations: { REVIEW: owed } });
  withView({ emergency, overdue: ['REVIEW'] });
  const { screen, user } = show(View);
  await screen.findByText('Records overdue');
  await screen.findByText('due Thu 26 Nov 2026, 02:20');
  expect(screen.queryByRole('button', { name: /Declare/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Record as done: The emergency authority/ }));
  await user.type(await screen.findByLabelText(/^Where it can be seen/), 'Minutes of 26 November');
  await user.click(screen.getByRole('button', { name: 'Record' }));
  await waitFor(() =>
    expect(sent('settleObligation')).toMatchObject([{ obligation: 'REVIEW', evidence: 'Minutes of 26 November' }]),
  );
});

test('another release says nothing of emergencies', async () => {
  host.functions['getRelease'] = () => ok(aRelease);
  const { screen } = show(View);
  await screen.findByText('Would pass now');
  expect(screen.queryByText('Not declared')).toBeNull();
  expect(sent('getEmergency')).toEqual([]);
});
