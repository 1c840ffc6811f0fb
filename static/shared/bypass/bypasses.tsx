import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Readiness } from '../../../src/contract/release-calls';
import { bypass as words } from '../en/bypass';
import { useTimeZone } from '../host';
import { momentText } from '../moments';
import { Notice } from '../notice';
import { PersonName } from '../person-name';
import { ExplainForm } from './explain-form';

type Props = Pick<Readiness, 'bypasses' | 'mayExplain'>;

/** Moves into a deployed status that the gate did not let through; nothing where there was none. */
export function Bypasses({ bypasses, mayExplain }: Props) {
  return bypasses.map((bypass) => <Bypass key={bypass.id} bypass={bypass} mayExplain={mayExplain} />);
}

function Bypass({ bypass, mayExplain }: { readonly bypass: Props['bypasses'][number] } & Pick<Props, 'mayExplain'>) {
  const timeZone = useTimeZone();
  const [explaining, setExplaining] = useState(false);
  const at = momentText(bypass.at, timeZone);
  const { explained } = bypass;
  const mover = (
    <p>
      {bypass.by === null ? (
        words.byNobody
      ) : (
        <>
          {words.by} <PersonName accountId={bypass.by} />.
        </>
      )}
    </p>
  );
  if (explained !== null)
    return (
      <Notice kind="information" title={words.explainedTitle(at)}>
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
      kind="error"
      title={words.title(at)}
      actions={
        open ? (
          <Button spacing="compact" onClick={() => setExplaining(true)}>
            {words.explain}
          </Button>
        ) : undefined
      }
    >
      {mover}
      <p>{words.why[bypass.why ?? 'no-pass']}</p>
      {bypass.item !== null && <p>{words.item(bypass.item.key)}</p>}
      {!mayExplain.allowed && <p className="quiet small">{words.youMayNot(mayExplain.needs)}</p>}
      {explaining && <ExplainForm entry={bypass.id} close={() => setExplaining(false)} />}
    </Notice>
  );
}
