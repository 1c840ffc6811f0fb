import { allowed, refused } from '../kernel';
import type { AccountId, Instant, Refusal, Result } from '../kernel';
import type { EmergencyAuthority } from './authority';
import { dutyManager } from './emergency';
import type { Declaration, Emergency, EmergencyApproval } from './emergency';
import type { ObligationKind } from './obligations';

type Maybe = Emergency | null;
const dayMs = 24 * 3_600_000;

/** Declares it, or says it anew: whoever approved something else has to approve again. */
export function withDeclaration(
  emergency: Maybe,
  declaration: Declaration,
  declared: Emergency['declared'],
): Result<Emergency> {
  if (emergency !== null && emergency.passed !== null) return startedAlready;
  return allowed({ ...declaration, declared, approvals: {}, passed: null, obligations: {} });
}

/** Takes the declaration back; the release waits for the normal path. */
export function withoutEmergency(emergency: Maybe): Result<null> {
  if (emergency === null) return notDeclared;
  return emergency.passed === null ? allowed(null) : startedAlready;
}

/** A member's yes, as the member or as somebody who heard it. */
export function withApproval(
  emergency: Maybe,
  authority: EmergencyAuthority,
  member: string,
  approval: Omit<EmergencyApproval, 'account'>,
): Result<Emergency> {
  if (emergency === null) return notDeclared;
  const account = accountOf(authority, member);
  if (account === undefined) return noMember;
  const { at, channel, recorded } = approval;
  if (account === emergency.declared.by) return ownDeclaration;
  if (channel !== 'JIRA' && account === recorded.by) return byOwnAccount;
  if (channel === 'JIRA' && account !== recorded.by) return notThatMember;
  const age = Date.parse(recorded.at) - Date.parse(at);
  if (age < 0 || age > dayMs) return badTime;
  return allowed({ ...emergency, approvals: { ...emergency.approvals, [member]: { ...approval, account } } });
}

/** Done, and where that can be seen. */
export function withSettled(
  emergency: Maybe,
  kind: ObligationKind,
  done: { readonly by: AccountId; readonly at: Instant; readonly evidence: string },
): Result<Emergency> {
  const obligation = emergency?.obligations[kind];
  if (emergency === null || obligation === undefined) return nothingOwed;
  if (obligation.done !== null) return settledAlready;
  if (kind === 'APPROVALS' && done.by === emergency.declared.by && heardByDeclarer(emergency)) return ownHearing;
  return allowed({ ...emergency, obligations: { ...emergency.obligations, [kind]: { ...obligation, done } } });
}

/** At night there may be nobody else to write it down; that it was so is confirmed by somebody else. */
const heardByDeclarer = ({ approvals, declared }: Emergency): boolean =>
  Object.values(approvals).some(({ channel, recorded }) => channel !== 'JIRA' && recorded.by === declared.by);

/** null: a member without a Jira account; undefined: no member. */
function accountOf(
  { members, dutyManager: manager, allowRetrospective }: EmergencyAuthority,
  member: string,
): AccountId | null | undefined {
  if (member === dutyManager) return allowRetrospective ? (manager ?? undefined) : undefined;
  return Object.hasOwn(members, member) ? members[member]?.account : undefined;
}

type Refused = { readonly ok: false; readonly refusal: Refusal };

const notDeclared: Refused = refused(
  'no-emergency',
  'No emergency is declared on this release. Reload the page; declare it first.',
);

const startedAlready: Refused = refused(
  'emergency-started',
  'The deployment gate has let this emergency through already: what was declared stays as it is. Do what is owed afterwards.',
);

const noMember: Refused = refused(
  'no-member',
  'This is no member of the emergency authority any more. Reload the page; a Jira administrator names the members in Slipway settings › Process.',
);

const ownDeclaration: Refused = refused(
  'own-declaration',
  'Whoever declared the emergency does not approve it. Ask another member of the emergency authority.',
);

const byOwnAccount: Refused = refused(
  'own-account',
  'You are that member: approve by your own account, not as something that you heard.',
);

const notThatMember: Refused = refused(
  'not-that-member',
  'Only that member can approve in Jira. If you heard the approval, say how: by call, message or meeting.',
);

const badTime: Refused = refused(
  'bad-time',
  'An approval is recorded when it was given: say the time, at most a day ago and not in the future.',
);

const nothingOwed: Refused = refused('nothing-owed', 'Nothing of that kind is owed here. Reload the page.');

const ownHearing: Refused = refused(
  'own-hearing',
  'You declared the emergency and recorded an approval that you heard yourself, so somebody else records that it was confirmed in writing. Ask the release manager or the change manager.',
);

const settledAlready: Refused = refused(
  'settled-before',
  'Somebody has recorded this as done. Reload the page to see it.',
);
