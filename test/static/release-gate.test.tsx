import { host } from './fake-bridge';
import { releaseGates } from '../../src/contract/gate-config';
import { deploymentGates, gates } from '../../src/domain/gate/gate';
import { rules } from '../../src/domain/gate/rules';
import { View } from '../../static/release-gate/release-gate-view';
import { show } from './show';

const kept = { id: 'rule-1', gate: 'G2', help: 'Noor, ext. 12', description: 'old words' };
const editing = { type: 'jira:workflowValidator', entryPoint: 'edit', validatorConfig: JSON.stringify(kept) };
const configured = (): unknown => JSON.parse(host.onConfigure?.() ?? 'null');

test('gives Jira the gate with its rule in words', async () => {
  const { screen, user } = show(View, { type: 'jira:workflowValidator', entryPoint: 'create' });
  await user.click(screen.getByRole('radio', { name: 'Plan agreed (G2)' }));
  await user.type(screen.getByLabelText('Whom to ask when a check could not be made'), 'Noor');
  expect(configured()).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    gate: 'G2',
    help: 'Noor',
    description: expect.stringContaining('every affected customer agreed to the plan as it is'),
  });
});

test('says which checks the chosen gate makes, and what is switched off', async () => {
  const checks = {
    G1: [{ id: 'INT-01', title: 'Type, services and customers are said', advisory: false, off: null }],
    G2: [
      { id: 'PLN-02', title: 'Every affected customer agreed to this plan', advisory: false, off: null },
      { id: 'PLN-08', title: 'Pilot and waves are as every policy asks', advisory: false, off: 'Pilots' },
      { id: 'PLN-13', title: 'The change authority has looked at it', advisory: true, off: null },
    ],
  };
  host.functions['getChecks'] = ({ asks }: { readonly asks: keyof typeof checks }) => ({
    ok: true,
    value: checks[asks],
  });
  const { screen, user } = show(View, editing);
  await screen.findByText('Every affected customer agreed to this plan');
  screen.getByText('Switched off: Pilots');
  screen.getByText('(PLN-13, advice, stops nobody)');
  await user.click(screen.getByRole('radio', { name: 'Intake (G1)' }));
  await screen.findByText('Type, services and customers are said');
  expect(screen.queryByText('Every affected customer agreed to this plan')).toBeNull();
});

test('keeps the id of the rule when it is edited', () => {
  show(View, editing);
  expect(configured()).toMatchObject({ id: 'rule-1', gate: 'G2', help: 'Noor, ext. 12' });
});

test.each(['G9', 'G5'])('takes a configuration for the gate %s, which can not be chosen, for unreadable', (gate) => {
  const { screen } = show(View, { ...editing, validatorConfig: JSON.stringify({ ...kept, gate }) });
  screen.getByText('The configuration of this rule could not be read');
});

test.each(releaseGates)('%s can be chosen because it has rules', (gate) => {
  expect(rules.filter((rule) => rule.gates.includes(gate))).not.toEqual([]);
});

test('every gate but those that start a deployment can be chosen', () => {
  expect([...releaseGates]).toEqual(gates.filter((gate) => !deploymentGates.includes(gate)));
});

test('a gate whose checks are not built can not be chosen, and the page says why', () => {
  const { screen } = show(View, editing);
  const radio = screen.getByRole<HTMLInputElement>('radio', { name: 'Build and test done (G3)' });
  expect(radio.disabled).toBe(true);
  expect(document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/^Not yet: /);
});

describe('before it is saved', () => {
  test('the rule is tested on a real work item, with the gate that is chosen', async () => {
    const asked: unknown[] = [];
    const finding = {
      rule: 'PLN-02',
      what: 'Meridia Health has not agreed.',
      who: 'Release and deployment manager',
      where: { label: 'Release plan › Agreements', issueKey: 'REL-158', surface: 'release-plan' },
      technical: false,
    };
    host.functions['tryRule'] = (input) => {
      asked.push(input);
      return { ok: true, value: { issueKey: 'REL-158', findings: [finding], checkedAt: '2026-11-23T08:00:00.000Z' } };
    };
    const { screen, user } = show(View, editing);
    await user.type(screen.getByLabelText('Work item'), 'REL-158{Enter}');
    await screen.findByText('REL-158 would be refused now: 1 thing stands in the way');
    screen.getByText('Meridia Health has not agreed.');
    expect(asked).toEqual([{ asks: 'G2', waves: 'none', issueKey: 'REL-158' }]);
  });

  test('it says what is odd about the transition, where Jira names it', async () => {
    host.functions['placeRule'] = () => ({ ok: true, value: { doubts: ['This leads to Closed.'] } });
    const transitionContext = { id: '1', from: { id: '2', name: 'Review' }, to: { id: '3', name: 'Closed' } };
    const { screen } = show(View, { ...editing, transitionContext });
    await screen.findByText('This leads to Closed.');
  });
});
