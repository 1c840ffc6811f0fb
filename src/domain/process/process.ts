import { noAuthority } from '../emergency/authority';
import type { EmergencyAuthority } from '../emergency/authority';
import type { AccountId, IdSet, Instant } from '../kernel';
import type { DocumentCover } from './cover';
import type { ListId, Part, PartId, Period, PeriodId } from './parts';
import { partOf } from './parts';

/** Stream `process`: how the organization fills in its process. Gates, panels and documents read this one place. */
export type ProcessDoc = {
  /** Who appoints people to roles (clause 5): the job title that documents print, and the accounts that may. */
  readonly appointer: { readonly title: string; readonly people: IdSet };
  /** Whether an appointment is needed to hold a role, or only wanted. */
  readonly appointing: 'advised' | 'required';
  /** Who authorizes emergencies. */
  readonly emergency: EmergencyAuthority;
  /** Where the organization does otherwise than recommended. */
  readonly departures: { readonly [part in PartId]?: Departure };
  readonly permits: PermitRule;
  /** Of the process document; absent: nobody filled it in yet. */
  readonly cover?: DocumentCover;
};

/** Whether a deployment needs a permit of the panel, and for how long one gives leave. */
export type PermitRule = {
  readonly rule: 'advised' | 'required';
  readonly minutes: number;
  /** Job title of who answers for it; needed where it is not as recommended. */
  readonly owner: string;
  readonly reason: string;
  /** Who decided it last; null: it is as recommended. `since`: from when on the rule is what it is. */
  readonly decided: { readonly by: AccountId; readonly at: Instant; readonly since: Instant } | null;
};

const recommendedPermits: PermitRule = {
  rule: 'advised',
  minutes: 15,
  owner: '',
  reason: '',
  decided: null,
};

export type Departure = {
  readonly off: boolean;
  readonly added: { readonly [id: string]: string };
  readonly removed: IdSet;
  /** null: as recommended. */
  readonly period: Period | null;
  /** Job title of who answers for it. */
  readonly owner: string;
  readonly reason: string;
  readonly by: AccountId;
  readonly at: Instant;
};

export const emptyProcess: ProcessDoc = {
  appointer: { title: '', people: {} },
  appointing: 'advised',
  emergency: noAuthority,
  departures: {},
  permits: recommendedPermits,
};

export type Item = { readonly id: string; readonly text: string; readonly own: boolean };

/** What a list holds here: nothing where it is switched off. */
export function itemsOf(process: ProcessDoc, id: ListId): readonly Item[] {
  const part = partOf(id);
  if (part.kind !== 'list' || switchedOff(process, id) !== null) return [];
  const { added = {}, removed = {} } = process.departures[id] ?? {};
  return [
    ...Object.entries(part.items)
      .filter(([item]) => !Object.hasOwn(removed, item))
      .map(([item, text]) => ({ id: item, text, own: false })),
    ...Object.entries(added).map(([item, text]) => ({ id: item, text, own: true })),
  ];
}

export const textsOf = (process: ProcessDoc, id: ListId): readonly string[] =>
  itemsOf(process, id).map(({ text }) => text);

/** How often, or how long; null where it is switched off. */
export function periodOf(process: ProcessDoc, id: PeriodId): Period | null {
  const part = partOf(id);
  if (part.kind !== 'period' || switchedOff(process, id) !== null) return null;
  return process.departures[id]?.period ?? part.period;
}

/** Who switched the part off, for whom and why; null where it is on. A mandatory part is always on. */
export function switchedOff(process: ProcessDoc, id: PartId): Departure | null {
  const departure = process.departures[id];
  return departure?.off === true && partOf(id).binding === 'recommended' ? departure : null;
}

/** What is wrong with how permits are set, as a sentence; null when nothing is. */
export function permitProblem({ rule, minutes, owner, reason }: Omit<PermitRule, 'decided'>): string | null {
  const recommended = rule === recommendedPermits.rule && minutes === recommendedPermits.minutes;
  if (recommended) return null;
  if (owner.trim() === '') return 'Say who answers for how permits are set.';
  return reason.trim() === '' ? 'Give the reason for how permits are set.' : null;
}

/** What is wrong with a departure, as a sentence; null when nothing is. */
export function departureProblem(id: PartId, departure: Omit<Departure, 'by' | 'at'>): string | null {
  const part: Part = partOf(id);
  const { off, added, removed, period, owner, reason } = departure;
  if (owner.trim() === '') return `Say who answers for doing otherwise in "${part.title}".`;
  if (reason.trim() === '') return `Give the reason for doing otherwise in "${part.title}".`;
  if (part.binding === 'mandatory' && (off || Object.keys(removed).length > 0))
    return `"${part.title}" (${part.clause}) is mandatory: it can be extended, not shortened or switched off.`;
  if (part.kind !== 'list') {
    if (Object.keys(added).length + Object.keys(removed).length > 0) return `"${part.title}" is no list.`;
    return period !== null && part.kind !== 'period' ? `"${part.title}" has no period.` : null;
  }
  if (period !== null) return `"${part.title}" has no period.`;
  const kept = Object.keys(part.items).filter((item) => !Object.hasOwn(removed, item)).length;
  if (!off && kept + Object.keys(added).length === 0)
    return `Nothing is left of "${part.title}". Switch it off instead, so that everybody sees it.`;
  const texts = [...Object.values(part.items), ...Object.values(added)];
  const twice = texts.find((text, index) => texts.indexOf(text) !== index);
  return twice === undefined ? null : `"${twice}" is in "${part.title}" twice.`;
}
