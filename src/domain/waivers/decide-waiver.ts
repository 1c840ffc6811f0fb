import { allowed, refused } from '../kernel';
import type { AccountId, Instant, Refusal, Result } from '../kernel';
import { utf8Length } from '../records/hash';
import type { CustomersWord, Waiver, Waivers } from './waiver';

type Said = { readonly by: AccountId; readonly at: Instant; readonly reason: string };

const dayMs = 24 * 3_600_000;
/** What is needed for longer is a change of the plan or of the policy. */
const longestDays = 31;
const keptAtMost = 100;
/** Of one person, not decided on yet. */
const askedAtMost = 10;
/** Bytes: what is asked for leaves room to be decided on, and all of it to the gate's own decisions. */
const askedBytes = 64 * 1024;
const keptBytes = 96 * 1024;

/** Asks for a waiver of what a rule found; refused where one for the same is open already. */
export function withRequest(waivers: Waivers, id: string, waiver: Waiver): Result<Waivers> {
  const { at } = waiver.requested;
  const days = (Date.parse(waiver.expires) - Date.parse(at)) / dayMs;
  if (days <= 0 || days > longestDays) return badExpiry;
  const same = Object.values(waivers).find((other) => isOpen(other, at) && isSame(other, waiver));
  if (same !== undefined) return openAlready;
  const asked = Object.values(waivers).filter(
    (other) => other.standing.state === 'requested' && isOpen(other, at) && other.requested.by === waiver.requested.by,
  );
  if (asked.length >= askedAtMost) return askedEnough;
  const all = withRoom({ ...waivers, [id]: waiver }, at);
  return all === null ? tooMany : allowed(all);
}

/** What let nothing through and is over goes first, the oldest first: the journal has it. Null: nothing more fits. */
function withRoom(waivers: Waivers, now: Instant): Waivers | null {
  const over = Object.entries(waivers)
    .filter(([, waiver]) => !isOpen(waiver, now) && waiver.standing.state !== 'used')
    .sort(([, one], [, other]) => (one.requested.at < other.requested.at ? -1 : 1))
    .map(([id]) => id);
  for (let gone = 0; gone <= over.length; gone += 1) {
    const dropped = over.slice(0, gone);
    const kept = Object.fromEntries(Object.entries(waivers).filter(([id]) => !dropped.includes(id)));
    if (Object.keys(kept).length <= keptAtMost && bytesOf(kept) <= askedBytes) return kept;
  }
  return null;
}

const bytesOf = (waivers: Waivers): number => utf8Length(JSON.stringify(waivers));

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
  if (!next.ok) return next;
  const all = { ...waivers, [id]: next.value };
  return bytesOf(all) > keptBytes ? tooLong : allowed(all);
}

const badExpiry: Refused = refused(
  'bad-expiry',
  `A waiver ends within ${String(longestDays)} days, and not in the past. What is needed for longer is a change of the plan or of the policy.`,
);

const tooMany: Refused = refused(
  'too-many-waivers',
  `This release has as many waivers as it can keep (${String(keptAtMost)}, or ${String(askedBytes / 1024)} kB of words). Mend what they are for instead, or withdraw those that are not needed.`,
  { who: 'Change manager' },
);

const askedEnough: Refused = refused(
  'asked-enough',
  `You have asked for ${String(askedAtMost)} waivers of this release that nobody has decided on. Wait for the change manager, or withdraw one.`,
  { who: 'Change manager' },
);

const tooLong: Refused = refused(
  'too-long',
  `The waivers of this release would take more than ${String(keptBytes / 1024)} kB. Say it shorter.`,
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
