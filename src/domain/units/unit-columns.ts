import { byUnit, column, nullable, oneOf, set, text } from '../registers/columns';
import type { Column } from '../registers/columns';
import { entryStates, referenceAtMost, unitLevels } from './unit';
import type { Unit } from './unit';

/** How a unit stands in a file. */
export const unitColumns: readonly Column<Unit>[] = [
  column<Unit, 'name'>('name', text(255)),
  column<Unit, 'level'>('level', oneOf(unitLevels)),
  column<Unit, 'service'>('service', nullable),
  column<Unit, 'owner'>('owner', nullable),
  column<Unit, 'items'>('items', set(referenceAtMost)),
  column<Unit, 'requires'>('requires', byUnit),
  column<Unit, 'conflicts'>('conflicts', byUnit),
  column<Unit, 'state'>('state', oneOf(entryStates)),
];
