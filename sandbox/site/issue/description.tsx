import Heading from '@atlaskit/heading';
import { Fragment, type ReactNode } from 'react';
import type { AdfNode } from '../data/jira';

export function Description({ description }: { readonly description: AdfNode | null }) {
  return (
    <section aria-labelledby="description">
      <Heading size="small" as="h2" id="description">
        Description
      </Heading>
      {description === null || !hasText(description) ? (
        <p className="subtle">No description</p>
      ) : (
        <div className="description">{children(description)}</div>
      )}
    </section>
  );
}

/** Text, paragraphs, lists and headings; of any other node its text. */
function shown(node: AdfNode, index: number): ReactNode {
  switch (node.type) {
    case 'text':
      return <Fragment key={index}>{node.text}</Fragment>;
    case 'hardBreak':
      return <br key={index} />;
    case 'paragraph':
      return <p key={index}>{children(node)}</p>;
    case 'heading':
      return <h3 key={index}>{children(node)}</h3>;
    case 'bulletList':
      return <ul key={index}>{children(node)}</ul>;
    case 'orderedList':
      return <ol key={index}>{children(node)}</ol>;
    case 'listItem':
      return <li key={index}>{children(node)}</li>;
    default:
      return <Fragment key={index}>{children(node)}</Fragment>;
  }
}

function children(node: AdfNode): ReactNode {
  return node.content?.map(shown) ?? null;
}

function hasText(node: AdfNode): boolean {
  return (node.text ?? '') !== '' || (node.content ?? []).some(hasText);
}
