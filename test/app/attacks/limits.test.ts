import { referenceAtMost } from '../../../src/domain/units/unit';
import { everyCall, frame } from '../answering';
import { aSetting } from '../setting';

const tooLong = 'x'.repeat(referenceAtMost + 1);

/** One such reference stopped the facts of every release with this unit, so that nothing saw its waves any more. */
describe('a reference that the index of items can not hold', () => {
  it('is no part of a unit', async () => {
    const setting = await aSetting();
    const changes = { name: 'Patient record', service: 'LAB', owner: 'bea', items: { [tooLong]: true } };
    const payload = { cmd: setting.cmd(), seq: 0, id: 'EPR', isNew: true, changes };
    expect(await everyCall(setting).calls['saveUnit']?.({ payload, context: frame('bea') })).toMatchObject({
      refusal: { code: 'bad-input', message: expect.stringContaining('use at most 190 characters') },
    });
  });

  it('is none in a file', async () => {
    const setting = await aSetting();
    const file = { register: 'units', format: 'csv', text: `code,name,items\nEPR,Patient record,${tooLong}` };
    const payload = { ...file, cmd: setting.cmd(), seq: 0 };
    expect(await everyCall(setting).calls['importRegister']?.({ payload, context: frame('bea') })).toMatchObject({
      refusal: { code: 'bad-rows', message: expect.stringContaining('is longer than 190 characters') },
    });
  });
});

/** As texts, instants of the year 10000 come before all others, and no column holds them. */
it.each(['9999-12-31T23:59:59-23:00', '0000-01-01T00:00:00+01:00'])('plans no wave for %s', async (plannedStart) => {
  const setting = await aSetting();
  const changes = { waves: { w1: { customer: 'M', plannedStart, plannedEnd: '2026-11-25T08:00:00.000Z' } } };
  const payload = { cmd: setting.cmd(), seq: 0, changes };
  expect(await everyCall(setting).calls['editPlan']?.({ payload, context: frame('ines', '1') })).toMatchObject({
    refusal: { code: 'bad-input', message: expect.stringContaining('does not exist') },
  });
});
