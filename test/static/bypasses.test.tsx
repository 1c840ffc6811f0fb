import { host } from './fake-bridge';
import { waitFor } from '@testing-library/react';
import { View } from '../../static/deployment-plan/deployment-plan-view';
import { aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

const bypass = {
  id: '1001',
  at: '2026-11-23T22:10:00.000Z',
  by: 'priya',
  fromStatusId: '300',
  toStatusId: '305',
  judgedAt: '2026-11-23T22:11:00.000Z',
  decision: null,
  permits: [],
  why: 'no-pass',
  item: null,
  toldAt: null,
  explained: null,
};

beforeEach(() => {
  host.functions['getRelease'] = () => ok(aRelease);
  host.functions['getReadiness'] = () => ok({ ...readyNow, bypasses: [bypass] });
});

test('a move without the gate is said above everything, and asks what happened', async () => {
  host.functions['explainBypass'] = () => ok([{ ...bypass, explained: { by: 'me', at: bypass.judgedAt, text: 'x' } }]);
  const { screen, user } = show(View);
  await screen.findByText(/Moved on without the Deployment gate, /);
  await user.click(screen.getByRole('button', { name: 'Say what happened' }));
  await user.click(screen.getByRole('button', { name: 'Save for the record' }));
  await screen.findByText('Say what happened.');
  expect(sent('explainBypass')).toEqual([]);
  await user.type(screen.getByLabelText(/^What happened/), 'Outage; authorized by phone.');
  await user.click(screen.getByRole('button', { name: 'Save for the record' }));
  await waitFor(() =>
    expect(sent('explainBypass')).toMatchObject([{ entry: '1001', explanation: 'Outage; authorized by phone.' }]),
  );
});

test('who may not explain reads who may', async () => {
  const mayExplain = { allowed: false, needs: 'Release manager or Change manager' } as const;
  host.functions['getReadiness'] = () => ok({ ...readyNow, bypasses: [bypass], mayExplain });
  const { screen } = show(View);
  await screen.findByText(/you need to be Release manager or Change manager/);
  expect(screen.queryByRole('button', { name: 'Say what happened' })).toBeNull();
});

test('what was explained is shown with who said it', async () => {
  const explained = { by: 'ines', at: bypass.judgedAt, text: 'Outage; authorized by phone.' };
  host.functions['getReadiness'] = () => ok({ ...readyNow, bypasses: [{ ...bypass, explained }] });
  const { screen } = show(View);
  await screen.findByText(/: explained$/);
  await screen.findByText('Outage; authorized by phone.');
});
