import { type Expression, type MemberExpression, parseExpressionAt } from 'acorn';
import { callMethod, isMethod } from './filter-methods';

/** Whether an app wants an event; throws where the event is not as the expression expects. */
export type EventFilter = (event: unknown) => boolean;

/**
 * `filter.expression` of a trigger (https://developer.atlassian.com/platform/forge/manifest-reference/modules/trigger/):
 * the part of Jira's expression language that looks at an event. Anything else is refused when the app is read, because
 * guessing what it means would deliver events that the app does not expect.
 */
export function readFilterExpression(text: string): EventFilter {
  const wanted = compile(parsed(text), ['event']);
  return (event) => asBoolean(wanted({ event }));
}

type Scope = Readonly<Record<string, unknown>>;
type Part = (scope: Scope) => unknown;
type Names = readonly string[];

/** What is left of `a?.b.c` when there is no `a`. */
const NOTHING = Symbol('nothing');

function parsed(text: string): Expression {
  const expression = parseExpressionAt(text, 0, { ecmaVersion: 2022 });
  const rest = text.slice(expression.end).trim();
  if (rest !== '') throw new Error(`after the expression comes ${rest}`);
  return expression;
}

function compile(node: Expression, names: Names): Part {
  switch (node.type) {
    case 'Literal':
      if (!['string', 'number', 'boolean'].includes(typeof node.value) && node.value !== null)
        return unknown(`the literal ${node.raw ?? ''}`);
      return () => node.value;
    case 'Identifier':
      return names.includes(node.name) ? (scope) => scope[node.name] : unknown(`the name ${node.name}`);
    case 'ArrayExpression':
      return list(node.elements, names);
    case 'ChainExpression':
      return optional(compile(node.expression, names));
    case 'MemberExpression':
      return member(node, names);
    case 'CallExpression':
      return call(node, names);
    case 'LogicalExpression':
      return logical(node.operator, compile(node.left, names), compile(node.right, names));
    case 'BinaryExpression':
      if (node.left.type === 'PrivateIdentifier') return unknown('private names');
      return compared(node.operator, compile(node.left, names), compile(node.right, names));
    case 'UnaryExpression':
      return unary(node.operator, compile(node.argument, names));
    case 'ConditionalExpression': {
      const [test, then, otherwise] = [node.test, node.consequent, node.alternate].map((part) => compile(part, names));
      return (scope) => (asBoolean(test?.(scope)) ? then : otherwise)?.(scope);
    }
    case 'ParenthesizedExpression':
      return compile(node.expression, names);
    default:
      return unknown(node.type);
  }
}

function list(elements: readonly ({ readonly type: string } | null)[], names: Names): Part {
  const parts = elements.map((element) => compile(asExpression(element), names));
  return (scope) => parts.map((part) => part(scope));
}

function optional(chain: Part): Part {
  return (scope) => {
    const value = chain(scope);
    return value === NOTHING ? null : value;
  };
}

function member(node: MemberExpression, names: Names): Part {
  const { object, property, optional: mayBeMissing } = node;
  if (object.type === 'Super' || property.type === 'PrivateIdentifier') return unknown(object.type);
  const of = compile(object, names);
  const name: Part = !node.computed && property.type === 'Identifier' ? () => property.name : compile(property, names);
  return (scope) => {
    const value = of(scope);
    if (value === NOTHING || (mayBeMissing && isNull(value))) return NOTHING;
    return propertyOf(value, name(scope));
  };
}

function call(node: Extract<Expression, { type: 'CallExpression' }>, names: Names): Part {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier')
    return unknown('a call of anything but a method');
  const { object } = callee;
  const { name } = callee.property;
  if (object.type === 'Super' || !isMethod(name)) return unknown(`the method ${name}`);
  const of = compile(object, names);
  const values = node.arguments.map((argument) => given(asExpression(argument), names));
  return (scope) => {
    const value = of(scope);
    if (value === NOTHING || (callee.optional && isNull(value))) return NOTHING;
    return callMethod(
      name,
      value,
      values.map((each) => each(scope)),
    );
  };
}

/** What a method is given: a value, or `item => …`, whose body sees what is around it. */
function given(node: Expression, names: Names): Part {
  if (node.type !== 'ArrowFunctionExpression') return compile(node, names);
  const [parameter, ...others] = node.params;
  if (parameter?.type !== 'Identifier' || others.length > 0 || node.async || node.body.type === 'BlockStatement')
    return unknown('a function with other than one name and one expression');
  const body = compile(node.body, [...names, parameter.name]);
  return (scope) => (item: unknown) => body({ ...scope, [parameter.name]: item });
}

function logical(operator: string, left: Part, right: Part): Part {
  if (operator === '&&') return (scope) => asBoolean(left(scope)) && asBoolean(right(scope));
  if (operator === '||') return (scope) => asBoolean(left(scope)) || asBoolean(right(scope));
  return unknown(`the operator ${operator}`);
}

const ORDER: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function compared(operator: string, left: Part, right: Part): Part {
  const same = (scope: Scope) => (left(scope) ?? null) === (right(scope) ?? null);
  if (operator === '==') return same;
  if (operator === '!=') return (scope) => !same(scope);
  const order = ORDER[operator];
  if (order === undefined) return unknown(`the operator ${operator}`);
  return (scope) => {
    const [a, b] = [left(scope), right(scope)];
    if (typeof a !== 'number' || typeof b !== 'number') throw new Error(`${operator} compares numbers`);
    return order(a, b);
  };
}

function unary(operator: string, part: Part): Part {
  if (operator === '!') return (scope) => !asBoolean(part(scope));
  if (operator === '-') return (scope) => -Number(part(scope));
  return unknown(`the operator ${operator}`);
}

function propertyOf(value: unknown, name: unknown): unknown {
  if (isNull(value)) throw new Error(`${String(name)} of nothing`);
  if (name === 'length' && (typeof value === 'string' || Array.isArray(value))) return value.length;
  if (typeof value !== 'object' || value === null) throw new Error(`${String(name)} of a ${typeof value}`);
  return Object.hasOwn(value, String(name)) ? ((value as Record<string, unknown>)[String(name)] ?? null) : null;
}

function asExpression(node: { readonly type: string } | null): Expression {
  if (node === null || node.type === 'SpreadElement') return unknown('a list with gaps or spreads');
  return node as Expression;
}

function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Error(`true or false is needed, not ${JSON.stringify(value) ?? 'nothing'}`);
  return value;
}

function isNull(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function unknown(what: string): never {
  throw new Error(`the sandbox does not know ${what}`);
}
