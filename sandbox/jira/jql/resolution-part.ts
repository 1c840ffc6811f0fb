import { noSuchValue, refuseOperator } from './clause';
import { nameOf, type MakePart } from './parts';

/** No work item of this stand-in has a resolution, so every one is "Unresolved". */
export const resolutionPart: MakePart = async (_call, clause) => {
  if (clause.kind === 'empty') return Promise.resolve({ sql: clause.negated ? 'false' : 'true', values: [] });
  if (!['=', '!=', 'in', 'not in'].includes(clause.operator)) refuseOperator(clause);
  const other = clause.values.map(nameOf).find((name) => name.toLowerCase() !== 'unresolved');
  if (other !== undefined) throw noSuchValue(clause, other);
  return Promise.resolve({ sql: clause.operator === '=' || clause.operator === 'in' ? 'true' : 'false', values: [] });
};
