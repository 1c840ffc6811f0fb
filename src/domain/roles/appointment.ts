import type { AccountId, Day, IdSet, Instant } from '../kernel';
import { dayNumber } from '../policy/local-time';
import type { AppointedRole } from './process-roles';

/** For what somebody is appointed. Projects and releases are Jira's ids, the others those of the registers. */
export type Scope =
  { readonly kind: 'ORGANIZATION' } | { readonly kind: Exclude<ScopeKind, 'ORGANIZATION'>; readonly id: string };

export const scopeKinds = ['ORGANIZATION', 'PROJECT', 'SERVICE', 'CUSTOMER', 'RELEASE'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** A person, or the members of a Jira group: known by its id, the name is what it was called when it was appointed. */
export type Holder =
  { readonly person: AccountId } | { readonly group: { readonly id: string; readonly name: string } };

/** One appointment to a role of the process (clause 5). It is never deleted: it runs out, or somebody ends it. */
export type Appointment = {
  readonly role: AppointedRole;
  readonly holder: Holder;
  readonly scope: Scope;
  readonly from: Day;
  /** The last day; null: until it is ended. */
  readonly to: Day | null;
  /** e.g. where the letter of appointment is. */
  readonly note: string;
  readonly by: AccountId;
  readonly ended: { readonly by: AccountId; readonly at: Instant; readonly reason: string } | null;
};

/** Stream `register:appointments`. */
export type AppointmentsDoc = { readonly entries: { readonly [id: string]: Appointment } };

/** Where an act happens: an appointment counts there when its scope takes in any of it. */
export type Scene = {
  readonly project: string | null;
  readonly release: string | null;
  readonly services: IdSet;
  readonly customers: IdSet;
};

export type AppointmentState = 'COMING' | 'CURRENT' | 'ENDING' | 'EXPIRED' | 'ENDED';

/** So many days before its end an appointment is said to run out. */
const endingDays = 30;

export function stateOf({ from, to, ended }: Appointment, today: Day): AppointmentState {
  if (ended !== null) return 'ENDED';
  if (today < from) return 'COMING';
  if (to === null) return 'CURRENT';
  if (to < today) return 'EXPIRED';
  return dayNumber(to) - dayNumber(today) <= endingDays ? 'ENDING' : 'CURRENT';
}

/** Whether it gives rights on this day. */
export const isInForce = (appointment: Appointment, today: Day): boolean =>
  ['CURRENT', 'ENDING'].includes(stateOf(appointment, today));

/** Whether the scope takes in the scene: a release that concerns two services is in the scope of each. */
export function covers(scope: Scope, scene: Scene): boolean {
  switch (scope.kind) {
    case 'ORGANIZATION':
      return true;
    case 'PROJECT':
      return scene.project === scope.id;
    case 'SERVICE':
      return Object.hasOwn(scene.services, scope.id);
    case 'CUSTOMER':
      return Object.hasOwn(scene.customers, scope.id);
    case 'RELEASE':
      return scene.release === scope.id;
  }
}

export const samePlace = (one: Scope, other: Scope): boolean =>
  one.kind === other.kind && (one.kind === 'ORGANIZATION' || other.kind === 'ORGANIZATION' || one.id === other.id);

export const sameHolder = (one: Holder, other: Holder): boolean =>
  'person' in one
    ? 'person' in other && one.person === other.person
    : 'group' in other && one.group.id === other.group.id;
