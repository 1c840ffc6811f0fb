import type { Day, Instant } from '../kernel';
import { dayNumber, dayOfNumber, localDay, millis } from './local-time';
import type { PolicyDoc, PolicyEntry, PolicyVersion } from './policy';

/** A version that may be followed. */
export type FollowedPolicy = {
  readonly version: string;
  readonly content: PolicyVersion;
  readonly agreed: boolean;
  /** The organisation's default: the customer has none of its own. */
  readonly isDefault: boolean;
};

/** The version of a customer's policy that holds at `now`, else the organisation's default, else null. */
export function effectivePolicy(own: PolicyDoc, now: Instant, organisation?: PolicyDoc): FollowedPolicy | null {
  const held = heldVersion(own, now);
  if (held !== undefined) return followed(held, false);
  // Who once had a policy of its own has said what it wants: its end is for people to mend, not for a default.
  if (organisation === undefined || versionsOf(own).some(([, { standing }]) => standing.state !== 'draft')) return null;
  const standIn = heldVersion(organisation, now);
  return standIn === undefined ? null : followed(standIn, true);
}

/** This version, whatever became of it since; a draft was never followed. */
export function boundPolicy({ versions }: PolicyDoc, version: string): FollowedPolicy | null {
  const entry = versions[version];
  return entry === undefined || entry.standing.state === 'draft' ? null : followed([version, entry], false);
}

/** The newest version that was agreed or adopted and whose last day has passed. */
export function lapsedPolicy(doc: PolicyDoc, now: Instant): { readonly version: string; readonly lastDay: Day } | null {
  const [newest] = versionsOf(doc).filter(([, entry]) => mayBeFollowed(entry));
  const lastDay = newest?.[1].content.effectiveTo ?? null;
  if (newest === undefined || lastDay === null || lastDay >= todayOf(newest[1].content, now)) return null;
  return { version: newest[0], lastDay };
}

const soonDays = 30;

/** How its day of review stands to today; null while it is more than 30 days away. */
export function reviewState(content: PolicyVersion, now: Instant): 'soon' | 'overdue' | null {
  if (content.reviewDue === null) return null;
  const left = dayNumber(content.reviewDue) - dayNumber(todayOf(content, now));
  if (left < 0) return 'overdue';
  return left <= soonDays ? 'soon' : null;
}

const todayOf = ({ timeZone }: PolicyVersion, now: Instant): Day => dayOfNumber(localDay(millis(now), timeZone));

/** Newest first. */
const versionsOf = ({ versions }: PolicyDoc): readonly (readonly [string, PolicyEntry])[] =>
  Object.entries(versions).sort(([one], [other]) => Number(other) - Number(one));

function heldVersion(doc: PolicyDoc, now: Instant): readonly [string, PolicyEntry] | undefined {
  return versionsOf(doc).find(([, entry]) => {
    const { effectiveFrom, effectiveTo } = entry.content;
    if (!mayBeFollowed(entry)) return false;
    const today = todayOf(entry.content, now);
    return (effectiveFrom ?? today) <= today && today <= (effectiveTo ?? today);
  });
}

const mayBeFollowed = ({ standing }: PolicyEntry): boolean =>
  standing.state === 'agreed' || standing.state === 'adopted';

const followed = (
  [version, { content, standing }]: readonly [string, PolicyEntry],
  isDefault: boolean,
): FollowedPolicy => ({
  version,
  content,
  agreed: !isDefault && (standing.state === 'agreed' || (standing.state === 'retired' && standing.was !== null)),
  isDefault,
});
