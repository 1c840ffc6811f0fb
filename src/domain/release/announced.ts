import { inOrder } from '../kernel';
import type { AccountId, Instant } from '../kernel';
import { utf8Length } from '../records/hash';
import type { Announcement } from './deployment-plan';
import type { PlanDoc, Wave } from './plan';

/** One announcement as it was made for one wave (process 4.3.1). */
export type Told = {
  readonly by: AccountId;
  /** When it was written down, and when they were told. */
  readonly at: Instant;
  readonly toldAt: Instant;
  readonly audience: string;
  readonly channel: string;
  /** Where it can be seen, e.g. a link; empty: nowhere. */
  readonly evidence: string;
  /** The start of the wave that they were told of. */
  readonly start: Instant | null;
  /** For whom and where it was; absent in what was logged before this was kept. */
  readonly customer?: string;
  readonly site?: string;
};

/** By wave and announcement of the plan. */
export type Announced = { readonly [wave: string]: { readonly [announcement: string]: Told } };

/** `outdated`: somebody else was told, or of another time. */
type AnnouncementState = 'told' | 'outdated' | 'missing';

export type AnnouncementOfWave = Announcement & {
  readonly id: string;
  readonly told: Told | null;
  readonly state: AnnouncementState;
};

/** What the plan says of this wave's announcements, with what became of each. */
export function announcementsOf(
  wave: Wave & { readonly id: string },
  { announcements }: Pick<PlanDoc, 'announcements'>,
  announced: Announced,
): readonly AnnouncementOfWave[] {
  const made = Object.hasOwn(announced, wave.id) ? announced[wave.id] : undefined;
  return inOrder(announcements)
    .filter((announcement) => concerns(announcement, wave))
    .map((announcement) => {
      const { id } = announcement;
      const told = (made !== undefined && Object.hasOwn(made, id) ? made[id] : undefined) ?? null;
      return { ...announcement, told, state: stateOf(told, announcement, wave) };
    });
}

export const concerns = ({ customer = '' }: Announcement, wave: Pick<Wave, 'customer'>): boolean =>
  customer === '' || customer === wave.customer;

function stateOf(told: Told | null, { audience }: Announcement, wave: Wave): AnnouncementState {
  if (told === null) return 'missing';
  return told.audience === audience && told.start === wave.plannedStart && isOfPlace(told, wave) ? 'told' : 'outdated';
}

/** A wave keeps its id when it is given to another customer or goes to another site: there nobody was told. */
export const isOfPlace = (told: Told, { customer, site }: Pick<Wave, 'customer' | 'site'>): boolean =>
  (told.customer ?? customer) === customer && (told.site ?? site) === site;

/** Bytes: so many announcements are kept with a release that its gate always has room beside them. */
export const announcedAtMost = 160 * 1024;

/**
 * With this announcement made for these waves. Where not all fit, those that the plan does not name any more go first (the
 * journal has them all); null: nothing more fits.
 */
export function withTold(
  announced: Announced,
  announcement: string,
  told: { readonly [wave: string]: Told },
  plan: Pick<PlanDoc, 'waves' | 'announcements'>,
): Announced | null {
  const waves = Object.entries(told).map(([wave, entry]): [string, Announced[string]] => [
    wave,
    { ...announced[wave], [announcement]: entry },
  ]);
  const all = { ...announced, ...Object.fromEntries(waves) };
  return [all, ofPlan(all, plan)].find((one) => utf8Length(JSON.stringify(one)) <= announcedAtMost) ?? null;
}

function ofPlan(announced: Announced, { waves, announcements }: Pick<PlanDoc, 'waves' | 'announcements'>): Announced {
  const planned = Object.entries(announced).filter(([wave]) => Object.hasOwn(waves.byId, wave));
  const named = (made: Announced[string]) =>
    Object.entries(made).filter(([id]) => Object.hasOwn(announcements.byId, id));
  return Object.fromEntries(planned.map(([wave, made]) => [wave, Object.fromEntries(named(made))]));
}

/** Without what was written down by mistake. */
export function withoutTold(announced: Announced, announcement: string, wave: string): Announced {
  const left = Object.entries(announced[wave] ?? {}).filter(([id]) => id !== announcement);
  return { ...announced, [wave]: Object.fromEntries(left) };
}
