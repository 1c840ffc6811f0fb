import './fake-bridge';
import { useState } from 'react';
import { LongList } from '../../static/shared/long-list';
import { show } from './show';

const clinics = Array.from({ length: 60 }, (_, at) => `Clinic ${String(at + 1)}, ${at % 2 === 0 ? 'north' : 'south'}`);

/** Sixty clinics; the one that is worked on is held. */
function Clinics() {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <LongList
      rows={clinics}
      search={{ label: 'Find a clinic', textOf: (clinic) => clinic }}
      held={(clinic) => clinic === open}
      opensAt={(clinic) => clinic.startsWith('Clinic 30')}
    >
      {(shown) => (
        <>
          <ul>
            {shown.map((clinic) => (
              <li key={clinic}>{clinic === open ? `Editing ${clinic}` : clinic}</li>
            ))}
          </ul>
          <button onClick={() => setOpen(open === null ? 'Clinic 59, north' : null)}>Work</button>
        </>
      )}
    </LongList>
  );
}

test('A long list opens where somebody goes on, turns its pages and is searched by several words', async () => {
  const { screen, user } = show(Clinics);
  const search = await screen.findByRole('searchbox', { name: 'Find a clinic' });
  const rows = () => screen.queryAllByRole('listitem').map((row) => row.textContent);
  expect(rows()).toHaveLength(25);
  expect(rows()[0]).toBe('Clinic 26, south');
  expect(screen.getByText('26 to 50 of 60')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Next page' }));
  expect(rows()).toHaveLength(10);
  expect(screen.getByRole('button', { name: 'Next page' })).toHaveProperty('disabled', true);

  await user.type(search, 'SOUTH clinic 4');
  expect(rows()).toEqual(
    ['4', '14', '24', '34', '40', '42', '44', '46', '48', '54'].map((number) => `Clinic ${number}, south`),
  );
  expect(screen.queryByRole('button', { name: 'Next page' })).toBeNull();

  await user.type(search, ' none');
  expect(screen.getByText('Nothing fits the search.')).toBeTruthy();
});

test('What somebody works on is on the screen, whatever was searched', async () => {
  const { screen, user } = show(Clinics);
  await user.type(await screen.findByRole('searchbox', { name: 'Find a clinic' }), 'south');
  await user.click(screen.getByRole('button', { name: 'Work' }));
  expect(screen.getByText('Editing Clinic 59, north')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Work' }));
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'south');
  expect(screen.queryByText(/Clinic 59/)).toBeNull();
});
