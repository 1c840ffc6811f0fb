import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Readiness } from '../../../src/contract/release-calls';
import { bypass as words } from '../en/bypass';
import { useTimeZone } from '../host';
import { momentText } from '../moments';
import { Notice } from '../states/notice';
import { PersonName } from '../people/person-name';
import { ExplainForm } from './explain-form';

type Props = Pick<Readiness, 'mayExplain'> & {
  /** The move in Jira that nobody had leave or a reason for. */
  readonly move: Pick<Readiness['bypasses'][number], 'id' | 'by' | 'explained'>;
  readonly title: string;
  readonly explainedTitle: string;
  readonly kind: 'error' | 'warning';
  /** What is wrong with it, as long as nobody has said what happened. */
  readonly children: ReactNode;
};

/** A move that asks for an explanation, until somebody who is answerable gives one. */
export function Explainable({ move: { id, by, explained }, title, explainedTitle, kind, mayExplain, children }: Props) {
  const timeZone = useTimeZone();
  const [explaining, setExplaining] = useState(false);
  const mover = (
    <p>
      {by === null ? (
        words.byNobody
      ) : (
        <>
          {words.by} <PersonName accountId={by} />.
        </>
      )}
    </p>
  );
  if (explained !== null)
    return (
      <Notice kind="information" title={explainedTitle}>
        {mover}
        <p className="prose">{explained.text}</p>
        <p className="quiet small">
          <PersonName accountId={explained.by} />,{' '}
          <time dateTime={explained.at}>{momentText(explained.at, timeZone)}</time>
        </p>
      </Notice>
    );
  const open = mayExplain.allowed && !explaining;
  return (
    <Notice
      kind={kind}
      title={title}
      actions={
        open ? (
          <Button spacing="compact" onClick={() => setExplaining(true)}>
            {words.explain}
          </Button>
        ) : undefined
      }
    >
      {mover}
      {children}
      {!mayExplain.allowed && <p className="quiet small">{words.youMayNot(mayExplain.needs)}</p>}
      {explaining && <ExplainForm entry={id} close={() => setExplaining(false)} />}
    </Notice>
  );
}
