import { createElement, Fragment, type ReactNode } from 'react';
import type { AdfNode } from '../data/jira';
import { levelOf } from './adf-text';

/** A document of the Atlassian Document Format as people read it; of a node that is not known here its text. */
export function AdfDocument({ document }: { readonly document: AdfNode }) {
  return <div className="document">{children(document)}</div>;
}

export function hasText(node: AdfNode): boolean {
  return (node.text ?? '') !== '' || (node.content ?? []).some(hasText);
}

const BLOCKS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  panel: 'blockquote',
  codeBlock: 'pre',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
};

function shown(node: AdfNode, index: number): ReactNode {
  switch (node.type) {
    case 'text':
      return <Fragment key={index}>{marked(node)}</Fragment>;
    case 'hardBreak':
      return <br key={index} />;
    case 'rule':
      return <hr key={index} />;
    // The page's own headings are of the levels one and two.
    case 'heading':
      return createElement(`h${Math.min(levelOf(node) + 2, 6)}`, { key: index }, children(node));
    case 'table':
      return (
        <div key={index} className="table-scroll">
          <table className="list">
            <tbody>{children(node)}</tbody>
          </table>
        </div>
      );
    case 'mention':
    case 'emoji':
    case 'status':
      return <Fragment key={index}>{attribute(node, 'text') ?? attribute(node, 'shortName')}</Fragment>;
    case 'inlineCard':
      return <LinkTo key={index} href={attribute(node, 'url')} text={attribute(node, 'url') ?? ''} />;
    default: {
      const tag = BLOCKS[node.type];
      return tag === undefined ? (
        <Fragment key={index}>{children(node)}</Fragment>
      ) : (
        createElement(tag, { key: index }, children(node))
      );
    }
  }
}

const MARKS: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  strike: 's',
  underline: 'u',
};

function marked(node: AdfNode): ReactNode {
  let result: ReactNode = node.text;
  for (const { type, attrs } of node.marks ?? []) {
    const tag = MARKS[type];
    if (tag !== undefined) result = createElement(tag, null, result);
    if (type === 'link') result = <LinkTo href={attrs?.['href']} text={result} />;
  }
  return result;
}

/** Only where it leads to the web: a document comes from anybody. */
function LinkTo({ href, text }: { readonly href: unknown; readonly text: ReactNode }) {
  if (typeof href !== 'string' || !/^(https?:\/\/|\/[^/])/.test(href)) return <>{text}</>;
  return (
    <a href={href} rel="noreferrer">
      {text}
    </a>
  );
}

function attribute(node: AdfNode, name: string): string | undefined {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : undefined;
}

function children(node: AdfNode): ReactNode {
  return node.content?.map(shown) ?? null;
}
