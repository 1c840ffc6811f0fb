import type { PermitView, StartView } from '../contract/wave-calls';
import { permitsNow } from '../domain/gate/permit-facts';
import type { Instant } from '../domain/kernel';
import type { Act } from '../domain/roles/permission-table';
import type { Right } from '../domain/roles/may';
import type { GatheredFacts } from './gather-gate-facts';

/** How the waves of a release start. */
export function startView(
  { facts, gate: { doc }, scene, issue }: GatheredFacts,
  right: (act: Act) => Right,
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
  return {
    rule: facts.process.permits,
    mayStart: right('start-wave'),
    mayWithdraw: right('withdraw-permit'),
    waves: Object.fromEntries(
      facts.plan.waves.order.map((wave) => [wave, { started: doc.starts[wave] ?? null, permit: permitOf(wave) }]),
    ),
  };
}
