import type { AdfNode } from '../data/jira';

/**
 * A document as text to write in: a blank line between paragraphs, "# " before a heading, "- " and "1. " before the items
 * of lists. Of anything else its text.
 */
export function textOfAdf(document: AdfNode): string {
  return (document.content ?? []).map(blockText).join('\n\n');
}

/** The document that such a text stands for. */
export function adfOfText(text: string): AdfNode {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n|\s+$/g, ''))
    .filter((block) => block !== '');
  return { type: 'doc', version: 1, content: blocks.map(blockOf) };
}

/** Whether the text keeps all of the document; what it does not keep is lost when the text is saved. */
export function isKeptAsText(document: AdfNode): boolean {
  return canonical(adfOfText(textOfAdf(document))) === canonical(document);
}

function blockText(node: AdfNode): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(levelOf(node))} ${inlineText(node)}`;
    case 'bulletList':
      return itemTexts(node, () => '- ');
    case 'orderedList':
      return itemTexts(node, (index) => `${index + 1}. `);
    default:
      return inlineText(node);
  }
}

function itemTexts(list: AdfNode, mark: (index: number) => string): string {
  return (list.content ?? []).map((item, index) => mark(index) + inlineText(item)).join('\n');
}

function inlineText(node: AdfNode): string {
  if (node.type === 'hardBreak') return '\n';
  return node.text ?? (node.content ?? []).map(inlineText).join('');
}

function blockOf(block: string): AdfNode {
  const heading = /^(#{1,6}) (.+)$/.exec(block);
  if (heading !== null)
    return { type: 'heading', attrs: { level: heading[1]?.length ?? 1 }, content: inlinesOf(heading[2] ?? '') };
  const lines = block.split('\n');
  if (lines.every((line) => /^- ./.test(line))) return listOf('bulletList', lines, /^- /);
  if (lines.every((line) => /^\d+\. ./.test(line))) return listOf('orderedList', lines, /^\d+\. /);
  return { type: 'paragraph', content: inlinesOf(block) };
}

function listOf(type: string, lines: readonly string[], mark: RegExp): AdfNode {
  const items = lines.map((line) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: inlinesOf(line.replace(mark, '')) }],
  }));
  return { type, content: items };
}

function inlinesOf(text: string): readonly AdfNode[] {
  return text
    .split('\n')
    .flatMap((line, index): AdfNode[] => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
}

export function levelOf(heading: AdfNode): number {
  const level = heading.attrs?.['level'];
  return typeof level === 'number' && level >= 1 && level <= 6 ? level : 1;
}

/** Order of keys and empty paragraphs make no difference. */
function canonical(node: AdfNode): string {
  const content = (node.content ?? []).map(canonical).filter((inner) => inner !== EMPTY_PARAGRAPH);
  const attrs = Object.entries(node.attrs ?? {}).sort(([one], [other]) => one.localeCompare(other));
  return JSON.stringify([node.type, node.text, attrs, node.marks ?? [], content]);
}
const EMPTY_PARAGRAPH = canonical({ type: 'paragraph' });
