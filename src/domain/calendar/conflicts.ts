import type { Day, Instant } from '../kernel';
import { touchesFreeze } from '../policy/freezes';
import { isFree } from '../policy/is-free';
import type { PolicyOfRelease } from '../release/policy-of-release';
import { waveKey } from './calendar-wave';
import type { CalendarWave } from './calendar-wave';

/** Why a planned wave can not go as it is planned. */
export type Conflict =
  /** Another release is deployed to the same services in the same environment meanwhile. */
  | { readonly kind: 'overlap'; readonly with: CalendarWave; readonly services: readonly string[] }
  | {
      readonly kind: 'outside-window';
      readonly customer: string;
      readonly version: string;
      readonly isDefault: boolean;
    }
  | { readonly kind: 'freeze'; readonly customer: string; readonly reason: string; readonly lastDay: Day }
  | { readonly kind: 'no-policy'; readonly customer: string };

type PolicyOf = (wave: CalendarWave) => PolicyOfRelease | null;

/** The conflicts of each of these waves that is not over, by `waveKey`; `others` may hold the same waves again. */
export function conflictsOf(
  waves: readonly CalendarWave[],
  others: readonly CalendarWave[],
  policyOf: PolicyOf,
  now: Instant,
): ReadonlyMap<string, readonly Conflict[]> {
  const byStart = [...others].sort((one, other) => (one.plannedStart < other.plannedStart ? -1 : 1));
  return new Map(
    waves
      .filter(({ plannedEnd }) => plannedEnd > now)
      .map((wave) => [waveKey(wave), [...withPolicy(wave, policyOf(wave)), ...overlaps(wave, byStart)]]),
  );
}

function withPolicy(wave: CalendarWave, policy: PolicyOfRelease | null): readonly Conflict[] {
  const { customer, plannedStart, plannedEnd, release } = wave;
  if (customer === '') return [];
  if (policy === null) return [{ kind: 'no-policy', customer }];
  const { content, version, isDefault } = policy;
  const freeze = touchesFreeze(content, plannedStart, plannedEnd, release.type);
  if (freeze !== null) return [{ kind: 'freeze', customer, ...freeze }];
  return isFree(content, plannedStart, plannedEnd, release.type)
    ? []
    : [{ kind: 'outside-window', customer, version, isDefault }];
}

function overlaps(wave: CalendarWave, byStart: readonly CalendarWave[]): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  for (const other of byStart) {
    if (other.plannedStart >= wave.plannedEnd) break;
    if (other.plannedEnd <= wave.plannedStart || other.environment !== wave.environment) continue;
    if (other.release.releaseId === wave.release.releaseId) continue;
    const services = wave.release.services.filter((service) => other.release.services.includes(service));
    if (services.length > 0) conflicts.push({ kind: 'overlap', with: other, services });
  }
  return conflicts;
}
