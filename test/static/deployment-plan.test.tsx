import { host } from './fake-bridge';
import { act, waitFor, within } from '@testing-library/react';
import type { EditPlan } from '../../src/contract/release-calls';
import { View } from '../../static/deployment-plan/deployment-plan-view';
import { aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

const { plan } = aRelease;
const planWithout = { ...plan.doc, waves: { order: [], byId: {} } };

beforeEach(() => {
  host.functions['getRelease'] = () => ok(aRelease);
  host.functions['getReadiness'] = () => ok(readyNow);
});

test("shows a wave by the customer's clocks, and by the viewer's where they differ", async () => {
  const { screen } = show(View);
  const row = await screen.findByRole('row', { name: /5 % of shoppers/ });
  expect(row.textContent).toContain('Mon 23 Nov 2026, 21:00 – 22:00America/New_York');
  expect(row.textContent).toContain('Tue 24 Nov 2026, 03:00 – 04:00 your time');
});

test('takes a time as the clocks of the customer show it', async () => {
  host.functions['editPlan'] = () => ok({ seq: 7, doc: plan.doc });
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Edit wave 1, Orla Retail, 5 % of shoppers' }));
  const start = await screen.findByLabelText('Planned start');
  expect(start).toHaveProperty('value', '2026-11-23T21:00');
  await user.clear(start);
  await user.type(start, '2026-11-23T20:30');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent('editPlan')).toHaveLength(1));
  const [{ changes }] = sent('editPlan') as [EditPlan];
  expect(changes).toEqual({ waves: { w1: { plannedStart: '2026-11-24T01:30:00.000Z' } } });
});

test('does not send a wave that would end before it starts, and says so', async () => {
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Edit wave 1, Orla Retail, 5 % of shoppers' }));
  const end = await screen.findByLabelText('Planned end');
  await user.clear(end);
  await user.type(end, '2026-11-23T20:00');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('The end must be after the start.');
  expect(sent('editPlan')).toEqual([]);
});

test('removes a wave at once and brings it back whole', async () => {
  host.functions['editPlan'] = ({ changes: { waves } }: EditPlan) =>
    ok(waves?.['w1'] === null ? { seq: 7, doc: planWithout } : { seq: 8, doc: plan.doc });
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Remove wave 1, Orla Retail, 5 % of shoppers' }));
  await screen.findByText(/No wave is planned yet/);

  const [flag] = host.flags as unknown as [{ title: string; actions: [{ text: string; onClick: () => void }] }];
  expect(flag.title).toBe('Removed wave 1, Orla Retail, 5 % of shoppers');
  act(() => flag.actions[0].onClick());
  await screen.findByRole('row', { name: /5 % of shoppers/ });
  const [removal, undo] = sent('editPlan') as [EditPlan, EditPlan];
  expect(removal).toMatchObject({ seq: 6, changes: { waves: { w1: null } } });
  expect(undo).toMatchObject({ seq: 7, changes: { waves: plan.doc.waves.byId } });
});

test('says of every check whether it is met, and what stands in the way with who and where', async () => {
  const finding = {
    rule: 'AUT-02',
    what: "CHG-31 is 'New', not authorized.",
    who: 'Change authority of CHG',
    where: { label: 'Change panel of CHG-31', issueKey: 'CHG-31', surface: 'change' },
    technical: false,
    issueKey: 'CHG-31',
  };
  host.functions['getReadiness'] = () =>
    ok({ ...readyNow, now: { ...readyNow.now, result: 'BLOCKED', findings: [finding] } });
  const { screen } = show(View);
  await screen.findByText('Would be refused now');
  const checks = screen.getByRole('group', { name: 'Checks of the deployment gate' });
  expect([...checks.querySelectorAll('.check-head')].map((check) => check.textContent)).toEqual([
    'All linked changes are authorizedNot met',
    'At least one change is linkedMet',
    'A deployment window of every customer is open nowMet',
    'No freeze of any customer holds nowMet',
  ]);
  expect(screen.getByRole('link', { name: 'CHG-31' }).getAttribute('href')).toBe('http://jira.test/browse/CHG-31');
  expect(checks.textContent).toContain('Change authority of CHG');
  // What is met is one line until somebody asks.
  expect(within(checks).getByText('3 checks are met').closest('details')?.open).toBe(false);
});

test('says who has to do what in which order, what passes by waiting, and when the deployment can start', async () => {
  const change = {
    rule: 'AUT-02',
    what: "CHG-31 is 'New', not authorized.",
    who: 'Change authority of CHG',
    where: { label: 'Change panel of CHG-31', issueKey: 'CHG-31', surface: 'change' },
    technical: false,
  };
  const closed = { ...change, rule: 'AUT-11', what: 'The window is closed.', who: 'Release manager' };
  const frozen = { ...change, rule: 'AUT-12', what: 'A freeze holds.', who: 'Release manager' };
  const planned = { ...readyNow.now, result: 'BLOCKED', at: '2026-12-24T02:00:00.000Z', findings: [change, frozen] };
  host.functions['getReadiness'] = () =>
    ok({
      ...readyNow,
      now: { ...readyNow.now, result: 'BLOCKED', findings: [change, closed] },
      planned,
      inTheWay: [
        { finding: change, now: true, planned: true },
        { finding: closed, now: true, planned: false },
        { finding: frozen, now: false, planned: true },
      ],
      path: {
        steps: [{ finding: change, before: 'deployment' }],
        waits: [closed],
        start: '2026-11-24T02:00:00.000Z',
        none: null,
      },
    });
  const { screen } = show(View);
  const path = (await screen.findByText('Next steps')).parentElement;
  const turns = [...(path?.querySelectorAll('.path > ol > li') ?? [])].map((turn) => turn.textContent);
  expect(turns[0]).toMatch(/^Change authority of CHG before the deployment/);
  expect(turns[1]).toMatch(/^Then the deployment can start from .*Until then 1 thing passes by waiting/);
  expect(path?.querySelector('.path > details')?.textContent).toContain('A freeze holds.');
});

test('tells the reader whose turn it is, and leads to the part of this panel where it is done', async () => {
  const signOff = {
    rule: 'AUT-16',
    what: 'The deployment of REL-2 is not signed off.',
    who: 'Release and deployment manager',
    holder: 'ines-okafor',
    where: { label: 'Deployment plan › Sign-off', issueKey: 'REL-2', surface: 'deployment-plan', part: 'sign-off' },
    technical: false,
  };
  const theirs = { ...signOff, what: 'The second sign-off is missing.', holder: 'priya-nair' };
  const steps = [signOff, theirs].map((finding) => ({ finding, before: 'deployment' }));
  host.functions['getReadiness'] = () =>
    ok({
      ...readyNow,
      now: { ...readyNow.now, result: 'BLOCKED', findings: [signOff, theirs] },
      path: { ...readyNow.path, steps },
    });
  const { screen, user } = show(View);
  const path = (await screen.findByText('Next steps')).parentElement;
  const turns = [...(path?.querySelectorAll('.path > ol > li') ?? [])].map((turn) => turn.textContent);
  expect(turns[0]).toMatch(/^Release and deployment manager Your turn/);
  expect(turns[1]).toMatch(/^Release and deployment manager, (?!.*Your turn)/);
  const section = await screen.findByRole('region', { name: 'Sign-off' });
  const [link] = within(path as HTMLElement).getAllByRole('button', { name: 'Deployment plan › Sign-off' });
  await user.click(link as HTMLElement);
  expect(document.activeElement).toBe(section);
});

test('once every wave was started, no verdict on another start stands first', async () => {
  const started = { at: '2026-11-24T02:00:00.000Z', by: 'priya-nair' };
  const waves = { w1: { item: null, permit: null, started } };
  host.functions['getReadiness'] = () => ok({ ...readyNow, start: { ...readyNow.start, waves } });
  const { screen } = show(View);
  await screen.findByText('Every wave has started');
  const verdict = screen.getByText('Would pass now').closest('details');
  expect(verdict?.open).toBe(false);
});

test('tells a check that could not be made from a missing approval', async () => {
  const finding = {
    rule: 'AUT-11',
    what: 'The windows could not be read.',
    who: 'Jira administrator',
    where: { label: 'Slipway settings › Policies', surface: 'settings' },
    technical: true,
  };
  host.functions['getReadiness'] = () =>
    ok({ ...readyNow, now: { ...readyNow.now, result: 'BLOCKED', findings: [finding] } });
  const { screen } = show(View);
  await screen.findByText('Could not be checked now');
  screen.getByText(/technical failure, not a missing approval/);
});

test('shows the last verdict, and that it is an older one, when a new check fails', async () => {
  const { screen, user } = show(View);
  await screen.findByText('Would pass now');
  host.functions['getReadiness'] = () => ({ ok: false, failure: { reference: '7f3a' } });
  await user.click(screen.getByRole('button', { name: 'Check again' }));
  await screen.findByText(/^Could not refresh\. You see what was true at/);
  screen.getByText('Would pass now');
});

describe('the run sheet', () => {
  const step = {
    text: 'Stop the feed.',
    owner: 'dana-kovac',
    startsAfter: null,
    minutes: 15,
    waves: {},
    pointOfNoReturn: false,
  };
  const later = { ...step, text: 'Migrate.', owner: null, minutes: 90, pointOfNoReturn: true };
  const withSteps = { ...plan.doc, runSheet: { order: ['a', 'b'], byId: { a: step, b: later } } };

  beforeEach(() => {
    host.functions['getRelease'] = () => ok({ ...aRelease, plan: { seq: 6, doc: withSteps } });
  });

  test("shows when each step begins by the customer's clocks, and that all of it takes too long", async () => {
    const { screen, user } = show(View);
    await screen.findByText('2 steps · 1 h 45 min in all · 45 min longer than planned');
    await user.click(screen.getByRole('button', { name: 'Run sheet' }));
    const table = await screen.findByRole('table', { name: 'Run sheet' });
    await screen.findByText('Dana Kovac');
    expect([...table.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
      '1Stop the feed.Dana Kovac21:0015 min',
      '2Migrate.Point of no returnNobody21:151 h 30 min',
    ]);
    screen.getByText(/1 h 45 min in all · 1 h are planned · no way back after 1 h 45 min/);
    screen.getByText('45 min longer than planned');
  });

  test('is printed for one wave with boxes to tick, names and what every deployment asks for', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const { screen, user } = show(View);
    await user.click(await screen.findByRole('button', { name: 'Print' }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    const paper = document.querySelector('body > .paper');
    expect(paper?.querySelectorAll('.box')).toHaveLength(4);
    expect(paper?.textContent).toMatch(/Orla Retail.*Live.*21:00 – 22:00 \(America\/New_York\)/);
    expect(paper?.textContent).toMatch(
      /Check the package first.*Stop the feed\.Dana Kovac21:0015 min.*Users can use it/,
    );
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(document.querySelector('.paper')).toBeNull();
  });

  test('moves steps by key and sends their order alone', async () => {
    host.functions['editPlan'] = () => ok({ seq: 7, doc: withSteps });
    const { screen, user } = show(View);
    await user.click(await screen.findByRole('button', { name: 'Edit run sheet' }));
    const up = await screen.findByRole('button', { name: 'Move step 2 up' });
    up.focus();
    await user.keyboard('{Enter}');
    // At the top the way up is closed: the focus is on the way down.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Move step 1 down'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent('editPlan')).toHaveLength(1));
    const [{ changes }] = sent('editPlan') as [EditPlan];
    expect(changes).toEqual({ runSheet: { order: ['b', 'a'] } });
  });

  test('does not send a step that says nothing, and says so', async () => {
    const { screen, user } = show(View);
    await user.click(await screen.findByRole('button', { name: 'Edit run sheet' }));
    await user.click(await screen.findByRole('button', { name: 'Add step' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Say what is done in this step, or take it out.');
    expect(sent('editPlan')).toEqual([]);
  });
});
