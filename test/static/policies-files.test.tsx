import { host } from './fake-bridge';
import { waitFor } from '@testing-library/react';
import type { PolicyCalls, PolicySummary } from '../../src/contract/policy-calls';
import { PoliciesFiles } from '../../static/project/policies/policies-files';
import { policiesCsv, policiesJson } from '../../static/shared/policy/policy-file';
import { agreeable, aPolicy, ordered } from '../builders/policy';
import { ok } from './a-release';
import { sent, show } from './show';

const hash = 'a'.repeat(64);
const contacts = ordered([{ person: 'p-1', duty: 'Agrees plans', escalateAfterHours: null }]);
const stored = { M: aPolicy({ ...agreeable, contacts }), C: aPolicy(agreeable) };

const summary = (customer: string, name: string): PolicySummary => ({
  customer,
  name,
  current: null,
  draft: null,
  lapsed: null,
});

beforeEach(() => {
  host.functions['getPolicies'] = () =>
    ok({ policies: [summary('C', 'Castellan Bank'), summary('M', 'Meridia Health')], mayEdit: { allowed: true } });
  host.functions['getPolicy'] = ({ customer }: Parameters<PolicyCalls['getPolicy']>[0]) =>
    ok({
      summary: summary(customer, customer),
      versions: {
        '1': { content: stored[customer === 'M' ? 'M' : 'C'], standing: { state: 'adopted' }, hash, lacks: [] },
      },
    });
  host.functions['previewPolicy'] = ({ policy }: Parameters<PolicyCalls['previewPolicy']>[0]) =>
    ok({
      problems:
        policy.timeZone === 'Nowhere' ? [{ at: 'timeZone', code: 'zone', message: 'This is no time zone.' }] : [],
      free: [],
      frozen: {},
    });
  host.functions['savePolicyDraft'] = () => ok({ summary: summary('M', 'Meridia Health'), versions: {} });
});

async function opened(name: string, text: string) {
  const { screen, user } = show(PoliciesFiles);
  await user.click(await screen.findByText('Import and export'));
  // jsdom's files can not be read.
  const bytes = new TextEncoder().encode(text);
  const file = Object.assign(new File([text], name), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
  await user.upload(screen.getByLabelText('Choose a CSV or JSON file of policies'), file);
  return { screen, user };
}

test('says what of a file would become a draft, and makes it; contacts keep their people', async () => {
  const file = { M: { ...stored.M, backOutMaxMinutes: 45 }, C: stored.C };
  const { screen, user } = await opened('policies.csv', policiesCsv(file));
  await screen.findByText('1 policy would become a draft, 1 as before.');
  await user.click(screen.getByRole('button', { name: 'Make 1 draft' }));
  await waitFor(() => expect(sent('savePolicyDraft')).toHaveLength(1));
  expect(sent('savePolicyDraft')).toEqual([
    expect.objectContaining({
      customer: 'M',
      policy: { ...stored.M, backOutMaxMinutes: 45 },
      saw: { version: '1', hash },
    }),
  ]);
});

test('makes nothing while anything in the file is wrong, and says for whom', async () => {
  const file = { M: { ...stored.M, timeZone: 'Nowhere' }, C: { ...stored.C, scope: 'New' }, X: stored.C };
  const { screen } = await opened('policies.json', policiesJson(file));
  await screen.findByText('2 problems: nothing can be imported before they are mended');
  screen.getByText(/timeZone: This is no time zone\./);
  screen.getByText(/There is no such customer in the register\./);
  expect(screen.queryByRole('button', { name: /^Make/ })).toBeNull();
  expect(sent('savePolicyDraft')).toEqual([]);
});

test('a file of something else is said to be so', async () => {
  const { screen } = await opened('units.csv', 'code,name\nX,Y\n');
  await screen.findByText('This file holds no policies that Slipway can read.');
});
