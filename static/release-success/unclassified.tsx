import { gadget as words } from '../shared/en/gadget';
import { useTimeZone } from '../shared/host';
import { momentText } from '../shared/moments';
import type { Shown } from './gadget-data';

/** Releases that are on their way: they will count once they have an outcome. */
export function Unclassified({ releases }: { readonly releases: Shown['report']['unclassified'] }) {
  const timeZone = useTimeZone();
  if (releases.length === 0) return null;
  return (
    <details>
      <summary>{words.unclassified(releases.length)}</summary>
      <ul className="rows">
        {releases.map(({ releaseId, number, since }) => (
          <li key={releaseId}>
            {number === '' ? words.noNumber : number}{' '}
            <span className="quiet">{words.since(momentText(since, timeZone))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
