import { column, day, nullable, oneOf, set, text } from '../registers/columns';
import type { Column } from '../registers/columns';
import { entryStates } from '../units/unit';
import type { StandardModel } from './standard-model';

/** How a standard model stands in a file. */
export const modelColumns: readonly Column<StandardModel>[] = [
  column<StandardModel, 'name'>('name', text(255)),
  column<StandardModel, 'authorizedBy'>('authorizedBy', nullable),
  column<StandardModel, 'from'>('from', day),
  column<StandardModel, 'until'>('until', day),
  column<StandardModel, 'steps'>('steps', text(2_000)),
  column<StandardModel, 'types'>('types', set(64)),
  column<StandardModel, 'state'>('state', oneOf(entryStates)),
];
