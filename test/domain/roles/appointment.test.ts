import { covers, isInForce, stateOf } from '../../../src/domain/roles/appointment';
import type { Appointment, Scope } from '../../../src/domain/roles/appointment';
import { bothAppointed, bothOnRelease } from '../../../src/domain/roles/duties-apart';
import { validAppointments } from '../../../src/domain/roles/valid-appointments';
import type { RoleStanding } from '../../../src/domain/roles/valid-appointments';
import type { RoleFacts } from '../../../src/domain/roles/role-facts';
import { emptyRelease } from '../../../src/domain/release/release';
import { anAppointment, roleFacts, today } from '../../builders/appointment';

const ended = { by: 'marta', at: '2026-11-01T09:00:00.000Z', reason: 'left' };

it.each<[Partial<Appointment>, ReturnType<typeof stateOf>, boolean]>([
  [{}, 'CURRENT', true],
  [{ from: today, to: today }, 'ENDING', true],
  [{ from: '2026-11-24' }, 'COMING', false],
  [{ to: '2026-11-22' }, 'EXPIRED', false],
  [{ to: '2026-12-23' }, 'ENDING', true],
  [{ to: '2026-12-24' }, 'CURRENT', true],
  [{ ended }, 'ENDED', false],
])('an appointment %j is %s', (more, state, inForce) => {
  expect(stateOf(anAppointment(more), today)).toBe(state);
  expect(isInForce(anAppointment(more), today)).toBe(inForce);
});

it.each<[Scope, boolean]>([
  [{ kind: 'ORGANIZATION' }, true],
  [{ kind: 'PROJECT', id: '1' }, true],
  [{ kind: 'PROJECT', id: '2' }, false],
  [{ kind: 'SERVICE', id: 'LAB' }, true],
  [{ kind: 'SERVICE', id: 'PAY' }, false],
  [{ kind: 'SERVICE', id: 'constructor' }, false],
  [{ kind: 'CUSTOMER', id: 'M' }, true],
  [{ kind: 'CUSTOMER', id: 'O' }, false],
  [{ kind: 'RELEASE', id: '100' }, true],
  [{ kind: 'RELEASE', id: '101' }, false],
])('the scope %j takes in the release: %s', (scope, taken) => {
  expect(covers(scope, roleFacts().scene)).toBe(taken);
});

describe('who holds a role of a release', () => {
  const required: Partial<RoleFacts> = { appointing: 'required' };
  const cases: readonly {
    readonly name: string;
    readonly named?: string;
    readonly appointments: readonly Appointment[];
    readonly more?: Partial<RoleFacts>;
    readonly is: Partial<RoleStanding>;
  }[] = [
    { name: 'nobody', appointments: [], is: { state: 'MISSING', valid: false, people: [] } },
    { name: 'a name, where that is enough', named: 'ines', appointments: [], is: { state: 'NAMED', valid: true } },
    {
      name: 'a name, where an appointment is needed',
      named: 'ines',
      appointments: [anAppointment({ holder: { person: 'omar' } })],
      more: required,
      is: { state: 'NAMED', valid: false, people: ['ines'] },
    },
    {
      name: 'whoever is appointed, by default',
      appointments: [anAppointment(), anAppointment({ holder: { person: 'omar' }, to: '2027-01-31' })],
      is: { state: 'APPOINTED', valid: true, people: ['ines', 'omar'], day: null, ending: false },
    },
    {
      name: 'the named one of several',
      named: 'omar',
      appointments: [anAppointment(), anAppointment({ holder: { person: 'omar' }, to: '2026-12-01' })],
      more: required,
      is: { state: 'APPOINTED', valid: true, people: ['omar'], day: '2026-12-01', ending: true },
    },
    {
      name: 'a group',
      named: 'ines',
      appointments: [anAppointment({ holder: { group: { id: 'g1', name: 'managers' } } })],
      more: required,
      is: { state: 'BY_GROUP', valid: true, people: ['ines'], groups: ['managers'] },
    },
    {
      name: 'an appointment that ran out',
      appointments: [anAppointment({ to: '2026-03-31' }), anAppointment({ to: '2026-10-31' })],
      is: { state: 'EXPIRED', valid: false, people: ['ines'], day: '2026-10-31' },
    },
    {
      name: 'an appointment that was ended, of somebody who is named',
      named: 'ines',
      appointments: [anAppointment({ ended })],
      more: required,
      is: { state: 'EXPIRED', valid: false, people: ['ines'], day: '2026-11-01' },
    },
    {
      name: 'an appointment that is to come',
      appointments: [anAppointment({ to: '2026-10-31' }), anAppointment({ from: '2026-12-01' })],
      is: { state: 'COMING', valid: false, day: '2026-12-01' },
    },
    {
      name: 'an appointment for something else',
      appointments: [anAppointment({ scope: { kind: 'SERVICE', id: 'PAY' } })],
      is: { state: 'MISSING', valid: false },
    },
  ];
  it.each(cases)('$name', ({ named, appointments, more, is }) => {
    const release = { ...emptyRelease, roles: named === undefined ? {} : { rdm: named } };
    expect(validAppointments(release, roleFacts(appointments, more)).rdm).toMatchObject(is);
  });
});

describe('duties that one person should not hold together', () => {
  it('is said of a release', () => {
    const release = { ...emptyRelease, roles: { rdm: 'ines', svt: 'ines', rpb: 'tomas', chm: 'lucia', dp: 'lucia' } };
    expect(bothOnRelease(validAppointments(release, roleFacts()))).toEqual([
      { roles: ['rdm', 'svt'], people: ['ines'] },
      { roles: ['chm', 'dp'], people: ['lucia'] },
    ]);
  });

  const builder = (more: Partial<Appointment>) => anAppointment({ role: 'rpb', holder: { person: 'tomas' }, ...more });
  const tester = (more: Partial<Appointment>) => anAppointment({ role: 'svt', holder: { person: 'tomas' }, ...more });
  it.each<[string, Partial<Appointment>, Partial<Appointment>, number]>([
    ['for everything', {}, {}, 1],
    [
      'for two services, which one release may concern',
      { scope: { kind: 'SERVICE', id: 'LAB' } },
      { scope: { kind: 'SERVICE', id: 'PAY' } },
      1,
    ],
    ['for two projects', { scope: { kind: 'PROJECT', id: '1' } }, { scope: { kind: 'PROJECT', id: '2' } }, 0],
    ['for one release', { scope: { kind: 'RELEASE', id: '1' } }, { scope: { kind: 'RELEASE', id: '1' } }, 1],
    ['one after the other', {}, { to: '2026-06-30' }, 0],
    ['two people', {}, { holder: { person: 'hanna' } }, 0],
  ])('is said of appointments %s', (_, one, other, times) => {
    expect(bothAppointed(roleFacts([builder(one), tester(other)]).appointments, today)).toHaveLength(times);
  });
});
