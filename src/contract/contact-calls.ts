import type { Instant } from '../domain/kernel';
import type { ContactOf } from '../domain/policy/contacts';
import type { Permission } from './saved';
import type { Answer, Wire } from './wire';

/** Calls about the people whom a customer's policy names as contacts. */
export type ContactCalls = Wire<{
  getContacts: (input: { readonly customer: string }) => Answer<ContactsView>;
  nameContact: (input: NameContact) => Answer<ContactsView>;
  /** For ever. */
  eraseContact: (input: {
    readonly cmd: string;
    readonly customer: string;
    readonly person: string;
    readonly reason: string;
  }) => Answer<ContactsView>;
}>;

export type NameContact = {
  readonly cmd: string;
  readonly customer: string;
  /** `ContactOf.person`. */
  readonly person: string;
  readonly name: string;
  readonly contact: string;
};

export type ContactsView = {
  /** In the order of escalation. */
  readonly contacts: readonly (ContactOf & {
    /** Empty: nobody has written it down, or it was erased. */
    readonly name: string;
    readonly contact: string;
    readonly erased: Instant | null;
  })[];
  readonly mayEdit: Permission;
};
