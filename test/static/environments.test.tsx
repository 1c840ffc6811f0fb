import { host } from './fake-bridge';
import type { Environments } from '../../static/shared/register-types';
import { EnvironmentsSection } from '../../static/project/environments/environments-section';
import { ok } from './a-release';
import { sent, show } from './show';

const page = {
  project: { id: '1', key: 'REL', name: 'Releases' },
  timeZone: 'Europe/Berlin',
  customers: { M: { name: 'Meridia Health' } },
  services: { LAB: { name: 'Lab Interface' } },
};

const view: Environments = {
  seq: 4,
  may: { allowed: true },
  mayBook: { allowed: true },
  conditions: ['It is apart from the live environment'],
  units: { LAB: { name: 'Lab Interface' } },
  entries: {
    ACC: {
      name: 'Meridia acceptance',
      kind: 'ACCEPTANCE',
      owner: 'hanna-weiss',
      customers: { M: true },
      services: { LAB: true },
      baseline: { LAB: '3.4.0' },
      baselineRef: '',
      likeness: 'PARTIAL',
      gaps: 'One node instead of three.',
      separate: true,
      dataClass: 'ANONYMISED',
      verifiedOn: '2026-11-12',
      verifiedBy: 'hanna-weiss',
      evidence: 'Checklist of that day',
      state: 'ACTIVE',
    },
  },
  bookings: {
    ACC: {
      'booking-1': {
        releaseKey: 'REL-149',
        from: '2099-11-24T08:00:00.000Z',
        to: '2099-11-24T17:00:00.000Z',
        purpose: 'Safety checks',
        by: 'hanna-weiss',
      },
    },
  },
};

function open(parts: readonly string[]) {
  const Shown = () => (
    <EnvironmentsSection
      page={page}
      route={{ parts, search: new URLSearchParams() }}
      go={() => undefined}
      filter={() => undefined}
    />
  );
  return show(Shown);
}

beforeEach(() => {
  host.functions['getEnvironments'] = () => ok(view);
});

test('lists environments with their kind, whose they are and when somebody verified them', async () => {
  const { screen } = open(['environments']);
  const row = await screen.findByRole('row', { name: /Meridia acceptance/ });
  expect(row.textContent).toMatch(/Acceptance.*Meridia Health.*12 Nov 2026/);
});

test('says before it is booked who has that time already, and books all the same', async () => {
  host.functions['bookEnvironment'] = () => ok({ seq: 2 });
  const { screen, user } = open(['environments', 'ACC']);
  await user.click(await screen.findByRole('button', { name: 'Book Meridia acceptance' }));
  await user.type(screen.getByRole('textbox', { name: /^Release/ }), 'rel-158');
  await user.type(screen.getByLabelText(/^From/), '2099-11-24T16:00');
  await user.type(screen.getByLabelText(/^To/), '2099-11-24T22:00');
  await screen.findByText('At that time there is 1 booking already');
  const form = screen.getByRole('form', { name: 'Book Meridia acceptance' });
  expect(form.textContent).toMatch(/REL-149.*Safety checks/);
  await user.click(screen.getByRole('button', { name: 'Book' }));
  expect(sent('bookEnvironment')).toEqual([
    expect.objectContaining({ environment: 'ACC', releaseKey: 'REL-158', purpose: '' }),
  ]);
});

test('books nothing while the time makes no sense', async () => {
  const { screen, user } = open(['environments', 'ACC']);
  await user.click(await screen.findByRole('button', { name: 'Book Meridia acceptance' }));
  await user.type(screen.getByLabelText(/^From/), '2099-11-24T22:00');
  await user.type(screen.getByLabelText(/^To/), '2099-11-24T16:00');
  await user.click(screen.getByRole('button', { name: 'Book' }));
  await screen.findByText('The end is before the start.');
  await screen.findByText('Give the key of a release.');
  expect(sent('bookEnvironment')).toEqual([]);
});

test('records who verified it today with what that rests on', async () => {
  host.functions['verifyEnvironment'] = () => ok({ seq: 5 });
  const { screen, user } = open(['environments', 'ACC']);
  await user.click(await screen.findByRole('button', { name: 'Verified now' }));
  await user.click(screen.getByRole('button', { name: 'Verified now' }));
  await screen.findByText('Say how it was verified.');
  await user.type(screen.getByRole('textbox', { name: /How it was verified/ }), 'Scan 118');
  await user.click(screen.getByRole('button', { name: 'Verified now' }));
  expect(sent('verifyEnvironment')).toEqual([{ cmd: expect.any(String), environment: 'ACC', evidence: 'Scan 118' }]);
});

test('saves only what was touched, and never what a verification said', async () => {
  host.functions['saveEnvironment'] = () => ok({ seq: 5, doc: view.entries['ACC'] });
  const { screen, user } = open(['environments', 'ACC']);
  await user.click(await screen.findByRole('button', { name: 'Edit acc' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Data' }), 'SYNTHETIC');
  await user.clear(screen.getByRole('textbox', { name: 'Version of LAB' }));
  await user.type(screen.getByRole('textbox', { name: 'Version of LAB' }), '3.4.1');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('button', { name: 'Edit acc' });
  expect(sent('saveEnvironment')).toEqual([
    expect.objectContaining({ id: 'ACC', changes: { dataClass: 'SYNTHETIC', baseline: { LAB: '3.4.1' } } }),
  ]);
});
