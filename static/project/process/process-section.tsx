import './process-document.css';
import Button from '@atlaskit/button/new';
import { download } from '../../shared/download';
import { processDocument as words } from '../../shared/en/process-document';
import { Loaded } from '../../shared/states/loaded';
import { Notice } from '../../shared/states/notice';
import { Section } from '../../shared/section';
import { usePrint } from '../../shared/use-print';
import { Waiting } from '../../shared/states/waiting';
import type { SectionProps } from '../section-props';
import { Chapters, Facts } from './document-blocks';
import { documentMarkdown } from './document-markdown';
import { useProcessDocument } from './use-process-document';

type Document = NonNullable<ReturnType<typeof useProcessDocument>['data']>;

/** The process document, for whoever asks how releases are made here: an auditor, a service manager, somebody new. */
export function ProcessSection({ page }: SectionProps) {
  const document = useProcessDocument(page);
  return (
    <Loaded query={document} failedTitle={words.failed} waiting={<Waiting lines={16} />}>
      {(made) => <Made document={made} />}
    </Loaded>
  );
}

function Made({ document }: { readonly document: Document }) {
  const { version, gaps, cover, chapters } = document;
  const { paper, print } = usePrint();
  return (
    <Section
      title={words.section}
      action={
        <>
          <Button spacing="compact" onClick={() => print(<OnPaper document={document} />)}>
            {words.print}
          </Button>{' '}
          <Button
            spacing="compact"
            onClick={() => download(words.fileName(version), documentMarkdown(cover, chapters), 'text/markdown')}
          >
            {words.saveAsText}
          </Button>
        </>
      }
    >
      <p className="quiet">{words.intro}</p>
      {gaps.length > 0 && (
        <Notice kind="warning" title={words.gaps}>
          <ul className="plain-list">
            {gaps.map((gap) => (
              <li key={gap}>{words.gapNames[gap]}</li>
            ))}
          </ul>
          <p>{words.gapsWhere}</p>
        </Notice>
      )}
      <article className="document">
        <h2 className="document-title">{words.title}</h2>
        <Facts facts={cover} />
        <Chapters chapters={chapters} />
      </article>
      {paper}
    </Section>
  );
}

const OnPaper = ({ document: { cover, chapters } }: { readonly document: Document }) => (
  <>
    <h1>{words.title}</h1>
    <Facts facts={cover} />
    <Chapters chapters={chapters} />
  </>
);
