import type { Operand, TerminalClause } from '@atlaskit/jql-ast';
import { notModelled, Refusal } from '../answer';

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] };

export type Operator = '=' | '!=' | '~' | '!~' | '<' | '<=' | '>' | '>=' | 'in' | 'not in';

/** One comparison. EMPTY, however it was asked for, is a question of its own. */
export type JqlClause =
  | { readonly field: string; readonly kind: 'empty'; readonly negated: boolean }
  | {
      readonly field: string;
      readonly kind: 'compare';
      readonly operator: Operator;
      readonly values: readonly Value[];
    };

export function readClause(node: TerminalClause): JqlClause {
  const field = node.field.value;
  const operator = node.operator?.value;
  if (node.operand === undefined || operator === undefined) throw notModelled(`the clause on ${field} in JQL`);
  if (node.predicates.length > 0 || operator.startsWith('was') || operator === 'changed')
    throw notModelled(`${operator} (search in the history) in JQL`);
  if (operator === 'is' || operator === 'is not' || node.operand.operandType === 'keyword') {
    if (node.operand.operandType !== 'keyword' || !['is', 'is not', '=', '!='].includes(operator))
      throw new Refusal(400, `The operator '${operator}' only supports the values EMPTY and NULL.`);
    return { field, kind: 'empty', negated: operator === 'is not' || operator === '!=' };
  }
  return { field, kind: 'compare', operator: operator as Operator, values: valuesOf(node.operand) };
}

function valuesOf(operand: Operand): Value[] {
  switch (operand.operandType) {
    case 'list':
      return operand.values.flatMap(valuesOf);
    case 'value':
      return [{ kind: 'text', text: operand.value }];
    case 'function':
      return [
        { kind: 'function', name: operand.function.value, args: operand.arguments.map((argument) => argument.value) },
      ];
    case 'keyword':
      throw notModelled('EMPTY in a list in JQL');
  }
}

/** Refuses an operator that a field does not know, in Jira's words. */
export function refuseOperator(clause: JqlClause): never {
  const operator = clause.kind === 'empty' ? (clause.negated ? 'is not' : 'is') : clause.operator;
  throw new Refusal(400, `The operator '${operator}' is not supported by the '${clause.field}' field.`);
}

export const noSuchValue = (clause: JqlClause, value: string) =>
  new Refusal(400, `The value '${value}' does not exist for the field '${clause.field}'.`);

export function refuseFunction(value: Value): never {
  const name = value.kind === 'function' ? value.name : '';
  throw notModelled(`the JQL function ${name}()`);
}
