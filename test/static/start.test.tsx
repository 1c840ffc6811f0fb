import { host } from './fake-bridge';
import { waitFor } from '@testing-library/react';
import type { Readiness } from '../../src/contract/release-calls';
import { View } from '../../static/deployment-plan/deployment-plan-view';
import { aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

type Start = Readiness['start'];
const permit = {
  id: 'p1',
  account: 'priya-nair',
  at: '2026-11-23T08:00:00.000Z',
  expiresAt: new Date(Date.now() + 14.5 * 60_000).toISOString(),
  state: 'live',
  overAt: null,
} as const;
const start = (more: Partial<Start>): Readiness => ({ ...readyNow, start: { ...readyNow.start, ...more } });

beforeEach(() => {
  host.functions['getRelease'] = () => ok(aRelease);
  host.functions['getReadiness'] = () => ok(readyNow);
});

test('a wave that the gate lets through is started, and what Jira made of it is said', async () => {
  host.functions['startWave'] = () =>
    ok({ started: true, expiresAt: permit.expiresAt, moves: [{ key: 'REL-2', to: 'Deploying' }] });
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: /^Start Wave 1/ }));
  await screen.findByText('REL-2 is now Deploying');
  expect(sent('startWave')).toMatchObject([{ wave: 'w1' }]);
});

test('a refused start says what stands in the way, and pressing again asks again', async () => {
  const finding = {
    rule: 'SOD-1',
    what: 'You approved CHG-31, so somebody else must deploy it.',
    who: 'Deployment practitioner',
    where: { label: 'CHG-31', issueKey: 'CHG-31' },
    technical: false,
  };
  host.functions['startWave'] = () =>
    ok({ started: false, verdict: { ...readyNow.now, result: 'BLOCKED', findings: [finding] } });
  const { screen, user } = show(View);
  const button = await screen.findByRole('button', { name: /^Start Wave 1/ });
  await user.click(button);
  await screen.findByText('The deployment gate refuses this start');
  await user.click(button);
  await waitFor(() => expect(sent('startWave')).toHaveLength(2));
  const [first, second] = sent('startWave') as { cmd: string }[];
  expect(first?.cmd).not.toBe(second?.cmd);
});

test('what Jira refuses leaves the permit, and says until when it holds', async () => {
  const moves = [{ key: 'REL-2', not: 'Resolution is required.' }];
  host.functions['startWave'] = () => ok({ started: true, expiresAt: permit.expiresAt, moves });
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: /^Start Wave 1/ }));
  await screen.findByText('Resolution is required.');
  await screen.findByText(/^The permit holds until/);
});

test('a live permit shows how long it holds, and can be withdrawn', async () => {
  host.functions['getReadiness'] = () => ok(start({ waves: { w1: { item: null, started: null, permit } } }));
  host.functions['withdrawPermit'] = () => ok(null);
  const { screen, user } = show(View);
  await screen.findByText(/14 minutes left/);
  await user.click(screen.getByRole('button', { name: /^Withdraw the permit/ }));
  await waitFor(() => expect(sent('withdrawPermit')).toMatchObject([{ permit: 'p1' }]));
});

test('who may not start reads who may, and has no button', async () => {
  const mayStart = { allowed: false, needs: 'the deployment practitioner of this release' } as const;
  host.functions['getReadiness'] = () => ok(start({ mayStart }));
  const { screen } = show(View);
  await screen.findByText('To start a wave you need to be the deployment practitioner of this release.');
  expect(screen.queryByRole('button', { name: /^Start Wave/ })).toBeNull();
});

test('sub-tasks are made until none is left, and what Jira enforces is said', async () => {
  const item = { key: 'REL-9', statusName: 'To do' };
  const left = [1, 0];
  host.functions['makeWaveItems'] = () => ok({ left: left.shift() ?? 0 });
  const w2 = { item: null, started: null, permit: null };
  host.functions['getReadiness'] = () => ok(start({ waves: { ...readyNow.start.waves, w2 } }));
  const { screen, user } = show(View);
  const button = await screen.findByRole('button', { name: 'Make sub-tasks for 2 waves' });
  await screen.findByText(/^Jira itself stops only the move of the release/);
  host.functions['getReadiness'] = () => ok(start({ waves: { w1: { item, started: null, permit: null } } }));
  await user.click(button);
  await screen.findByRole('link', { name: 'REL-9' });
  expect(sent('makeWaveItems')).toHaveLength(2);
  await screen.findByText(/^Each wave has its sub-task/);
});
