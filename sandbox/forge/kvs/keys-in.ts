/** The entities and keys that a storage request names, for the log: never its values. */
export function keysIn(body: string): string {
  const named = (request: unknown): string[] => {
    if (Array.isArray(request)) return request.flatMap(named);
    const { entityName, key, set, delete: deleted, check } = (request ?? {}) as Readonly<Record<string, unknown>>;
    const own = [entityName, key].filter((name) => typeof name === 'string');
    return [own.join('/'), ...[set, deleted, check].flatMap((list) => (Array.isArray(list) ? named(list) : []))];
  };
  try {
    return named(JSON.parse(body)).filter(Boolean).join(' ');
  } catch {
    return '';
  }
}
