import { self } from '../beans';
import { briefBean } from './brief-bean';
import type { IssueRow } from '../issue-row';
import { visibleIssues } from './issue-rows';
import type { Call } from '../http/route';
import { anyOf } from '../sql';

/**
 * A link says "source <outward> destination": REL-1 *delivers* CHG-1. The request that makes it calls the source
 * `inwardIssue` and the destination `outwardIssue`; the source shows the destination as its `outwardIssue`, the
 * destination shows the source as its `inwardIssue`, both under the same link id.
 */
export type LinkRow = {
  id: number;
  typeId: string;
  typeName: string;
  inward: string;
  outward: string;
  source: IssueRow;
  destination: IssueRow;
};

type StoredLink = Omit<LinkRow, 'source' | 'destination'> & { sourceId: number; destinationId: number };

const selectLink = `
  select l.id, l.source_id as sourceId, l.destination_id as destinationId, t.id as typeId, t.name as typeName, t.inward, t.outward
    from issue_link l join link_type t on t.id = l.type_id`;

/** The links of these work items whose both ends the person may see. */
export async function linksOf(call: Call, issueIds: readonly number[]): Promise<LinkRow[]> {
  const ids = anyOf(issueIds);
  return withVisibleEnds(
    call,
    await call.sql.rows<StoredLink>(`${selectLink} where l.source_id in (?) or l.destination_id in (?) order by l.id`, [
      ids,
      ids,
    ]),
  );
}

export async function linkById(call: Call, linkId: string): Promise<LinkRow | undefined> {
  const [link] = await withVisibleEnds(call, await call.sql.rows<StoredLink>(`${selectLink} where l.id = ?`, [linkId]));
  return link;
}

/** The link as it stands in `issuelinks` of one of its ends; a link of a work item with itself shows both. */
export function linkOnIssue(call: Call, link: LinkRow, issueId: number) {
  const shared = linkHead(call, link);
  return [
    ...(link.source.id === issueId ? [{ ...shared, outwardIssue: briefBean(call, link.destination) }] : []),
    ...(link.destination.id === issueId ? [{ ...shared, inwardIssue: briefBean(call, link.source) }] : []),
  ];
}

/** The link by itself, with both ends. */
export const linkBean = (call: Call, link: LinkRow) => ({
  ...linkHead(call, link),
  inwardIssue: briefBean(call, link.source),
  outwardIssue: briefBean(call, link.destination),
});

export type LinkTypeRow = { id: string; name: string; inward: string; outward: string };

export const linkTypeBean = (call: Call, type: LinkTypeRow) => ({
  ...type,
  self: self(call, `issueLinkType/${type.id}`),
});

function linkHead(call: Call, link: LinkRow) {
  const type = { id: link.typeId, name: link.typeName, inward: link.inward, outward: link.outward };
  return { id: String(link.id), self: self(call, `issueLink/${link.id}`), type: linkTypeBean(call, type) };
}

async function withVisibleEnds(call: Call, links: readonly StoredLink[]): Promise<LinkRow[]> {
  if (links.length === 0) return [];
  const ids = new Set(links.flatMap((link) => [String(link.sourceId), String(link.destinationId)]));
  const ends = await visibleIssues(call.sql, call.who, [...ids]);
  const seen = new Map(ends.map((end) => [end.id, end]));
  return links.flatMap((link) => {
    const source = seen.get(link.sourceId);
    const destination = seen.get(link.destinationId);
    return source === undefined || destination === undefined ? [] : [{ ...link, source, destination }];
  });
}
