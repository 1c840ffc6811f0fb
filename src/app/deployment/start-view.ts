import type { PermitView, StartView } from '../../contract/wave-calls';
import { isAuthorized } from '../../domain/gate/change-facts';
import type { GateDoc } from '../../domain/gate/decision';
import type { GateFacts } from '../../domain/gate/gate';
import { permitsNow } from '../../domain/gate/permit-facts';
import type { Instant } from '../../domain/kernel';
import type { Act } from '../../domain/roles/permission-table';
import type { Right } from '../../domain/roles/may';
import type { GatheredFacts } from '../gate/gather-gate-facts';

type Viewing = {
  readonly right: (act: Act) => Right;
  readonly sees: (key: string) => boolean;
  /** The sub-tasks of the waves, as far as the viewer sees them. */
  readonly items: readonly { readonly id: string; readonly key: string; readonly statusName: string }[];
};

/** How the waves of a release start. */
export function startView(
  { facts, gate: { doc }, scene, issue }: GatheredFacts,
  { right, sees, items }: Viewing,
  now: Instant,
): StartView {
  const permitOf = (wave: string): PermitView | null => {
    const moved = { issueId: doc.items[wave]?.issueId ?? issue.id, wave };
    const newest = permitsNow({ ...scene, moved }, now).find(({ permit }) => permit.wave === wave);
    if (newest === undefined) return null;
    const { id, account, at, expiresAt, used, ended } = newest.permit;
    const overAt = ended?.at ?? Object.values(used)[0]?.at ?? null;
    return { id, account, at, expiresAt, state: newest.state, overAt };
  };
  const itemOf = (wave: string) => {
    const bound = doc.items[wave];
    const seen = items.find(({ id }) => id === bound?.issueId);
    return bound === undefined ? null : { key: seen?.key ?? null, statusName: seen?.statusName ?? '' };
  };
  return {
    rule: facts.process.permits,
    mayStart: right('start-wave'),
    mayWithdraw: right('withdraw-permit'),
    mayBind: right('edit-deployment-plan'),
    halts: haltsOf(facts, doc, sees),
    waves: Object.fromEntries(
      facts.plan.waves.order.map((wave) => [
        wave,
        { item: itemOf(wave), started: doc.starts[wave] ?? null, permit: permitOf(wave) },
      ]),
    ),
  };
}

/** Halts of changes that are linked still and not authorized again. */
function haltsOf({ changes }: GateFacts, { halts, starts }: GateDoc, sees: (key: string) => boolean) {
  const standing = (id: string) =>
    !changes.known || changes.value.some((change) => change.id === id && !isAuthorized(change));
  return Object.entries(halts).flatMap(([id, { key, at, how, waves }]) => {
    const open = waves.filter((wave) => !Object.hasOwn(starts, wave));
    return standing(id) && open.length > 0 ? [{ key: sees(key) ? key : null, at, how, waves: open }] : [];
  });
}
