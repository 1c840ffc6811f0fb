import type { ContactsView, NameContact } from '../../contract/contact-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { Instant, Result } from '../../domain/kernel';
import { contactsOf, erasedPeople, namesPerson, withErased, withNamed } from '../../domain/policy/contacts';
import type { PeopleDoc } from '../../domain/policy/contacts';
import { ownDefault } from '../../domain/policy/policy';
import type { PolicyDoc } from '../../domain/policy/policy';
import type { ActName } from '../../domain/records/acts';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { noSuchCustomer } from '../policy/get-policies';
import { needsRole } from '../roles/needs-role';
import { openPolicies, policyName } from '../policy/open-policies';
import type { Desk, OpenPolicies } from '../policy/open-policies';
import { headOf, peopleStream, policyStream, readHeads, readStreams } from '../streams';

/** A customer's contacts with their names, in the order of escalation. */
export async function getContacts(
  deps: Deps,
  desk: Desk,
  { customer }: { readonly customer: string },
): Promise<Answer<ContactsView>> {
  const opened = await openContacts(deps, desk, customer);
  return opened.ok ? { ok: true, value: await viewOf(deps, opened.value, customer) } : opened;
}

/** Writes down what a contact is called and how to reach them: in the journal that it was done, never what. */
export async function nameContact(
  deps: Deps,
  desk: Desk,
  { cmd, customer, person, name, contact }: NameContact,
): Promise<Answer<ContactsView>> {
  return changePerson(deps, desk, {
    ...{ cmd, customer, person },
    act: 'person-named',
    decide: (doc) => withNamed(doc, person),
    // Who was erased since stays erased.
    keep: () => deps.people.write({ id: person, name, contact }),
  });
}

/** Erases the name and the address of a contact for ever. What the journal says of them stays, without a name. */
export async function eraseContact(
  deps: Deps,
  desk: Desk,
  { cmd, customer, person, reason }: Omit<NameContact, 'name' | 'contact'> & { readonly reason: string },
): Promise<Answer<ContactsView>> {
  return changePerson(deps, desk, {
    ...{ cmd, customer, person, reason },
    act: 'person-erased',
    decide: (doc, now) => withErased(doc, person, now),
    keep: () => deps.people.erase([person], deps.clock.now()),
  });
}

type PersonChange = {
  readonly cmd: string;
  readonly customer: string;
  readonly person: string;
  readonly act: ActName;
  readonly reason?: string;
  readonly decide: (doc: PeopleDoc, now: Instant) => Result<PeopleDoc>;
  /** Does the same to the name itself, which the journal never holds: after the act, so that a retry of it does what was lost. */
  readonly keep: () => Promise<void>;
};

async function changePerson(
  deps: Deps,
  desk: Desk,
  { cmd, customer, person, act, reason, decide, keep }: PersonChange,
): Promise<Answer<ContactsView>> {
  const opened = await openContacts(deps, desk, customer, person);
  if (!opened.ok) return opened;
  const stored = await commitAct(deps, {
    stream: peopleStream,
    cmd,
    actor: desk.caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      const next = decide(doc, now);
      if (!next.ok) return next;
      return allowed({ act, doc: next.value, args: { person, customer }, ...(reason === undefined ? {} : { reason }) });
    },
  });
  if (!stored.ok) return stored;
  await keep();
  return { ok: true, value: await viewOf(deps, opened.value, customer) };
}

/** Whom the journal says erased is erased: the function may have been killed in between. */
export async function eraseLeftovers({ journal, people, clock }: Pick<Deps, 'journal' | 'people' | 'clock'>) {
  const { register } = await readStreams(journal, { register: peopleStream });
  const known = await people.read(erasedPeople(register.doc));
  const left = known.filter(({ erasedAt }) => erasedAt === null).map(({ id }) => id);
  await people.erase(left, clock.now());
}

type OpenContacts = OpenPolicies & { readonly policy: PolicyDoc; readonly register: PeopleDoc };

/** `person`: who is to be changed, which needs a right. */
async function openContacts(deps: Deps, desk: Desk, customer: string, person?: string): Promise<Result<OpenContacts>> {
  const opened = await openPolicies(deps, desk);
  if (!opened.ok) return opened;
  if (policyName(opened.value.customers, customer) === undefined) return noSuchCustomer(customer);
  const heads = await readStreams(deps.journal, { policy: policyStream(customer), register: peopleStream });
  if (person !== undefined) {
    const right = opened.value.right('edit-policies', customer);
    if (!right.allowed) return needsRole(right, 'change the contacts of a customer');
    if (!namesPerson(heads.policy.doc, person)) return noSuchContact;
    const others = await ofOthers(deps, opened.value, person);
    if (others !== null) return others;
  }
  return allowed({ ...opened.value, policy: heads.policy.doc, register: heads.register.doc });
}

/** Anybody can write anybody's id into a policy of their own: who is named elsewhere is changed by who may there as well. */
async function ofOthers({ journal }: Pick<Deps, 'journal'>, { customers, right }: OpenPolicies, person: string) {
  const ids = [ownDefault, ...Object.keys(customers)];
  const heads = await readHeads(journal, ids.map(policyStream));
  for (const id of ids) {
    if (!namesPerson(headOf(heads, policyStream(id)).doc, person)) continue;
    const held = right('edit-policies', id);
    const toDo = `change a contact whom the policy of ${policyName(customers, id) ?? id} names too`;
    if (!held.allowed) return needsRole(held, toDo);
  }
  return null;
}

async function viewOf(
  { people }: Pick<Deps, 'people'>,
  { policy, right }: OpenContacts,
  customer: string,
): Promise<ContactsView> {
  const contacts = contactsOf(policy);
  const known = await people.read([...new Set(contacts.flatMap(({ person }) => person ?? []))]);
  return {
    contacts: contacts.map((contact) => {
      const found = known.find(({ id }) => id === contact.person);
      return { ...contact, name: found?.name ?? '', contact: found?.contact ?? '', erased: found?.erasedAt ?? null };
    }),
    mayEdit: right('edit-policies', customer),
  };
}

const noSuchContact = refused(
  'unknown-entry',
  'The policy names no such contact any more. Reload the page and choose again.',
);
