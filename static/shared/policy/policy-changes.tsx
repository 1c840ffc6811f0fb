import { policies as words } from '../en/policies';
import type { Policy } from './policy-data';
import { changesOf } from './policy-facts';

type Props = { readonly before: Policy; readonly version: string; readonly after: Policy };

/** What a version changes, in words: each line is one thing that was agreed, and what becomes of it. */
export function PolicyChanges({ before, version, after }: Props) {
  const changes = changesOf(before, after);
  return (
    <section aria-label={words.changes(version)}>
      <h4 className="subhead">{words.changes(version)}</h4>
      {changes.length === 0 ? (
        <p className="quiet">{words.noChanges}</p>
      ) : (
        <div className="scrolls" tabIndex={0} role="region" aria-label={words.changeCaption}>
          <table className="table">
            <caption className="for-readers">{words.changes(version)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.was}</th>
                <th scope="col">{words.becomes}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ path, term, was, now }) => (
                <tr key={path}>
                  <th scope="row">{term}</th>
                  <td>{was ?? <span className="quiet">{words.nothing}</span>}</td>
                  <td>{now ?? <span className="quiet">{words.nothing}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
