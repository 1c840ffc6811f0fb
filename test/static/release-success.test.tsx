import { host } from './fake-bridge';
import { View } from '../../static/release-success/release-success-view';
import { ok } from './a-release';
import { act, waitFor } from '@testing-library/react';
import { show } from './show';

type Shown = ReturnType<typeof show>;

const extension = { type: 'jira:dashboardGadget', gadgetConfiguration: {} };
const counts = { SUCCESSFUL: 8, SUCCESSFUL_WITH_ISSUES: 0, PARTIAL: 0, FAILED: 1, REVERSED: 0 };
const none = { SUCCESSFUL: 0, SUCCESSFUL_WITH_ISSUES: 0, PARTIAL: 0, FAILED: 0, REVERSED: 0 };
const november = { key: '2026-11', counts, releases: 9, success: 88.9, failure: 11.1 };
const october = { key: '2026-10', counts: none, releases: 0, success: null, failure: null };

const shown = {
  report: {
    filter: { from: '2026-10-01', to: '2026-12-01', customer: null, service: null, type: null },
    total: { ...november, key: 'total' },
    byMonth: [october, november],
    byCustomer: [],
    unclassified: [],
    imported: 0,
    hidden: 4,
    asOf: '2026-11-23T08:00:00.000Z',
    lagging: 0,
  },
  names: { customers: {}, services: {} },
  configuration: { months: 2, customer: null, service: null, type: null, chart: 'by-month' },
};

beforeAll(() => {
  // jsdom lays nothing out, so no width ever changes.
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

test('gives the rate, its table with a dash for an empty month, and what is not counted', async () => {
  host.functions['getReleaseSuccess'] = () => ok(shown);
  const { screen, user } = show(View, extension);
  await user.click(await screen.findByText('The numbers as a table'));
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows.slice(1)).toEqual([
    ['Oct 2026', '0', '0', '0', '0', '0', '0', '–', '–'],
    ['Nov 2026', '8', '0', '0', '1', '0', '9', '88.9 %', '11.1 %'],
    ['Total', '8', '0', '0', '1', '0', '9', '88.9 %', '11.1 %'],
  ]);
  screen.getByText('4 releases of projects that you may not browse or that are not mapped are not counted.');
  screen.getByText('As of Mon 23 Nov 2026, 09:00');
});

test('says that nothing ended in the period instead of drawing nothing', async () => {
  const empty = { ...october, key: 'total' };
  host.functions['getReleaseSuccess'] = () =>
    ok({ ...shown, report: { ...shown.report, total: empty, byMonth: [october] } });
  const { screen } = show(View, extension);
  await screen.findByText('No release ended in this period');
});

describe('the form behind the report', () => {
  const options = { customers: { M: { name: 'Meridia Health' } }, services: {} };
  const stored = { months: 6, customer: null, service: null, type: null, chart: 'by-customer' };
  beforeEach(() => (host.functions['getGadgetOptions'] = () => ok(options)));

  test('gives a dashboard of Jira its configuration when it is saved', async () => {
    const { screen, user } = show(View, {
      type: 'jira:dashboardGadget',
      entryPoint: 'edit',
      gadgetConfiguration: stored,
    });
    await setMonths(screen, user, '9');
    expect(host.kept).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(host.kept).toEqual([{ ...stored, months: 9 }]));
  });

  test('tells a dashboard of Atlassian Home, which saves by itself, every change that can be saved', async () => {
    const { screen, user } = show(View, { type: 'dashboards:widget', entryPoint: 'edit', config: stored });
    await setMonths(screen, user, '9');
    await waitFor(() => expect(host.kept.at(-1)).toEqual({ ...stored, months: 9 }));
    await setMonths(screen, user, '99');
    screen.getByText('Use a whole number from 1 to 60.');
    expect(host.kept.at(-1)).toEqual({ ...stored, months: 9 });
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();

    await waitFor(() => expect(host.tellSaveError).toBeDefined());
    act(() => host.tellSaveError?.(new Error('no right')));
    await screen.findByText('The gadget was not saved');
  });
});

test('reads what a dashboard of Atlassian Home keeps', async () => {
  host.functions['getReleaseSuccess'] = () => ok(shown);
  const { screen } = show(View, { type: 'dashboards:widget', config: { months: 2 } });
  await screen.findByText('88.9 %', { selector: '.rate' });
  expect(screen.queryByText(/^Not configured yet/)).toBeNull();
});

async function setMonths({ findByLabelText }: Shown['screen'], user: Shown['user'], months: string) {
  const field = await findByLabelText('Months');
  await user.clear(field);
  await user.type(field, months);
}
