import type { PackageView } from '../../src/contract/package-calls';
import { packages as words } from '../shared/en/package';
import { shared } from '../shared/en/shared';
import { Fact } from '../shared/fact';
import { useTimeZone } from '../shared/host';
import { momentText } from '../shared/moments';
import { Notice } from '../shared/states/notice';
import { PersonName } from '../shared/people/person-name';
import { WorkItemLink } from '../shared/jira/work-item-link';

/** What is in the package, whether it goes together, and what it lacks. */
export function PackageFacts({ view }: { readonly view: PackageView }) {
  const { doc, clashes, lacks, owner, since } = view;
  const isEmpty = Object.keys(doc.items).length === 0;
  return (
    <>
      {isEmpty ? <p className="quiet">{words.empty}</p> : <Items view={view} />}
      {clashes.length > 0 && (
        <Notice kind="error" title={words.clashes(clashes.length)}>
          <ul>
            {clashes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!isEmpty && clashes.length === 0 && <p className="quiet small">{words.fits}</p>}
      {!isEmpty && lacks.length > 0 && (
        <Notice kind="information" title={words.lacks}>
          <ul>
            {lacks.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!isEmpty && (
        <dl className="facts">
          <Fact term={words.owner}>{owner === null ? shared.none : <PersonName accountId={owner} />}</Fact>
          <Fact term={words.store}>{doc.store || shared.none}</Fact>
          <Fact term={words.packageDigest}>{doc.digest === '' ? shared.none : <Digest of={doc.digest} />}</Fact>
          {doc.notes !== '' && (
            <Fact term={words.notes} wide>
              <span className="prose">{doc.notes}</span>
            </Fact>
          )}
        </dl>
      )}
      {doc.frozen !== null && <FrozenBy frozen={doc.frozen} />}
      {since !== null && <Since since={since} />}
      <Earlier versions={doc.earlier} />
    </>
  );
}

function Items({ view: { doc, units, changes } }: { readonly view: PackageView }) {
  const known = new Map(changes.map((change) => [change.id, change]));
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label={words.units}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.itemVersion}</th>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.digest}</th>
            <th scope="col">{words.changes}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(doc.items).map(([unit, item]) => {
            const keys = Object.keys(item.changes).flatMap((id) => known.get(id) ?? []);
            return (
              <tr key={unit}>
                <th scope="row">
                  {unit} <span className="zone quiet small">{units[unit]?.name ?? ''}</span>
                </th>
                <td>{item.version || '–'}</td>
                <td>{item.source || '–'}</td>
                <td>{item.digest === '' ? '–' : <Digest of={item.digest} />}</td>
                <td>
                  {keys.length === 0 && <span className="quiet">{words.noChange}</span>}
                  {keys.map(({ id, key }) => (
                    <span key={id} className="zone">
                      {key === null ? words.hidden : <WorkItemLink issueKey={key} />}
                    </span>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The first digits tell digests apart; the whole is in the title. */
function Digest({ of }: { readonly of: string }) {
  const digits = of.replace(/^sha\d+:/i, '');
  return (
    <code title={of}>
      {digits.slice(0, 12)}
      {digits.length > 12 && '…'}
    </code>
  );
}

type Frozen = NonNullable<PackageView['doc']['frozen']>;

function FrozenBy({ frozen: { by, at, hash } }: { readonly frozen: Frozen }) {
  const timeZone = useTimeZone();
  return (
    <p className="quiet small">
      {words.frozenBy} <PersonName accountId={by} />, <time dateTime={at}>{momentText(at, timeZone)}</time>
      <span className="hash" title={words.contentHashTitle(hash)}>
        {words.contentHash(hash)}
      </span>
    </p>
  );
}

function Since({ since: { version, items, fields } }: { readonly since: NonNullable<PackageView['since']> }) {
  if (items.length === 0 && fields.length === 0) return <p className="quiet small">{words.sameAs(version)}</p>;
  return (
    <>
      <p className="quiet small">{words.since(version)}</p>
      <ul aria-label={words.since(version)}>
        {items.map((item) => (
          <li key={item.unit}>
            <b>{item.unit}</b> {differenceText(item)}
          </li>
        ))}
        {fields.length > 0 && <li>{words.otherFields(fields)}</li>}
      </ul>
    </>
  );
}

type Difference = NonNullable<PackageView['since']>['items'][number];

function differenceText({ before, after, rebuilt, retraced }: Difference): string {
  if (before === null) return words.added(after ?? '');
  if (after === null) return words.removed(before);
  const built = rebuilt ? words.rebuilt(after) : before === after ? after : words.moved(before, after);
  return retraced ? `${built}, ${words.retraced}` : built;
}

function Earlier({ versions }: { readonly versions: PackageView['doc']['earlier'] }) {
  const all = Object.entries(versions).sort(([a], [b]) => Number(b) - Number(a));
  if (all.length === 0) return null;
  return (
    <details>
      <summary>{words.earlier(all.length)}</summary>
      <ul className="rows">
        {all.map(([version, content]) => (
          <li key={version}>
            <p>
              <b>{words.version(Number(version))}</b>{' '}
              {Object.entries(content.items)
                .map(([unit, item]) => `${unit} ${item.version}`)
                .join(', ')}
            </p>
            <FrozenBy frozen={content.frozen} />
          </li>
        ))}
      </ul>
    </details>
  );
}
