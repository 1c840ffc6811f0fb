import type { Instant } from '../kernel';
import { liveReasons } from '../turns/turn';
import { standingWaivers } from '../waivers/waiver';
import type { GateDoc } from './decision';
import type { GateFacts } from './gate';
import type { Permits } from './permit';

type OfDocument = Pick<GateFacts, 'waivers' | 'emergency' | 'reasons' | 'signOff' | 'announced'>;

/**
 * What the gate's own document adds to the facts. On a moved head it is asked again: another passage may have used a
 * waiver, and somebody may have taken the sign-off back. `permits`: those that this transition leans on; a waiver that was used to give one of them holds for its move.
 */
export function ofDocument(
  doc: GateDoc,
  {
    permits,
    emergency,
  }: { readonly permits?: GateFacts['permits']; readonly emergency: Pick<GateFacts['emergency'], 'links'> },
  now: Instant,
): OfDocument {
  const leansOn = (permits?.live ?? []).map(({ id }) => id);
  return {
    waivers: standingWaivers(doc.waivers, now, (decision) => isUnspent(doc.permits, decision, leansOn, now)),
    emergency: { declared: doc.emergency, links: emergency.links },
    reasons: liveReasons(doc.reasons, now),
    signOff: doc.signOff,
    announced: doc.announced,
  };
}

/** The permits that the decision gave led to no move: they wait for this one, or ended before any transition met them. */
function isUnspent(permits: Permits, decision: string, leansOn: readonly string[], now: Instant): boolean {
  const given = Object.entries(permits).filter(([, permit]) => permit.decision === decision);
  return (
    given.length > 0 &&
    given.every(([id, { used, ended, expiresAt, presentedAt }]) => {
      if (Object.keys(used).length > 0) return false;
      return leansOn.includes(id) || (presentedAt === null && (ended !== null || now >= expiresAt));
    })
  );
}
