import type { PolicySummary } from '../../../src/contract/policy-calls';
import { policies } from '../../shared/en/policies';
import { callPolicies } from '../../shared/policy/policy-data';
import type { Policy } from '../../shared/policy/policy-data';
import { withoutPeople } from '../../shared/policy/policy-file';
import type { ReadPolicies } from '../../shared/policy/policy-file';
import { outcomeOf, valueOf } from '../../shared/trouble';

const words = policies.files;

/** What the file would do to one customer's policy. */
export type ReadPolicy = {
  readonly customer: string;
  readonly name: string;
  /** null: it is as before, or can not be imported. */
  readonly draft: { readonly cmd: string; readonly policy: Policy; readonly saw: Saw } | null;
  readonly problems: readonly string[];
};
type Saw = { readonly version: string; readonly hash: string } | null;

/** The newest version of each, drafts included; who has none is left out. */
export async function newestPolicies(
  known: readonly PolicySummary[],
): Promise<{ readonly [customer: string]: Policy }> {
  const all: [string, Policy][] = [];
  for (const { customer } of known) {
    const { versions } = await valueOf(callPolicies('getPolicy', { customer }));
    const newest = newestOf(versions);
    if (newest !== null) all.push([customer, newest.content]);
  }
  return Object.fromEntries(all);
}

/** Compares each policy of the file with what the customer has, and asks the back end what is wrong with it. */
export async function previewOf(
  read: NonNullable<ReadPolicies>,
  known: readonly PolicySummary[],
): Promise<readonly ReadPolicy[]> {
  const all: ReadPolicy[] = [];
  // One after the other: a page that asks for fifty at once waits longer for each.
  for (const [customer, policy] of Object.entries(read)) {
    const name = known.find((one) => one.customer === customer)?.name;
    all.push(
      name === undefined
        ? { customer, name: customer, draft: null, problems: [words.unknown] }
        : await previewOne(customer, name, policy),
    );
  }
  return all;
}

async function previewOne(customer: string, name: string, read: unknown): Promise<ReadPolicy> {
  const { versions } = await valueOf(callPolicies('getPolicy', { customer }));
  const newest = newestOf(versions);
  const policy = await checked(read);
  if ('unreadable' in policy) return { customer, name, draft: null, problems: [policy.unreadable] };
  if (newest !== null && sameText(withoutPeople(newest.content), withoutPeople(policy.value)))
    return { customer, name, draft: null, problems: [] };
  const draft = {
    cmd: crypto.randomUUID(),
    policy: newest === null ? policy.value : withPeopleOf(newest.content, policy.value),
    saw: newest === null ? null : { version: newest.version, hash: newest.hash },
  };
  return { customer, name, draft, problems: policy.problems };
}

/** What is wrong with it, or why the back end can not read it as a policy at all. */
async function checked(read: unknown) {
  // Whatever the file held: the back end's parser is the judge of its shape.
  const value = read as Policy;
  const seen = await outcomeOf(callPolicies('previewPolicy', { policy: value }));
  if (!seen.ok)
    return { unreadable: seen.trouble.kind === 'refused' ? seen.trouble.refusal.message : words.unreadable };
  return { value, problems: seen.value.problems.map(({ at, message }) => `${at}: ${message}`) };
}

type Versions = { readonly [version: string]: { readonly content: Policy; readonly hash: string } };

function newestOf(versions: Versions) {
  const [version] = Object.keys(versions).sort((one, other) => Number(other) - Number(one));
  const entry = version === undefined ? undefined : versions[version];
  return version === undefined || entry === undefined ? null : { version, ...entry };
}

/** Files name nobody: a contact that is known keeps its person. */
const withPeopleOf = ({ contacts: before }: Policy, policy: Policy): Policy => ({
  ...policy,
  contacts: {
    ...policy.contacts,
    byId: Object.fromEntries(
      Object.entries(policy.contacts.byId).map(([id, contact]) => [
        id,
        { ...contact, person: before.byId[id]?.person ?? contact.person },
      ]),
    ),
  },
});

/** The order of fields in a file means nothing. */
const sameText = (one: Policy, other: Policy): boolean => sorted(one) === sorted(other);

const sorted = (policy: Policy): string =>
  JSON.stringify(policy, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
