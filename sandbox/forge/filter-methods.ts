/** Methods of lists and texts that filter expressions may call. */
type Method = (value: readonly unknown[] | string, given: readonly unknown[]) => unknown;

const METHODS: Readonly<Record<string, Method>> = {
  some: (value, [test]) => asList(value).some((item) => asTest(test)(item) === true),
  every: (value, [test]) => asList(value).every((item) => asTest(test)(item) === true),
  filter: (value, [test]) => asList(value).filter((item) => asTest(test)(item) === true),
  map: (value, [change]) => asList(value).map((item) => asTest(change)(item)),
  includes: (value, [part]) => (typeof value === 'string' ? value.includes(String(part)) : value.includes(part)),
  indexOf: (value, [part]) => (typeof value === 'string' ? value.indexOf(String(part)) : value.indexOf(part)),
  toLowerCase: (value) => asText(value).toLowerCase(),
  toUpperCase: (value) => asText(value).toUpperCase(),
  trim: (value) => asText(value).trim(),
};

export function isMethod(name: string): boolean {
  return Object.hasOwn(METHODS, name);
}

export function callMethod(name: string, value: unknown, given: readonly unknown[]): unknown {
  if (typeof value !== 'string' && !Array.isArray(value))
    throw new Error(`${name} is for lists and texts, not for ${JSON.stringify(value) ?? 'nothing'}`);
  return METHODS[name]?.(value, given);
}

function asList(value: readonly unknown[] | string): readonly unknown[] {
  if (typeof value === 'string') throw new Error('a list is needed, not a text');
  return value;
}

function asText(value: readonly unknown[] | string): string {
  if (typeof value !== 'string') throw new Error('a text is needed, not a list');
  return value;
}

function asTest(given: unknown): (item: unknown) => unknown {
  if (typeof given !== 'function') throw new Error('a function is needed: item => …');
  return given as (item: unknown) => unknown;
}
