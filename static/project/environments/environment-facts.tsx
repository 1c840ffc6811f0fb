import { environments as words } from '../../shared/en/environments';
import { environmentNames } from '../../shared/en/names';
import { registers } from '../../shared/en/registers';
import { shared } from '../../shared/en/shared';
import { Fact } from '../../shared/fact';
import { dayText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import type { EnvironmentEntry } from '../../shared/register-types';
import type { FactsProps } from '../registers/register-spec';
import { Bookings } from './bookings';
import { useEnvironments } from './environment-data';
import { Verify } from './verify';

type Props = FactsProps<EnvironmentEntry>;

/** What is known of an environment, and who has it when. */
export function EnvironmentFacts(props: Props) {
  const { id, entry } = props;
  const view = useEnvironments().data;
  return (
    <>
      <Known {...props} conditions={view?.conditions ?? []} />
      {view !== undefined && (
        <>
          {view.may.allowed && entry.state === 'ACTIVE' && (
            <Verify id={id} name={entry.name} conditions={conditionsOf(entry, view.conditions)} />
          )}
          <Bookings id={id} entry={entry} bookings={view.bookings[id] ?? {}} may={view.mayBook} />
        </>
      )}
    </>
  );
}

/** A live environment is what it is; the process says what those for tests should be. */
const conditionsOf = ({ kind }: EnvironmentEntry, conditions: readonly string[]): readonly string[] =>
  kind === 'TEST' || kind === 'ACCEPTANCE' ? conditions : [];

function Known({ page, entry, conditions }: Props & { readonly conditions: readonly string[] }) {
  const asked = conditionsOf(entry, conditions);
  const { kind, owner, customers, services, baseline, baselineRef, likeness, gaps, separate, dataClass } = entry;
  return (
    <dl className="facts">
      <Fact term={words.kind}>{environmentNames[kind]}</Fact>
      <Fact term={registers.customers}>{namesOf(customers, page.customers) || registers.shared}</Fact>
      <Fact term={registers.owner}>{owner === null ? shared.none : <PersonName accountId={owner} />}</Fact>
      <Fact term={words.runs}>{namesOf(services, page.services) || shared.none}</Fact>
      <Fact term={words.likeness}>
        {words.likenesses[likeness]}
        {gaps !== '' && <span className="quiet small zone">{gaps}</span>}
      </Fact>
      <Fact term={words.separate}>{separate ? registers.yes : registers.no}</Fact>
      <Fact term={words.dataClass}>{words.dataClasses[dataClass]}</Fact>
      <Fact term={words.baseline}>
        {Object.keys(baseline).length === 0 ? (
          shared.none
        ) : (
          <ul>
            {Object.entries(baseline).map(([unit, version]) => (
              <li key={unit}>{`${unit} ${version}`}</li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact term={words.baselineRef}>{baselineRef || shared.none}</Fact>
      {asked.length > 0 && (
        <Fact term={words.conditions}>
          <ul>
            {asked.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact term={words.verified}>
        <Verified entry={entry} />
      </Fact>
    </dl>
  );
}

function Verified({ entry: { verifiedOn, verifiedBy, evidence } }: { readonly entry: EnvironmentEntry }) {
  if (verifiedOn === null) return words.neverVerified;
  return (
    <>
      {verifiedBy === null ? (
        dayText(verifiedOn)
      ) : (
        <>
          {words.verifiedBy(dayText(verifiedOn))} <PersonName accountId={verifiedBy} />
        </>
      )}
      {evidence !== '' && <span className="quiet small zone">{evidence}</span>}
    </>
  );
}

type Names = { readonly [id: string]: { readonly name: string } };

const namesOf = (ids: EnvironmentEntry['customers'], register: Names): string =>
  Object.keys(ids)
    .map((id) => register[id]?.name ?? id)
    .join(', ');
