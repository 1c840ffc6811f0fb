import { inOrder } from '../../domain/kernel';
import { coverageOf } from '../../domain/release/coverage';
import type { Coverage } from '../../domain/release/coverage';
import type { Deps } from '../deps';
import type { OpenChange } from './open-change';
import { headOf, planStream, readHeads } from '../streams';

/** The releases that deploy this change: seen from it, they stand on the other side of the mapped link. */
export function releasesOf({ issue, settings }: Pick<OpenChange, 'issue' | 'settings'>): readonly string[] {
  const side = settings.changeLink?.side === 'inward' ? 'outward' : 'inward';
  const linked = issue.links.filter((link) => link.typeId === settings.changeLink?.typeId && link.side === side);
  return linked.map(({ issueId }) => issueId);
}

/** What the plans of these releases need the change to be authorized for. One SQL statement. */
export async function proposedCoverage({ journal }: Deps, releases: readonly string[]): Promise<Coverage> {
  const plans = await readHeads(journal, releases.map(planStream));
  return coverageOf(releases.flatMap((id) => inOrder(headOf(plans, planStream(id)).doc.waves)));
}
