import { z } from 'zod';

/** A document in the Atlassian Document Format; only the frame is checked, its nodes are kept verbatim. */
export const adfDocument = z.looseObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(z.unknown()),
});

/** Plain text as a document with one paragraph per line. */
export function adfOf(text: string) {
  const content = text
    .split('\n')
    .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] }));
  return { type: 'doc', version: 1, content };
}

/** The text of a document, as the change history shows it. */
export function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { text, content, type } = node as { text?: unknown; content?: unknown; type?: unknown };
  if (typeof text === 'string') return text;
  if (!Array.isArray(content)) return '';
  return content.map(textOf).join(type === 'doc' ? '\n' : '');
}
