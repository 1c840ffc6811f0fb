import canonicalize from 'canonicalize';

/** Canonical JSON (RFC 8785) of a document: the same bytes for the same content. */
export function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('A document is JSON.');
  return text;
}
