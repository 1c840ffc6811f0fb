import { host } from './fake-bridge';
import { waitFor } from '@testing-library/react';
import type { EditOverview } from '../../src/contract/release-calls';
import { View } from '../../static/release-plan/release-plan-view';
import { aPackage, aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

const nameField = { name: 'Name' };

beforeEach(() => {
  host.functions['getRelease'] = () => ok(aRelease);
  host.functions['getReadiness'] = () => ok(readyNow);
  host.functions['getPackage'] = () => ok(aPackage);
  host.functions['getAgreements'] = () =>
    ok({ version: 1, customers: [], baseline: null, mayRecord: { allowed: true } });
});

async function openEditor() {
  const shown = show(View);
  await shown.user.click(await shown.screen.findByRole('button', { name: 'Edit overview' }));
  const field = await shown.screen.findByRole('textbox', nameField);
  const type = async (text: string) => {
    await shown.user.clear(field);
    await shown.user.type(field, text);
  };
  const save = () => shown.user.click(shown.screen.getByRole('button', { name: 'Save' }));
  return { ...shown, type, save };
}

test('sends only what was touched, with the version that the person saw', async () => {
  host.functions['editOverview'] = () => ok({ seq: 5, doc: { ...aRelease.release.doc, name: 'Web Shop 27' } });
  const { type, save, screen } = await openEditor();
  await type('Web Shop 27');
  await save();
  await screen.findByText('Web Shop 27');
  expect(sent('editOverview')).toEqual([{ cmd: expect.any(String), seq: 4, changes: { name: 'Web Shop 27' } }]);
  expect(host.flags).toEqual([expect.objectContaining({ title: 'Overview saved' })]);
});

test('keeps one id over a lost answer and takes a new one for other words', async () => {
  host.functions['editOverview'] = () => Promise.reject(new Error('timed out'));
  const { type, save, screen, user } = await openEditor();
  await type('First');
  await save();
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(sent('editOverview')).toHaveLength(2));
  await type('Second');
  await save();
  await waitFor(() => expect(sent('editOverview')).toHaveLength(3));
  const [first, again, other] = (sent('editOverview') as EditOverview[]).map(({ cmd }) => cmd);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('keeps the id of a lost save over a closed tab as well', async () => {
  host.functions['editOverview'] = () => Promise.reject(new Error('timed out'));
  const before = await openEditor();
  await before.type('Web Shop 27');
  await before.save();
  await before.screen.findByText('Not saved');
  before.frame.unmount();

  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Continue editing' }));
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent('editOverview')).toHaveLength(2));
  const [first, again] = (sent('editOverview') as EditOverview[]).map(({ cmd }) => cmd);
  expect(again).toBe(first);
});

test('brings back what was typed when the tab was closed, until it is discarded', async () => {
  const before = await openEditor();
  await before.type('Half a na');
  before.frame.unmount();

  const { screen, user, frame } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Continue editing' }));
  expect(await screen.findByRole('textbox', nameField)).toHaveProperty('value', 'Half a na');
  frame.unmount();

  const last = show(View);
  await last.user.click(await last.screen.findByRole('button', { name: 'Discard' }));
  expect(last.screen.queryByText(/were not saved/)).toBeNull();
  expect(localStorage).toHaveLength(0);
});

test('says that a closed tab loses what is typed where the browser refuses storage to frames', async () => {
  const { screen, frame } = await openEditor();
  expect(screen.queryByText(/keeps no drafts/)).toBeNull();
  frame.unmount();
  const refuse = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  const refused = await openEditor();
  await refused.screen.findByText(/keeps no drafts in frames/);
  refuse.mockRestore();
});

test('gives back what was cancelled', async () => {
  const { type, screen, user } = await openEditor();
  await type('Oops');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('textbox', nameField)).toHaveProperty('value', 'Oops');
});

test('shows both versions of a conflict with who and when, and saves the choice over the newest version', async () => {
  host.functions['editOverview'] = ({ seq, changes }: EditOverview) =>
    seq === 4
      ? {
          ok: false,
          refusal: { code: 'conflict', message: 'Somebody else changed the same fields.' },
          conflict: {
            seq: 7,
            fields: [
              { path: '/name', mine: 'Mine', theirs: 'Theirs', by: 'lucia-ferrant', at: '2026-11-23T07:55:00.000Z' },
              { path: '/number', mine: 'REL-9', theirs: 'REL-8', by: 'lucia-ferrant', at: '2026-11-23T07:55:00.000Z' },
            ],
          },
        }
      : ok({ seq: 8, doc: { ...aRelease.release.doc, ...changes, number: 'REL-8' } });
  const { type, save, screen, user } = await openEditor();
  const number = screen.getByRole('textbox', { name: 'Release number' });
  await user.clear(number);
  await user.type(number, 'REL-9');
  await type('Mine');
  await save();

  const choice = await screen.findByRole('group', { name: 'Release number' });
  expect(choice.textContent).toContain('Lucia Ferrant changed this Mon 23 Nov 2026, 08:55.');
  expect(choice.textContent).toContain('REL-9');
  expect(choice.textContent).toContain('REL-8');
  const [, takeTheirs] = choice.querySelectorAll('input');
  await user.click(takeTheirs as HTMLInputElement);
  await user.click(screen.getByRole('button', { name: 'Save my choices' }));

  await screen.findByText('REL-8');
  expect(sent('editOverview').at(-1)).toEqual({ cmd: expect.any(String), seq: 7, changes: { name: 'Mine' } });
});

test('says a refusal with who can help and where, and keeps the text', async () => {
  host.functions['editOverview'] = () => ({
    ok: false,
    refusal: {
      code: 'not-a-release',
      message: 'REL-2 is not of a mapped work type.',
      who: 'Jira administrator',
      where: { label: 'Slipway settings › Mapping', surface: 'settings' },
    },
  });
  const { type, save, screen } = await openEditor();
  await type('Web Shop 27');
  await save();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('REL-2 is not of a mapped work type.');
  expect(alert.textContent).toContain('Jira administrator');
  expect(screen.getByRole('link', { name: 'Slipway settings › Mapping' })).toBeTruthy();
  expect(screen.getByRole('textbox', nameField)).toHaveProperty('value', 'Web Shop 27');
});

test('shows a failure by its reference and reads again on demand', async () => {
  host.functions['getRelease'] = () => ({ ok: false, failure: { reference: '7f3a' } });
  const { screen, user } = show(View);
  expect((await screen.findByRole('alert')).textContent).toContain('reference 7f3a');
  host.functions['getRelease'] = () => ok(aRelease);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('REL-148');
});

test('says what one needs to be instead of offering to edit', async () => {
  const may = { allowed: false, needs: 'the change manager of this release' } as const;
  host.functions['getRelease'] = () =>
    ok({
      ...aRelease,
      may: { editReleasePlan: may, editBuildAndTest: may, editCriteria: may, editDeploymentPlan: may },
    });
  const { screen } = show(View);
  await screen.findByText('To edit this you need to be the change manager of this release.');
  expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull();
});

test('what planning would lack today is folded away once planning is over', async () => {
  const finding = {
    rule: 'PLN-06',
    what: 'Meridia Health gets 6 days of notice and needs 7.',
    who: 'Release and deployment manager',
    where: { label: 'Deployment plan › Waves' },
    technical: false,
  };
  const plan = { ...readyNow.plan, result: 'BLOCKED' as const, findings: [finding] };
  host.functions['getReadiness'] = () => ok({ ...readyNow, planning: false, plan });
  const { screen } = show(View);

  const over = await screen.findByText('Planning has ended. Judged again now, 1 thing would stand in its way');
  expect(over.closest('details')?.open).toBe(false);
  expect(over.closest('details')?.textContent).toContain('gets 6 days of notice');
});
