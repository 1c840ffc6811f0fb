import { host } from './fake-bridge';
import { within } from '@testing-library/react';
import { useState } from 'react';
import type { PolicySummary } from '../../src/contract/policy-calls';
import { PolicyList } from '../../static/project/policies/policy-list';
import { ok } from './a-release';
import { show } from './show';

const agreed = {
  version: '1',
  agreed: true,
  isDefault: false,
  effectiveTo: null,
  reviewDue: '2027-01-31',
  review: null,
} as const;
const none = { current: null, draft: null, lapsed: null };

const some: readonly PolicySummary[] = [
  {
    ...none,
    customer: 'M',
    name: 'Meridia Health',
    current: { ...agreed, reviewDue: '2026-10-01', review: 'overdue' },
  },
  { ...none, customer: 'C', name: 'Castellan Bank', current: { ...agreed, effectiveTo: '2027-06-30' } },
  { ...none, customer: 'O', name: 'Orla Retail', draft: '2', lapsed: { version: '1', lastDay: '2026-10-31' } },
];

async function listed(policies: readonly PolicySummary[] = some) {
  host.functions['getPolicies'] = () => ok({ policies, mayEdit: { allowed: true } });
  const Shown = () => {
    const [search, setSearch] = useState(new URLSearchParams());
    return (
      <PolicyList
        open={() => undefined}
        route={{ parts: ['policies'], search }}
        go={() => setSearch(new URLSearchParams())}
        filter={(_, changes) => setSearch(new URLSearchParams({ ...Object.fromEntries(search), ...changes }))}
      />
    );
  };
  const { screen, user } = show(Shown);
  const table = await screen.findByRole('table', { name: 'Policies' });
  const names = () =>
    within(table)
      .queryAllByRole('button', { name: /^Open policy of/ })
      .map((each) => each.textContent);
  return { screen, user, names };
}

test('stands in the order of the names, and in that of any column that somebody presses', async () => {
  const { screen, user, names } = await listed();
  expect(names()).toEqual(['Castellan Bank', 'Meridia Health', 'Orla Retail']);

  await user.click(screen.getByRole('button', { name: /^Review due/ }));
  expect(names()).toEqual(['Meridia Health', 'Castellan Bank', 'Orla Retail']);
  await user.click(screen.getByRole('button', { name: /^Ends/ }));
  expect(names()[0]).toBe('Castellan Bank');
  await user.click(screen.getByRole('button', { name: /^Ends/ }));
  expect(names().at(-1)).toBe('Castellan Bank');
});

test.each([
  ['Agreed', ['Castellan Bank', 'Meridia Health']],
  ['Expired', ['Orla Retail']],
  ['With a draft', ['Orla Retail']],
  ['Review due soon or overdue', ['Meridia Health']],
])('shows the policies that are: %s', async (state, shown) => {
  const { screen, user, names } = await listed();
  await user.selectOptions(screen.getByRole('combobox', { name: 'In use' }), state);
  expect(names()).toEqual(shown);
});

test('says when nothing fits, and clears search and filter at a press', async () => {
  const { screen, user } = await listed();
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'Nobody');
  screen.getByText('Nothing fits the search and the filters.');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(screen.getAllByRole('button', { name: /^Open policy of/ })).toHaveLength(3);
});

test('many customers come a page at a time', async () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...none,
    customer: `C${String(at)}`,
    name: `Customer ${String(at).padStart(2, '0')}`,
  }));
  const { screen, user, names } = await listed(many);
  expect(names()).toHaveLength(25);
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  expect(names()).toEqual(['Customer 25', 'Customer 26', 'Customer 27', 'Customer 28', 'Customer 29']);
});
