import { host } from './fake-bridge';
import { waitFor, within } from '@testing-library/react';
import type { Readiness } from '../../src/contract/release-calls';
import { View } from '../../static/deployment-plan/deployment-plan-view';
import { aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

const given = {
  by: 'lucia-ferrant',
  at: '2026-11-20T13:00:00.000Z',
  comment: 'Rehearsed.',
  planVersion: 1,
  packageVersion: 1,
  withdrawn: null,
};
const signOff = (more: Partial<Readiness['signOff']>): Readiness => ({
  ...readyNow,
  signOff: { ...readyNow.signOff, ...more },
});

beforeEach(() => {
  host.functions['getRelease'] = () => ok(aRelease);
  host.functions['getReadiness'] = () => ok(readyNow);
});

test('the release manager signs off what is on the screen', async () => {
  host.functions['signOffDeployment'] = () => ok(null);
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Sign off' }));
  const form = await screen.findByRole('form', { name: 'Sign off the deployment' });
  expect(form.textContent).toContain('plan version 1 with its run sheet, and package version 1');
  await user.keyboard('Rehearsed.');
  await user.click(await screen.findByRole('button', { name: 'Sign off' }));
  await waitFor(() =>
    expect(sent('signOffDeployment')).toMatchObject([{ seen: readyNow.signOff.seen, comment: 'Rehearsed.' }]),
  );
});

test('a sign-off says who gave it, and what changed since', async () => {
  host.functions['getReadiness'] = () => ok(signOff({ given, changed: ['the run sheet', 'the package'] }));
  const { screen } = show(View);
  const section = await screen.findByRole('region', { name: 'Sign-off' });
  await waitFor(() => expect(section.textContent).toContain('Lucia Ferrant'));
  expect(section.textContent).toContain('Changed since: the run sheet and the package.');
  await screen.findByRole('button', { name: 'Sign off again' });
});

test('a sign-off that was taken back says why, and who may not sign reads who may', async () => {
  const withdrawn = { by: 'lucia-ferrant', at: given.at, reason: 'The rehearsal failed.' };
  const maySignOff = { allowed: false, needs: 'the release and deployment manager' } as const;
  host.functions['getReadiness'] = () => ok(signOff({ given: { ...given, withdrawn }, maySignOff }));
  const { screen } = show(View);
  await screen.findByText('The rehearsal failed.');
  await screen.findByText('To sign off you need to be the release and deployment manager.');
  expect(screen.queryByRole('button', { name: 'Sign off again' })).toBeNull();
});

test('an announcement is logged for its wave', async () => {
  host.functions['logAnnouncement'] = () => ok(null);
  const line: Readiness['announcements']['waves'][string]['lines'][number] = {
    id: 'n1',
    audience: 'Trading',
    moment: 'BEFORE',
    daysBefore: 2,
    channel: 'Call',
    owner: null,
    told: null,
    state: 'missing',
    due: '2026-11-20',
  };
  host.functions['getReadiness'] = () =>
    ok({
      ...readyNow,
      announcements: { mayLog: { allowed: true }, waves: { w1: { asked: true, lines: [line] } } },
    } satisfies Readiness);
  const { screen, user } = show(View);
  await screen.findByText('1 announcement to make before the next waves');
  await user.click(await screen.findByRole('button', { name: 'Announcements' }));
  await user.click(await screen.findByRole('button', { name: /^Log that Trading was told of Wave 1/ }));
  const form = await screen.findByRole('form', { name: 'Trading: told' });
  await user.click(within(form).getByRole('button', { name: 'Log' }));
  await waitFor(() =>
    expect(sent('logAnnouncement')).toMatchObject([{ announcement: 'n1', waves: ['w1'], channel: 'Call' }]),
  );
});
