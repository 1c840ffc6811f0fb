import { getUpkeep } from '../../src/app/upkeep/get-upkeep';
import { runHourly } from '../../src/app/upkeep/run-hourly';
import { aSetting } from './setting';

it('runs every job though the first one fails, and the health page says which and under what reference', async () => {
  const { deps } = await aSetting();
  const facts = { ...deps.facts, lagging: () => Promise.reject(new Error('database gone')) };
  await runHourly({ ...deps, facts });
  const report = await getUpkeep(deps);
  expect(report).toMatchObject({
    ok: true,
    value: {
      runs: [
        { job: 'clean-imports', reference: null, late: false },
        { job: 'coverage', reference: null, late: false },
        { job: 'erase-people', reference: null, late: false },
        { job: 'heal-facts', reference: 'TEST-0001', late: false },
        { job: 'mirror', reference: null, late: false },
        { job: 'reconcile', reference: null, late: false },
        { job: 'remind-obligations', reference: null, late: false },
      ],
    },
  });
});
