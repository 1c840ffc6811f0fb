import { host } from './fake-bridge';
import { act, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { ReleasesSection } from '../../static/project/releases/releases-section';
import type { ViewsView } from '../../static/project/releases/views/views-data';
import { ok } from './a-release';
import { sent, show } from './show';

const page = {
  project: { id: '1', key: 'REL', name: 'Releases' },
  timeZone: 'Europe/Berlin',
  customers: { M: { name: 'Meridia Health' } },
  services: { LAB: { name: 'Lab Interface' } },
};

const views: ViewsView = {
  own: { views: [{ id: 'v1', name: 'Lab', query: 'service=LAB&state=all' }], opensWith: null },
  project: { views: [{ id: 'v2', name: 'Major ones', query: 'type=MAJOR' }], opensWith: 'v2' },
  mayShare: { allowed: false, needs: 'the release and deployment manager', people: [] },
};

/** The section as the project page shows it; its address stands beside it. */
function open(address: string) {
  const Shown = () => {
    const [search, setSearch] = useState(new URLSearchParams(address));
    return (
      <>
        <output>{search.toString()}</output>
        <ReleasesSection
          page={page}
          route={{ parts: ['releases'], search }}
          go={(_, to = new URLSearchParams()) => setSearch(to)}
          filter={(_, changes) => {
            const next = new URLSearchParams(search);
            for (const [name, value] of Object.entries(changes)) next.set(name, value);
            setSearch(next);
          }}
        />
      </>
    );
  };
  return show(Shown);
}

beforeEach(() => {
  host.functions['getViews'] = () => ok(views);
  host.functions['getReleases'] = () =>
    ok({ rows: [], total: 0, pageSize: 25, hidden: 0, asOf: '2026-11-23T08:00:00.000Z' });
});

test('opens with the view that the project says, until the person chooses another one', async () => {
  const { screen, user } = open('');
  await screen.findByText('type=MAJOR&view=v2');
  const choice = await screen.findByRole('combobox', { name: 'View' });
  expect(sent('getReleases').at(-1)).toMatchObject({ type: 'MAJOR' });
  await user.selectOptions(choice, 'Releases under way');
  await screen.findByText('view=plain');
  await user.selectOptions(choice, 'Lab');
  await screen.findByText('service=LAB&state=all&view=v1');
});

test('keeps what was filtered as a view of its own, and goes on in it', async () => {
  host.functions['saveView'] = () => ok({ seq: 1 });
  const { screen, user } = open('state=all&page=2');
  expect((await screen.findByRole('combobox', { name: 'View' })).textContent).toContain('Not saved');
  await user.click(screen.getByRole('button', { name: 'Save view' }));
  await user.click(await screen.findByRole('button', { name: 'Save view' }));
  await screen.findByText('Give the view a name.');
  await user.type(screen.getByRole('textbox', { name: /Name of the view/ }), 'Everything');
  await user.click(screen.getByRole('button', { name: 'Save view' }));
  await screen.findByText(/^state=all&view=/);
  expect(sent('saveView')).toEqual([
    { cmd: expect.any(String), id: expect.any(String), whose: 'own', name: 'Everything', query: 'state=all' },
  ]);
});

test("a changed view says so; what is the project's is saved over by nobody who may not", async () => {
  const { screen } = open('type=MAJOR&state=all&view=v2');
  await screen.findByText('Changed');
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  screen.getByRole('button', { name: 'Save as a new view' });
  screen.getByText(/you need to be the release and deployment manager/);
});

test('a deleted view can be brought back', async () => {
  host.functions['deleteView'] = () => ok({ seq: 2 });
  host.functions['saveView'] = () => ok({ seq: 3 });
  const { screen, user } = open('view=plain');
  await user.click(await screen.findByText('Manage views'));
  await user.click(screen.getByRole('button', { name: 'Delete "Lab"' }));
  expect(sent('deleteView')).toMatchObject([{ whose: 'own', id: 'v1' }]);
  await waitFor(() => expect(host.flags).toMatchObject([{ title: 'View "Lab" deleted' }]));
  const [undo] = host.flags[0]?.['actions'] as { readonly onClick: () => void }[];
  act(() => undo?.onClick());
  await waitFor(() => expect(sent('saveView')).toMatchObject([{ whose: 'own', ...views.own.views[0] }]));
});
