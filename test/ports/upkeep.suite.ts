import type { Upkeep } from '../../src/app/ports/upkeep';

/** What the health page relies on. */
export function upkeepSuite(open: () => Promise<Upkeep>): void {
  it('knows of no run at first, then the last of each job', async () => {
    const upkeep = await open();
    expect(await upkeep.runs()).toEqual([]);
    await upkeep.noteRun({ job: 'heal-facts', at: '2026-11-23T08:00:00.000Z', reference: 'K3X9-2Q7M' });
    await upkeep.noteRun({ job: 'clean-imports', at: '2026-11-23T08:00:00.000Z', reference: null });
    await upkeep.noteRun({ job: 'heal-facts', at: '2026-11-23T09:00:00.000Z', reference: null });
    expect(await upkeep.runs()).toEqual([
      { job: 'clean-imports', at: '2026-11-23T08:00:00.000Z', reference: null },
      { job: 'heal-facts', at: '2026-11-23T09:00:00.000Z', reference: null },
    ]);
  });

  it('knows how far a job has got, and never goes back', async () => {
    const upkeep = await open();
    expect(await upkeep.doneUntil('reconcile')).toBeNull();
    await upkeep.noteDoneUntil('reconcile', '2026-11-23T09:00:00.000Z');
    await upkeep.noteDoneUntil('reconcile', '2026-11-23T08:00:00.000Z');
    await upkeep.noteDoneUntil('another', '2026-11-23T07:00:00.000Z');
    expect(await upkeep.doneUntil('reconcile')).toBe('2026-11-23T09:00:00.000Z');
  });

  it('tells how much is stored', async () => {
    const { bytes, since } = await (await open()).storage();
    expect(bytes).toBeGreaterThan(0);
    expect(since).toBeNull();
  });
}
