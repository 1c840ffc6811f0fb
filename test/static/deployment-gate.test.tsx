import { host } from './fake-bridge';
import { View } from '../../static/deployment-gate/deployment-gate-view';
import { show } from './show';

const kept = { id: 'rule-1', waves: 'all', help: 'Noor, ext. 12', description: 'old words' };
const editing = { type: 'jira:workflowValidator', entryPoint: 'edit', validatorConfig: JSON.stringify(kept) };

const configured = (): unknown => JSON.parse(host.onConfigure?.() ?? 'null');

test('gives Jira the whole configuration with its rule in words', async () => {
  const { screen, user } = show(View, { type: 'jira:workflowValidator', entryPoint: 'create' });
  await user.type(screen.getByLabelText('Whom to ask when a check could not be made'), 'Noor');
  expect(configured()).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    waves: 'lowest',
    help: 'Noor',
    description: expect.stringContaining('When a check could not be made it refuses and names Noor.'),
  });
});

test('says which checks it makes', async () => {
  const title = 'All linked changes are authorized';
  host.functions['getChecks'] = ({ asks }: { readonly asks: string }) => ({
    ok: true,
    value: asks === 'G5' ? [{ id: 'AUT-02', title, advisory: false, off: null }] : [],
  });
  const { screen } = show(View, editing);
  await screen.findByText(title);
});

test('keeps the id of the rule when it is edited', async () => {
  const { screen, user } = show(View, editing);
  await user.click(screen.getByRole('radio', { name: 'The waves of the lowest number' }));
  expect(configured()).toMatchObject({ id: 'rule-1', waves: 'lowest', help: 'Noor, ext. 12' });
});

test('keeps the dialog open while the help text is too long', () => {
  const { screen } = show(View, { ...editing, validatorConfig: JSON.stringify({ ...kept, help: 'x'.repeat(203) }) });
  screen.getByText('Take out 3 characters: at most 200 fit.');
  expect(host.onConfigure?.()).toBeUndefined();
});

test('says when the kept configuration can not be read', () => {
  const { screen } = show(View, { ...editing, validatorConfig: '{"waves":"some"}' });
  screen.getByText('The configuration of this rule could not be read');
});

test('only tells what the rule does where it is viewed', () => {
  const { screen } = show(View, { ...editing, entryPoint: 'view' });
  screen.getByText(/For all planned waves every customer has to have an open window/);
  expect(host.onConfigure).toBeUndefined();
});
