import type { Readiness } from '../../../src/contract/release-calls';
import { bypass as words } from '../en/bypass';
import { useTimeZone } from '../host';
import { momentText } from '../moments';
import { Explainable } from './explainable';

type Props = Pick<Readiness, 'bypasses' | 'mayExplain'>;

/** Moves into a deployed status that the gate did not let through; nothing where there was none. */
export function Bypasses({ bypasses, mayExplain }: Props) {
  const timeZone = useTimeZone();
  return bypasses.map((bypass) => {
    const at = momentText(bypass.at, timeZone);
    return (
      <Explainable
        key={bypass.id}
        move={bypass}
        title={words.title(at)}
        explainedTitle={words.explainedTitle(at)}
        kind="error"
        mayExplain={mayExplain}
      >
        <p>{words.why[bypass.why ?? 'no-pass']}</p>
        {bypass.item !== null && <p>{words.item(bypass.item.key)}</p>}
      </Explainable>
    );
  });
}
