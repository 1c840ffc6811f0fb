import { emptyCover } from './cover';
import { partIds, partOf } from './parts';
import type { ListId, Part, PartId, Period, PeriodId } from './parts';
import { itemsOf, periodOf, switchedOff } from './process';
import type { Departure, Item, ProcessDoc } from './process';

/** One list, rule or period as it holds here, and on whose word it is otherwise than recommended. */
export type StandingPart = Pick<Part, 'clause' | 'title' | 'kind' | 'binding'> & {
  readonly id: PartId;
  readonly off: boolean;
  readonly items: readonly Item[];
  /** What the list recommends and the organization leaves out. */
  readonly leftOut: readonly string[];
  readonly period: Period | null;
  /** null: it is as recommended. */
  readonly departure: Pick<Departure, 'owner' | 'reason' | 'by' | 'at'> | null;
};

/** Every part in the order of the clauses, read by the functions that gates and panels read it by. */
export const partsAsTheyStand = (process: ProcessDoc): readonly StandingPart[] =>
  partIds.map((id) => {
    const part = partOf(id);
    const { clause, title, kind, binding } = part;
    const departure = process.departures[id] ?? null;
    return {
      id,
      clause,
      title,
      kind,
      binding,
      off: switchedOff(process, id) !== null,
      items: isList(id) ? itemsOf(process, id) : [],
      leftOut:
        part.kind === 'list' ? Object.keys(departure?.removed ?? {}).map((item) => part.items[item] ?? item) : [],
      period: isPeriod(id) ? periodOf(process, id) : null,
      departure: departure && {
        owner: departure.owner,
        reason: departure.reason,
        by: departure.by,
        at: departure.at,
      },
    };
  });

const isList = (id: PartId): id is ListId => partOf(id).kind === 'list';
const isPeriod = (id: PartId): id is PeriodId => partOf(id).kind === 'period';

/** What the process document lacks: each of them is filled in under Slipway settings › Process. */
export const documentGaps = ['organization', 'owner', 'approver', 'appointer', 'appointer-title', 'authority'] as const;
export type DocumentGap = (typeof documentGaps)[number];

export function gapsOf({ cover = emptyCover, appointer, emergency }: ProcessDoc): readonly DocumentGap[] {
  const lacks: { readonly [gap in DocumentGap]: boolean } = {
    organization: cover.organization.trim() === '',
    owner: cover.owner.trim() === '',
    approver: cover.approver.trim() === '',
    appointer: Object.keys(appointer.people).length === 0,
    'appointer-title': appointer.title.trim() === '',
    authority: Object.keys(emergency.members).length === 0,
  };
  return documentGaps.filter((gap) => lacks[gap]);
}
