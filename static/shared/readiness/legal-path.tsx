import Lozenge from '@atlaskit/lozenge';
import type { Readiness } from '../../../src/contract/release-calls';
import type { Finding } from '../contract-types';
import { legalPath as words } from '../en/legal-path';
import { useHost, useTimeZone, useWorkItem } from '../host';
import { inOwnZone } from '../in-own-zone';
import { momentText } from '../moments';
import { LongList } from '../long-list';
import { PersonName } from '../people/person-name';
import { PlaceLink } from '../jira/place-link';

type Props = Pick<Readiness, 'path' | 'inTheWay' | 'planned'>;

const fewWaits = 3;

/** Who has to do what, in which order, and when the deployment can start then. */
export function LegalPath({ path, inTheWay, planned }: Props) {
  const timeZone = useTimeZone();
  const { key } = useWorkItem();
  const turns = turnsOf(path.steps);
  const late = inTheWay.filter(({ now }) => !now).map(({ finding }) => finding);
  return (
    <div className="path">
      <h3 className="subhead">{words.title}</h3>
      <ol>
        {turns.map(({ before, who, holder, findings }) => (
          <li key={`${before} ${who} ${holder ?? ''}`}>
            <p>
              <b>{who}</b>
              {holder !== undefined && <Holder accountId={holder} />}{' '}
              <span className="quiet small">{words.before[before]}</span>
            </p>
            <Things findings={findings} inTheWay={inTheWay} />
          </li>
        ))}
        {path.start === null ? (
          <li>
            <b>{words.noStart}</b> {path.none}
          </li>
        ) : (
          <li>
            <b>{turns.length === 0 ? words.start : words.startThen}</b> {words.from(momentText(path.start, timeZone))}
            {turns.length === 0 && (
              <p>
                <PlaceLink
                  place={{ label: words.goToStart, issueKey: key, surface: 'deployment-plan', part: 'start' }}
                />
              </p>
            )}
            {path.waits.length > 0 && (
              <details open={path.waits.length <= fewWaits}>
                <summary>{words.waits(path.waits.length)}</summary>
                <Things findings={path.waits} inTheWay={inTheWay} />
              </details>
            )}
          </li>
        )}
      </ol>
      {late.length > 0 && planned !== null && (
        <details>
          <summary>{words.onlyPlanned(late.length, momentText(planned.at, timeZone))}</summary>
          <Things findings={late} inTheWay={[]} />
        </details>
      )}
    </div>
  );
}

function Things({ findings, inTheWay }: { findings: readonly Finding[]; inTheWay: Props['inTheWay'] }) {
  const timeZone = useTimeZone();
  return (
    <LongList rows={findings} size={10}>
      {(shown) => (
        <ul>
          {shown.map((finding) => (
            <li key={`${finding.rule} ${finding.what}`}>
              {inOwnZone(finding.what, timeZone)} <PlaceLink place={finding.where} />
              <When finding={finding} inTheWay={inTheWay} />
            </li>
          ))}
        </ul>
      )}
    </LongList>
  );
}

/** Where the planned start differs from this moment, it says so. */
function When({ finding, inTheWay }: { finding: Finding; inTheWay: Props['inTheWay'] }) {
  const known = inTheWay.find((one) => one.finding.rule === finding.rule && one.finding.what === finding.what);
  return known?.planned === false ? <span className="quiet small"> {words.notPlanned}</span> : null;
}

/** The one account behind a role, where the release names it. */
function Holder({ accountId }: { readonly accountId: string }) {
  const { accountId: viewer } = useHost();
  if (accountId === viewer)
    return (
      <>
        {' '}
        <Lozenge appearance="inprogress">{words.yourTurn}</Lozenge>
      </>
    );
  return (
    <>
      , <PersonName accountId={accountId} />
    </>
  );
}

type Step = Readiness['path']['steps'][number];
type Turn = Pick<Step, 'before'> & Pick<Finding, 'who' | 'holder'> & { readonly findings: readonly Finding[] };

/** Everything of one person before one gate is one turn, in the order of its first thing. */
function turnsOf(steps: readonly Step[]): readonly Turn[] {
  const turns = new Map<string, Turn>();
  for (const { before, finding } of steps) {
    const { who, holder } = finding;
    const key = `${before} ${who} ${holder ?? ''}`;
    turns.set(key, {
      before,
      who,
      ...(holder !== undefined && { holder }),
      findings: [...(turns.get(key)?.findings ?? []), finding],
    });
  }
  return [...turns.values()];
}
