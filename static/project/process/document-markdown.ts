import { processDocument as words } from '../../shared/en/process-document';
import type { Block, Chapter } from './chapter';

/** The document as a Markdown file. */
export function documentMarkdown(cover: readonly (readonly [string, string])[], chapters: readonly Chapter[]): string {
  const parts = [
    `# ${plain(words.title)}`,
    factLines(cover),
    ...chapters.flatMap(({ number, title, blocks }) => [
      `${'#'.repeat(number.split('.').length + 1)} ${number} ${plain(title)}`,
      ...blocks.map(blockText),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `**${plain(block.text)}**`;
    case 'text':
      return plain(block.text);
    case 'note':
      return `> ${plain(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'facts':
      return factLines(block.facts);
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows.map((row) => row.map(plain))]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n');
  }
}

const factLines = (facts: readonly (readonly [string, string])[]): string =>
  facts.map(([term, value]) => `- ${plain(term)}: ${plain(value)}`).join('\n');

/** One line, and nothing in it that Markdown would take for its own: a fence would swallow the rest of the document. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`~*_[\]<>|#&]/g, '\\$&')
    .replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
