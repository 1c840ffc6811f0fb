import { host } from './fake-bridge';
import { View } from '../../static/change-closure/change-closure-view';
import { show } from './show';

const configured = (): unknown => JSON.parse(host.onConfigure?.() ?? 'null');

test('gives Jira what the rule does in words, and says what it checks', async () => {
  const title = 'Every deployment without the gate is explained';
  host.functions['getChecks'] = () => ({ ok: true, value: [{ id: 'CLO-02', title, advisory: false, off: null }] });
  const { screen, user } = show(View, { type: 'jira:workflowValidator', entryPoint: 'create' });
  await screen.findByText(title);
  await user.type(screen.getByLabelText('Whom to ask when a check could not be made'), 'Noor');
  expect(configured()).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    help: 'Noor',
    description: expect.stringContaining('Lets a change be closed only when every release that deploys it has ended'),
  });
});

test('keeps the id of the rule when it is edited', () => {
  const kept = { id: 'rule-1', help: 'Noor', description: 'old words' };
  show(View, { type: 'jira:workflowValidator', entryPoint: 'edit', validatorConfig: JSON.stringify(kept) });
  expect(configured()).toMatchObject({ id: 'rule-1', help: 'Noor' });
});
