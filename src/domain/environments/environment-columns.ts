import { byUnit, column, day, flag, nullable, oneOf, set, text } from '../registers/columns';
import type { Column } from '../registers/columns';
import { environments } from '../release/plan';
import { entryStates } from '../units/unit';
import { dataClasses, likenesses } from './environment';
import type { EnvironmentEntry } from './environment';

/** How an environment stands in a file. Its bookings are no part of it. */
export const environmentColumns: readonly Column<EnvironmentEntry>[] = [
  column<EnvironmentEntry, 'name'>('name', text(255)),
  column<EnvironmentEntry, 'kind'>('kind', oneOf(environments)),
  column<EnvironmentEntry, 'owner'>('owner', nullable),
  column<EnvironmentEntry, 'customers'>('customers', set(64)),
  column<EnvironmentEntry, 'services'>('services', set(64)),
  column<EnvironmentEntry, 'baseline'>('baseline', byUnit),
  column<EnvironmentEntry, 'baselineRef'>('baselineRef', text(2_000)),
  column<EnvironmentEntry, 'likeness'>('likeness', oneOf(likenesses)),
  column<EnvironmentEntry, 'gaps'>('gaps', text(2_000)),
  column<EnvironmentEntry, 'separate'>('separate', flag),
  column<EnvironmentEntry, 'dataClass'>('dataClass', oneOf(dataClasses)),
  column<EnvironmentEntry, 'verifiedOn'>('verifiedOn', day),
  column<EnvironmentEntry, 'verifiedBy'>('verifiedBy', nullable),
  column<EnvironmentEntry, 'evidence'>('evidence', text(255)),
  column<EnvironmentEntry, 'state'>('state', oneOf(entryStates)),
];
