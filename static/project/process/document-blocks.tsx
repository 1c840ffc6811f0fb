import { Fact } from '../../shared/fact';
import type { Block, Chapter } from './chapter';

/** Chapters on the screen and on paper. */
export function Chapters({ chapters }: { readonly chapters: readonly Chapter[] }) {
  return chapters.map(({ number, title, blocks }) => {
    const [Head, Subhead] = number.includes('.') ? (['h3', 'h4'] as const) : (['h2', 'h3'] as const);
    return (
      <section key={number} id={`chapter-${number}`} className="chapter">
        <Head className="chapter-title">
          {number} {title}
        </Head>
        {blocks.map((block, at) => (
          <Part key={at} block={block} Subhead={Subhead} />
        ))}
      </section>
    );
  });
}

function Part({ block, Subhead }: { readonly block: Block; readonly Subhead: 'h3' | 'h4' }) {
  switch (block.kind) {
    case 'heading':
      return <Subhead className="subhead">{block.text}</Subhead>;
    case 'text':
      return <p>{block.text}</p>;
    case 'note':
      return <p className="chapter-note">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'table':
      return <Table {...block} />;
  }
}

export const Facts = ({ facts }: { readonly facts: readonly (readonly [string, string])[] }) => (
  <dl className="facts">
    {facts.map(([term, value]) => (
      <Fact key={term} term={term}>
        {value}
      </Fact>
    ))}
  </dl>
);

function Table({ caption, head, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <div className="wide-table" role="group" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="for-readers">{caption}</caption>
        <thead>
          <tr>
            {head.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
