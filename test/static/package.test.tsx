import { host } from './fake-bridge';
import { View } from '../../static/release-plan/release-plan-view';
import { aPackage, aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

beforeEach(() => {
  host.functions['getRelease'] = () => ok(aRelease);
  host.functions['getReadiness'] = () => ok(readyNow);
  host.functions['getPackage'] = () => ok(aPackage);
  host.functions['getAgreements'] = () =>
    ok({ version: 1, customers: [], mayRecord: { allowed: true }, baseline: null });
});

const whole = { ...aPackage, clashes: [], lacks: [] };

test('names what does not go together and what is lacking, and offers no freeze', async () => {
  const { screen } = show(View);
  await screen.findByText('SHOP 27.0.0 needs CART >=2.4, but finds CART 2.3.0.');
  await screen.findByText('CART has no change that is linked to the release.');
  expect(screen.queryByRole('button', { name: 'Freeze package' })).toBeNull();
});

test('sends only what was touched of an item', async () => {
  host.functions['editPackage'] = () => ok({ seq: 4, doc: aPackage.doc });
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Edit package' }));
  const cart = await screen.findByRole('group', { name: 'CART Cart' });
  const version = cart.querySelector('input');
  if (version === null) throw new Error('The item has no field.');
  await user.clear(version);
  await user.type(version, '2.4.0');
  await user.click(screen.getAllByRole('checkbox', { name: 'CHG-31 New checkout' })[1] ?? cart);
  await user.click(screen.getByRole('button', { name: 'Remove SHOP' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('button', { name: 'Edit package' });
  expect(sent('editPackage')).toEqual([
    {
      cmd: expect.any(String),
      seq: 3,
      changes: { items: { SHOP: null, CART: { version: '2.4.0', changes: { '31': true } } } },
    },
  ]);
});

test('shows both versions of what two people changed, changes by their keys', async () => {
  const field = {
    path: '/items/CART/changes',
    mine: { '31': true },
    theirs: { '32': true },
    by: 'ines-okafor',
    at: '2026-11-23T08:00:00.000Z',
  };
  host.functions['editPackage'] = () => ({
    ok: false,
    refusal: { code: 'conflict', message: 'Somebody changed the same field.' },
    conflict: { seq: 4, fields: [field] },
  });
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Edit package' }));
  await screen.findByRole('group', { name: 'CART Cart' });
  await user.click(screen.getAllByRole('checkbox', { name: 'CHG-31 New checkout' })[1] ?? document.body);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const choice = await screen.findByRole('alert');
  expect(choice.textContent).toMatch(/CART: Changes.*CHG-31.*A change that you may not see/);
});

test('freezes the content that the person saw', async () => {
  host.functions['getPackage'] = () => ok(whole);
  host.functions['freezePackage'] = () => ok({ seq: 4, doc: aPackage.doc });
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Freeze package' }));
  expect(sent('freezePackage')).toEqual([{ cmd: expect.any(String), seen: aPackage.hash }]);
});

test('opens a new version of a frozen package with the reason', async () => {
  const frozen = { at: '2026-11-23T08:00:00.000Z', by: 'ines-okafor', hash: 'a'.repeat(64) };
  host.functions['getPackage'] = () => ok({ ...whole, doc: { ...whole.doc, frozen } });
  host.functions['openPackageVersion'] = () => ok({ seq: 5, doc: aPackage.doc });
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Open a new version' }));
  expect(screen.queryByRole('button', { name: 'Edit package' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Open a new version' }));
  await screen.findByText('Say why the package has to change.');
  await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'A defect was found.');
  await user.click(screen.getByRole('button', { name: 'Open a new version' }));
  expect(sent('openPackageVersion')).toEqual([{ cmd: expect.any(String), version: 1, reason: 'A defect was found.' }]);
});
