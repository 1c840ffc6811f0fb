import { host } from './fake-bridge';
import { View } from '../../static/release-plan/release-plan-view';
import { completeDetails } from '../builders/plan';
import { aPackage, aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

const finding = {
  rule: 'PLN-01',
  what: 'The plan of REL-2 lacks the cost.',
  who: 'Release and deployment manager',
  where: {
    label: 'Release plan › Resources and approval',
    issueKey: 'REL-2',
    surface: 'release-plan',
    part: 'resources',
  },
  technical: false,
} as const;

const lacking = { ...aRelease.plan.doc, details: { ...completeDetails, cost: '' } };

beforeEach(() => {
  host.functions['getRelease'] = () => ok({ ...aRelease, plan: { seq: 6, doc: lacking } });
  host.functions['getReadiness'] = () => ok({ ...readyNow, plan: { ...readyNow.plan, findings: [finding] } });
  host.functions['getAgreements'] = () =>
    ok({ version: 1, customers: [], baseline: null, mayRecord: { allowed: true } });
  host.functions['getPackage'] = () => ok(aPackage);
  host.functions['getNamedItems'] = () => ok({});
});

test('counts what is complete, and folds each part to what it says or lacks', async () => {
  const { screen, user } = show(View);
  await screen.findByText('8 of 9 parts complete');
  screen.getByText('Lacks the cost.');
  expect(screen.queryByText('Two engineers for three weeks.')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Resources and approval' }));
  screen.getByText('Two engineers for three weeks.');
});

test('says of a work item that it is none of those in which problems are kept', async () => {
  const problems = {
    order: ['a', 'b'],
    byId: { a: { key: 'PRB-1', kind: 'PROBLEM' }, b: { key: 'CHG-4', kind: 'PROBLEM' } },
  } as const;
  const doc = { ...lacking, details: { ...completeDetails, problems, noProblems: false } };
  host.functions['getRelease'] = () => ok({ ...aRelease, plan: { seq: 6, doc } });
  const item = { summary: 'Slow', statusName: 'Open' };
  host.functions['getNamedItems'] = () =>
    ok({ 'PRB-1': { ...item, isProblem: true }, 'CHG-4': { ...item, isProblem: false } });
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Problems and known errors' }));
  await screen.findByText(/^CHG-4 is of a work type or in a project in which problems are not kept/);
  expect(screen.queryByText(/^PRB-1 is of/)).toBeNull();
});

test('leads from a finding to the part that mends it', async () => {
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: finding.where.label }));
  const part = await screen.findByRole('button', { name: 'Resources and approval', expanded: true });
  expect(document.activeElement).toBe(part);
});

test('starts from the last release of the service, and takes it back', async () => {
  const taken = { seq: 7, doc: { ...lacking, details: completeDetails } };
  host.functions['getStarts'] = () =>
    ok({
      templates: [],
      last: { issueId: '1', key: 'REL-1', summary: 'Web Shop 26.10', fields: ['risks', 'training'] },
      maySave: { allowed: false, needs: 'the release manager' },
      services: {},
    });
  host.functions['startPlan'] = () => ok(taken);
  host.functions['editPlan'] = () => ok({ seq: 8, doc: lacking });
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Fill from another plan…' }));
  await screen.findByText('Fills the risks and the training.');
  await user.click(screen.getByRole('button', { name: 'Take over from REL-1' }));
  expect(sent('startPlan')).toMatchObject([{ seq: 6, half: 'release', from: { release: '1' } }]);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(sent('editPlan')).toMatchObject([{ seq: 7, changes: { details: { cost: '' } } }]);
});
