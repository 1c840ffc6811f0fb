import { host } from './fake-bridge';
import { waitFor } from '@testing-library/react';
import type { JudgedTurn, ReasonLine } from '../../src/contract/turn-calls';
import { View } from '../../static/release-plan/release-plan-view';
import { aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

const reason: ReasonLine = {
  ...{ id: 'r1', kind: 'cancel', cause: 'PLAN', words: 'No money.', by: 'ines' },
  ...{ at: '2026-11-23T08:00:00.000Z', expiresAt: '2026-11-24T08:00:00.000Z' },
  told: { changes: 1, nobody: 1 },
  untold: 0,
};
const turned: JudgedTurn = {
  ...{ id: '1001', kind: 'back', at: '2026-11-23T22:10:00.000Z', by: 'priya', fromStage: 'READY' },
  ...{ toStage: 'PLANNING', judgedAt: '2026-11-23T22:11:00.000Z', reason: null, toldAt: null, explained: null },
};

const withTurns = (turns: Partial<typeof readyNow.turns>) => {
  host.functions['getRelease'] = () => ok(aRelease);
  host.functions['getReadiness'] = () => ok({ ...readyNow, turns: { ...readyNow.turns, ...turns } });
};

test('a reason is given with what it is for, and not without words', async () => {
  withTurns({});
  host.functions['giveTurnReason'] = () => ok(null);
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Give a reason' }));
  await user.click(screen.getByRole('radio', { name: 'It is cancelled' }));
  await user.click(screen.getByRole('button', { name: 'Give the reason and tell the owners' }));
  await screen.findByText('Give a reason.');
  expect(sent('giveTurnReason')).toEqual([]);
  await user.type(screen.getByLabelText(/^Reason/), 'No money.');
  await user.click(screen.getByRole('button', { name: 'Give the reason and tell the owners' }));
  await waitFor(() =>
    expect(sent('giveTurnReason')).toMatchObject([{ kind: 'cancel', cause: 'CHANGE', reason: 'No money.' }]),
  );
});

test('a reason that waits says who was told and who was not, and can be taken back', async () => {
  withTurns({ reasons: [reason] });
  host.functions['withdrawTurnReason'] = () => ok(null);
  const { screen, user } = show(View);
  await screen.findByText(/There is a reason for cancelling/);
  await screen.findByText(/Jira took a mail for the owners of 1 change\..* 1 change has no owner/);
  await user.click(screen.getByRole('button', { name: 'Take the reason back' }));
  await waitFor(() => expect(sent('withdrawTurnReason')).toMatchObject([{ reason: 'r1' }]));
});

test('owners whom Jira did not take the mail for are told again, with the same reason', async () => {
  withTurns({ reasons: [{ ...reason, untold: 2 }] });
  host.functions['giveTurnReason'] = () => ok(null);
  const { screen, user } = show(View);
  await screen.findByText('There is a reason, but the owners of 2 changes could not be told');
  await user.click(screen.getByRole('button', { name: 'Tell them' }));
  await waitFor(() =>
    expect(sent('giveTurnReason')).toEqual([{ cmd: 'r1', kind: 'cancel', cause: 'PLAN', reason: 'No money.' }]),
  );
});

test('owners who believe in a reason that was taken back are told so', async () => {
  withTurns({ owedBack: [{ id: 'r1', kind: 'cancel', changes: 1 }] });
  host.functions['withdrawTurnReason'] = () => ok(null);
  const { screen, user } = show(View);
  await screen.findByText('The owners of 1 change still believe that the release turns');
  await user.click(screen.getByRole('button', { name: 'Tell them' }));
  await waitFor(() => expect(sent('withdrawTurnReason')).toMatchObject([{ reason: 'r1' }]));
});

test('a turn without a reason asks why', async () => {
  withTurns({ unreasoned: [turned] });
  const { screen } = show(View);
  await screen.findByText(/^Moved back without a reason, /);
  await screen.findByRole('button', { name: 'Say what happened' });
});

test('who may give no reason reads who may', async () => {
  withTurns({ mayGive: { allowed: false, needs: 'Release manager' } });
  const { screen } = show(View);
  await screen.findByText('To give a reason you need to be Release manager.');
  expect(screen.queryByRole('button', { name: 'Give a reason' })).toBeNull();
});
