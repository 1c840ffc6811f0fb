import { allowed, refused } from '../kernel';
import type { AccountId, Instant, Refusal, Result } from '../kernel';
import type { CustomersWord, Waiver, Waivers } from './waiver';

type Said = { readonly by: AccountId; readonly at: Instant; readonly reason: string };

const dayMs = 24 * 3_600_000;
/** What is needed for longer is a change of the plan or of the policy. */
const longestDays = 31;
const keptAtMost = 100;

/** Asks for a waiver of what a rule found; refused where one for the same is open already. */
export function withRequest(waivers: Waivers, id: string, waiver: Waiver): Result<Waivers> {
  const { at } = waiver.requested;
  const days = (Date.parse(waiver.expires) - Date.parse(at)) / dayMs;
  if (days <= 0 || days > longestDays) return badExpiry;
  if (Object.keys(waivers).length >= keptAtMost) return tooMany;
  const same = Object.values(waivers).find((other) => isOpen(other, at) && isSame(other, waiver));
  if (same !== undefined) return openAlready;
  return allowed({ ...waivers, [id]: waiver });
}

/** The authority decides; never for who asked. */
export function withDecision(
  waivers: Waivers,
  id: string,
  decision: 'approved' | 'rejected',
  said: Said,
): Result<Waivers> {
  return onOpen(waivers, id, said.at, (waiver) => {
    if (waiver.standing.state !== 'requested') return notWaiting;
    if (decision === 'approved' && waiver.requested.by === said.by) return ownRequest;
    return allowed({ ...waiver, standing: { state: decision, ...said } });
  });
}

/** Takes it back, asked for or approved, as long as it let nothing through. */
export const withWithdrawal = (waivers: Waivers, id: string, said: Said): Result<Waivers> =>
  onOpen(waivers, id, said.at, (waiver) => allowed({ ...waiver, standing: { state: 'withdrawn', ...said } }));

/** The customer agrees. */
export function withAgreement(waivers: Waivers, id: string, customer: string, word: CustomersWord): Result<Waivers> {
  return onOpen(waivers, id, word.at, (waiver) => {
    if (!Object.hasOwn(waiver.customers, customer)) return notConcerned;
    return allowed({ ...waiver, customers: { ...waiver.customers, [customer]: word } });
  });
}

/** It can still be decided on, agreed to or withdrawn. */
export const isOpen = ({ standing, expires }: Pick<Waiver, 'standing' | 'expires'>, now: Instant): boolean =>
  (standing.state === 'requested' || standing.state === 'approved') && now < expires;

const isSame = (one: Waiver, other: Waiver): boolean =>
  one.gate === other.gate &&
  one.rule === other.rule &&
  one.cause === other.cause &&
  JSON.stringify([...one.waves].sort()) === JSON.stringify([...other.waves].sort());

type Refused = { readonly ok: false; readonly refusal: Refusal };

function onOpen(waivers: Waivers, id: string, now: Instant, act: (waiver: Waiver) => Result<Waiver>): Result<Waivers> {
  const waiver = Object.hasOwn(waivers, id) ? waivers[id] : undefined;
  if (waiver === undefined) return unknownWaiver;
  if (!isOpen(waiver, now)) return notOpen;
  const next = act(waiver);
  return next.ok ? allowed({ ...waivers, [id]: next.value }) : next;
}

const badExpiry: Refused = refused(
  'bad-expiry',
  `A waiver ends within ${String(longestDays)} days, and not in the past. What is needed for longer is a change of the plan or of the policy.`,
);

const tooMany: Refused = refused(
  'too-many-waivers',
  `This release has ${String(keptAtMost)} waivers already. Mend what they are for instead.`,
);

const openAlready: Refused = refused(
  'waiver-open',
  'A waiver for exactly this is open already. Reload the page to see it under Waivers.',
);

const unknownWaiver: Refused = refused('no-waiver', 'There is no such waiver. Reload the page.');

const notOpen: Refused = refused(
  'waiver-closed',
  'This waiver is not open any more: it was used, decided, withdrawn, or it expired. Reload the page.',
);

const notWaiting: Refused = refused(
  'waiver-decided',
  'Somebody has decided on this waiver. Reload the page to see it.',
);

const ownRequest: Refused = refused(
  'own-request',
  'You asked for this waiver, so somebody else has to approve it: nobody waives a rule for themselves. Ask another change manager.',
);

const notConcerned: Refused = refused(
  'not-concerned',
  'This waiver needs no agreement of that customer. Reload the page.',
);
