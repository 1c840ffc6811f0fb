import { circleOf } from '../../../src/domain/units/circle';
import { unitProblems } from '../../../src/domain/units/check-unit';
import { emptyUnit } from '../../../src/domain/units/unit';
import type { Unit } from '../../../src/domain/units/unit';

const aUnit = (more: Partial<Unit> = {}): Unit => ({ ...emptyUnit, name: 'N', service: 'LAB', owner: 'o', ...more });
const known = { services: { LAB: {} } };
const problems = (unit: Partial<Unit>, others: Readonly<Record<string, Unit>> = {}) =>
  unitProblems('APP', { ...others, APP: aUnit(unit) }, known).map(({ what }) => what);

describe('a release unit', () => {
  it.each<[string, Partial<Unit>, readonly RegExp[]]>([
    ['is in order with a name, a service and an owner', {}, []],
    ['needs a service and an owner while it is active', { service: null, owner: null }, [/no service/, /no owner/]],
    ['needs neither when it is retired', { service: null, owner: null, state: 'RETIRED' }, []],
    ['can not belong to a service that is not registered', { service: 'X' }, [/service 'X'/]],
    ['can not require what is not registered', { requires: { GONE: '*' } }, [/requires GONE, which is not/]],
    ['can not avoid itself', { conflicts: { APP: '*' } }, [/in conflict with itself/]],
    ['can not require itself', { requires: { APP: '*' } }, [/APP would require itself: APP → APP/]],
    ['needs ranges that can be read', { requires: { LIB: 'newest' } }, [/'newest' is no range of versions of LIB/]],
    ['takes no empty range for any version', { requires: { LIB: ' ' } }, [/is no range/]],
    ['is not misled by names of JavaScript', { requires: { constructor: '*' } }, [/constructor, which is not/]],
  ])('%s', (_, unit, expected) => {
    const told = problems(unit, { LIB: aUnit() });
    expect(told).toHaveLength(expected.length);
    for (const [at, wanted] of expected.entries()) expect(told[at]).toMatch(wanted);
  });

  it('names the circle in which it would require itself', () => {
    const others = { LIB: aUnit({ requires: { CORE: '*' } }), CORE: aUnit({ requires: { APP: '*' } }) };
    expect(problems({ requires: { LIB: '*' } }, others)).toEqual([
      expect.stringContaining('APP would require itself: APP → LIB → CORE → APP.'),
    ]);
  });
});

it('finds the shortest circle among many ways, and none where there is none', () => {
  const all = {
    A: aUnit({ requires: { B: '*', C: '*' } }),
    B: aUnit({ requires: { C: '*' } }),
    C: aUnit({ requires: { A: '*' } }),
    D: aUnit({ requires: { A: '*' } }),
  };
  expect(circleOf('A', all)).toEqual(['A', 'C', 'A']);
  expect(circleOf('D', all)).toBeNull();
});
