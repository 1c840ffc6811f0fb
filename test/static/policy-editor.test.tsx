import { host } from './fake-bridge';
import { waitFor } from '@testing-library/react';
import type { PolicyPreview, PolicyView } from '../../src/contract/policy-calls';
import { CustomerPolicy } from '../../static/shared/policy/customer-policy';
import { agreeable, aPolicy } from '../builders/policy';
import { ok } from './a-release';
import { sent, show } from './show';

const policy = aPolicy(agreeable);
const view: PolicyView = {
  summary: { customer: 'O', name: 'Orla Retail', current: null, draft: '1', lapsed: null },
  versions: { '1': { content: policy, standing: { state: 'draft', declined: null }, hash: 'h', lacks: [] } },
  mayEdit: { allowed: true },
  mayAnswer: { allowed: true },
  asCustomer: false,
};
const nothingWrong: PolicyPreview = { free: [], frozen: {}, problems: [] };
const endsBeforeStart = {
  ...nothingWrong,
  problems: [{ at: 'effectiveTo', code: 'ends-before-start', message: 'The policy would end before it starts.' }],
};

async function openEditor() {
  const shown = show(() => <CustomerPolicy customer="O" />);
  await shown.user.click(await shown.screen.findByRole('button', { name: 'Change draft of Orla Retail' }));
  const scope = await shown.screen.findByLabelText('Services and sites that it is about');
  const save = () => shown.user.click(shown.screen.getByRole('button', { name: 'Save' }));
  return { ...shown, scope, save };
}

beforeEach(() => {
  host.functions['getPolicy'] = () => ok(view);
  host.functions['savePolicyDraft'] = () => ok(view);
});

test('Save right after the last mistake was corrected saves, whatever the preview still says', async () => {
  host.functions['previewPolicy'] = ({ policy: { scope } }: { policy: typeof policy }) =>
    scope === policy.scope ? ok(endsBeforeStart) : new Promise(() => undefined);
  const { screen, user, scope, save } = await openEditor();
  await save();
  await screen.findByText('The policy would end before it starts.');
  expect(sent('savePolicyDraft')).toEqual([]);

  await user.type(scope, 'All services');
  await save();
  await waitFor(() =>
    expect(sent('savePolicyDraft')).toEqual([
      expect.objectContaining({ customer: 'O', policy: expect.objectContaining({ scope: 'All services' }) }),
    ]),
  );
});

test('a mistake that is saved before the preview has found it is refused, and then shown at its field', async () => {
  host.functions['previewPolicy'] = ({ policy: { scope } }: { policy: typeof policy }) =>
    ok(scope === policy.scope ? nothingWrong : endsBeforeStart);
  host.functions['savePolicyDraft'] = () => ({
    ok: false,
    refusal: { code: 'ends-before-start', message: 'Nothing was saved: the policy would end before it starts.' },
  });
  const { screen, user, scope, save } = await openEditor();
  await user.type(scope, 'A');
  await save();
  await screen.findByText('Nothing was saved: the policy would end before it starts.');
  await screen.findByText('The policy would end before it starts.');
  expect((scope as HTMLTextAreaElement).value).toBe('A');
});
