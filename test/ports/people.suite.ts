import type { People } from '../../src/app/ports/people';

const at = '2026-11-23T08:00:00.000Z';
const later = '2026-11-24T08:00:00.000Z';

/** What every register of people outside Jira does. */
export function peopleSuite(open: () => Promise<People>): void {
  it('knows nobody at first', async () => {
    const people = await open();
    expect(await people.read(['a', 'b'])).toEqual([]);
    expect(await people.read([])).toEqual([]);
  });

  it('knows people by id, as they were written last', async () => {
    const people = await open();
    await people.write({ id: 'b', name: 'Bo', contact: 'bo@example.com' });
    await people.write({ id: 'a', name: 'Ann', contact: '' });
    await people.write({ id: 'a', name: 'Anna', contact: '+49 30 1' });
    expect(await people.read(['b', 'a', 'x'])).toEqual([
      { id: 'a', name: 'Anna', contact: '+49 30 1', erasedAt: null },
      { id: 'b', name: 'Bo', contact: 'bo@example.com', erasedAt: null },
    ]);
  });

  it('leaves nothing of who was erased, and lets nobody write it again', async () => {
    const people = await open();
    await people.write({ id: 'a', name: 'Ann', contact: 'x' });
    await people.erase(['a', 'never-known'], at);
    await people.erase(['a'], later);
    await people.write({ id: 'a', name: 'Ann', contact: 'x' });
    expect(await people.read(['a', 'never-known'])).toEqual([
      { id: 'a', name: '', contact: '', erasedAt: at },
      { id: 'never-known', name: '', contact: '', erasedAt: at },
    ]);
  });
}
