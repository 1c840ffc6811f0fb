import { refuseFunction, refuseOperator } from './clause';
import type { MakePart } from './parts';

/** Labels are many: `=` asks whether one of them is it; `!=` is, as in Jira, for work items that have others. */
export const labelsPart: MakePart = async (_call, clause) => {
  if (clause.kind === 'empty')
    return Promise.resolve({ sql: `i.labels ${clause.negated ? '<>' : '='} '[]'`, values: [] });
  if (!['=', '!=', 'in', 'not in'].includes(clause.operator)) refuseOperator(clause);
  const labels = clause.values.map((value) => (value.kind === 'text' ? value.text : refuseFunction(value)));
  const any = labels.map(() => `json_contains(i.labels, ?)`).join(' or ');
  const values = labels.map((label) => JSON.stringify(label));
  const negated = clause.operator === '!=' || clause.operator === 'not in';
  return Promise.resolve({ sql: negated ? `(i.labels <> '[]' and not (${any}))` : `(${any})`, values });
};
