import { planOfV3 } from '../../../src/domain/records/upcasts';
import { emptyStep } from '../../../src/domain/release/deployment-plan';
import type { Step } from '../../../src/domain/release/deployment-plan';
import { editedList, touchedInList } from '../../../src/domain/release/list-edit';
import { runTime, timedSteps } from '../../../src/domain/release/run-sheet';

const listOf = <T>(entries: { readonly [id: string]: T }) => ({ order: Object.keys(entries), byId: entries });
const step = (more: Partial<Step>): Step => ({ ...emptyStep, text: 'x', ...more });

describe('a list whose order counts', () => {
  const before = listOf({ a: { text: 'A' }, b: { text: 'B' }, c: { text: 'C' } });
  const edited = (edit: Parameters<typeof editedList<{ text: string }>>[1]) => editedList(before, edit, { text: '' });

  it.each([
    ['a new entry goes to the end', { entries: { d: { text: 'D' } } }, 'abcd'],
    ['a new entry goes to its place', { entries: { d: { text: 'D' } }, order: ['d', 'a', 'b', 'c'] }, 'dabc'],
    ['entries that others added meanwhile go to the end', { order: ['b', 'a'] }, 'bac'],
    ['a place of an entry that is gone is nobody’s', { entries: { b: null }, order: ['c', 'b', 'a'] }, 'ca'],
    ['an id twice has its first place', { order: ['c', 'c', 'a', 'c', 'b'] }, 'cab'],
    ['an id that no entry has, e.g. of an object itself', { order: ['constructor', 'b', 'a', 'c'] }, 'bac'],
  ])('%s', (_, edit, order) => {
    expect(edited(edit).order.join('')).toBe(order);
  });

  it('says which fields, entries and order are touched', () => {
    expect(touchedInList('/list', { entries: { a: { text: 'x' }, b: null }, order: ['c', 'a'] })).toEqual([
      '/list/byId/a/text',
      '/list/byId/b',
      '/list/order',
    ]);
  });
});

describe('the times of a run sheet', () => {
  const times = (steps: { readonly [id: string]: Step }, wave = 'w1') =>
    timedSteps(listOf(steps), wave).map(({ from, to }) => [from, to]);

  it('follow one another unless a step says when it starts', () => {
    const steps = { a: step({ minutes: 10 }), b: step({ minutes: 5 }), c: step({ startsAfter: 60, minutes: 20 }) };
    expect(times(steps)).toEqual([
      [0, 10],
      [10, 15],
      [60, 80],
    ]);
  });

  it('can not be told after a step without a duration, until one says when', () => {
    const steps = { a: step({}), b: step({ minutes: 5 }), c: step({ startsAfter: 30, minutes: 5 }) };
    expect(times(steps)).toEqual([
      [0, null],
      [null, null],
      [30, 35],
    ]);
    expect(runTime(timedSteps(listOf(steps), 'w1'))).toEqual({ minutes: 35, untimed: 1, noWayBackAfter: null });
  });

  it('leave out steps of other waves', () => {
    const steps = { a: step({ minutes: 10, waves: { w2: true } }), b: step({ minutes: 5 }) };
    expect(times(steps)).toEqual([[0, 5]]);
    expect(times(steps, 'w2')).toEqual([
      [0, 10],
      [10, 15],
    ]);
  });

  it('add up to the end of the last one, and tell the first point of no return', () => {
    const steps = {
      a: step({ minutes: 30, pointOfNoReturn: true }),
      b: step({ startsAfter: 0, minutes: 90 }),
      c: step({ startsAfter: 40, minutes: 5, pointOfNoReturn: true }),
    };
    expect(runTime(timedSteps(listOf(steps), 'w1'))).toEqual({ minutes: 90, untimed: 0, noWayBackAfter: 30 });
    expect(runTime([])).toEqual({ minutes: 0, untimed: 0, noWayBackAfter: null });
  });
});

it('takes the text of an older back-out plan as its first step', () => {
  expect(planOfV3({ scope: 'x', backOut: { trigger: 't', steps: 'Redeploy.' }, agreements: {} })).toMatchObject({
    scope: 'x',
    backOut: { trigger: 't', steps: { order: ['1'], byId: { '1': { text: 'Redeploy.' } } } },
    runSheet: { order: [] },
  });
  expect(planOfV3({ backOut: { steps: '' } })).toMatchObject({ backOut: { steps: { order: [], byId: {} } } });
});
