import { host } from './fake-bridge';
import type { ChangeView, DecideChange } from '../../src/contract/change-calls';
import { View } from '../../static/change/change-view';
import { ok } from './a-release';
import { sent, show } from './show';

const extension = { type: 'jira:issuePanel', issue: { id: '10031', key: 'CHG-31' } };

/** What the plan of REL-2 needs. */
const proposed = {
  customers: { O: true },
  environments: { LIVE: true },
  from: null,
  to: '2026-12-08T04:00:00.000Z',
  model: '',
} as const;

const undecided: ChangeView = {
  issue: { key: 'CHG-31', summary: 'Gift cards', statusName: 'Awaiting approval' },
  seq: 0,
  authorization: { state: 'undecided' },
  source: 'panel',
  edited: [],
  coverage: { recorded: null, approved: null, proposed, standard: null, mayRecord: { allowed: true } },
  customers: { O: { name: 'Orla Retail' }, C: { name: 'Castellan Bank' } },
  authority: 'Change authority of CHG',
  decisions: ['approve', 'reject'],
  mayDecide: { allowed: true },
  authorized: false,
  holdsUntil: null,
  lacks: null,
  releases: [{ key: 'REL-2', summary: 'Web Shop 26.11', statusName: 'Planning' }],
  history: [],
};

const approved: ChangeView = {
  ...undecided,
  seq: 1,
  authorization: { state: 'approved', by: 'dana-kovac', at: '2026-11-19T14:12:00.000Z', reason: 'Tested.' },
  decisions: ['withdraw'],
  authorized: true,
};

beforeEach(() => {
  host.functions['getChange'] = () => ok(undecided);
  host.functions['getClosing'] = () => ok({ findings: [], checkedAt: '2026-11-23T08:00:00.000Z' });
});

test('asks for a reason before anything is sent', async () => {
  const { screen, user } = show(View, extension);
  await user.click(await screen.findByRole('button', { name: 'Approve CHG-31' }));
  await screen.findByText(/^Give a reason/);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Reason/ }));
  expect(sent('decideChange')).toEqual([]);
});

test('approves with the reason and says what became of the status in Jira', async () => {
  host.functions['decideChange'] = () => ok({ view: approved, moved: { to: 'Authorized' } });
  const { screen, user } = show(View, extension);
  await user.type(await screen.findByRole('textbox', { name: /^Reason/ }), 'Tested.');
  await user.click(screen.getByRole('button', { name: 'Approve CHG-31' }));
  await screen.findByText('You approved CHG-31.');
  screen.getByText('CHG-31 was moved to Authorized.');
  // With what the person saw that it is given for.
  expect(sent('decideChange')).toEqual([
    { cmd: expect.any(String), decision: 'approve', reason: 'Tested.', covers: proposed },
  ]);
});

test('warns when the approval stands but Jira kept the status', async () => {
  const lacks = "Approved, but its status 'New' does not count as authorized.";
  host.functions['decideChange'] = () =>
    ok({ view: { ...approved, authorized: false, lacks }, moved: { not: 'Jira offers you no transition.' } });
  const { screen, user } = show(View, extension);
  await user.type(await screen.findByRole('textbox', { name: /^Reason/ }), 'Tested.');
  await user.click(screen.getByRole('button', { name: 'Approve CHG-31' }));
  await screen.findByText('Its status in Jira was not moved. Jira offers you no transition.');
  screen.getByText('Approved, but it does not count yet');
  screen.getByText(lacks);
});

test('keeps the reason when somebody else decided meanwhile, and shows their decision', async () => {
  host.functions['decideChange'] = () => {
    host.functions['getChange'] = () => ok(approved);
    return { ok: false, refusal: { code: 'decided-meanwhile', message: 'CHG-31 is approved already.' } };
  };
  const { screen, user, frame } = show(View, extension);
  await user.type(await screen.findByRole('textbox', { name: /^Reason/ }), 'Too risky.');
  await user.click(screen.getByRole('button', { name: 'Reject CHG-31' }));
  await screen.findByText('Dana Kovac');
  await screen.findByText('CHG-31 is approved already.');
  expect(frame.container.textContent).toContain('Approved');
});

test('repeats a decision with the same id after a lost answer', async () => {
  let lost = true;
  host.functions['decideChange'] = () => {
    if (!lost) return ok({ view: approved, moved: null });
    lost = false;
    throw new Error('timed out');
  };
  const { screen, user } = show(View, extension);
  await user.type(await screen.findByRole('textbox', { name: /^Reason/ }), 'Tested.');
  await user.click(screen.getByRole('button', { name: 'Approve CHG-31' }));
  await screen.findByText('Nothing was decided');
  await user.click(screen.getByRole('button', { name: 'Approve CHG-31' }));
  await screen.findByText('You approved CHG-31.');
  const [first, again] = sent('decideChange') as [DecideChange, DecideChange];
  expect(again.cmd).toBe(first.cmd);
});

test('changes a decision only on purpose', async () => {
  host.functions['getChange'] = () => ok(approved);
  const { screen, user } = show(View, extension);
  await screen.findByText('Approved');
  expect(screen.queryByRole('button', { name: /Withdraw/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Change this decision' }));
  screen.getByRole('button', { name: 'Withdraw approval of CHG-31' });
});

test('records only the parts of the coverage that were touched', async () => {
  const recorded = { ...proposed, to: null };
  const standing = { ...approved, coverage: { ...approved.coverage, recorded, approved: recorded } };
  host.functions['getChange'] = () => ok(standing);
  host.functions['recordCoverage'] = () => ok({ seq: 2 });
  const { screen, user } = show(View, extension);
  await user.click(await screen.findByRole('button', { name: 'Edit what it is authorized for' }));
  await screen.findByText(/^It is approved as it is recorded now/);
  await user.click(screen.getByRole('checkbox', { name: 'Pilot' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('button', { name: 'Edit what it is authorized for' });
  expect(sent('recordCoverage')).toEqual([
    { cmd: expect.any(String), seq: 1, changes: { environments: { add: ['PILOT'], remove: [] } } },
  ]);
});

test('shows what was approved beside what it says now, and puts it back', async () => {
  const edited = [
    { what: 'authorized until', from: '8 Dec 2026, 04:00 UTC', to: 'any time', at: '2026-11-20T09:00:00.000Z' },
  ];
  const coverage = { ...approved.coverage, recorded: { ...proposed, to: null }, approved: proposed };
  host.functions['getChange'] = () => ok({ ...approved, authorized: false, edited, coverage });
  host.functions['recordCoverage'] = () => ok({ seq: 2 });
  const { screen, user } = show(View, extension);
  const row = await screen.findByRole('row', { name: /^authorized until/ });
  // In the reader's zone, where the gate names UTC.
  expect(row.textContent).toContain('Tue 8 Dec 2026, 05:00');
  await user.click(screen.getByRole('button', { name: 'Put back what was approved' }));
  expect(sent('recordCoverage')).toEqual([
    { cmd: expect.any(String), seq: 1, changes: { to: '2026-12-08T04:00:00.000Z' } },
  ]);
});
