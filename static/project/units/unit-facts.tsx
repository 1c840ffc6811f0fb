import { shared as common } from '../../shared/en/shared';
import { registers as shared } from '../../shared/en/registers';
import { units as words } from '../../shared/en/units';
import { Fact } from '../../shared/fact';
import { PersonName } from '../../shared/people/person-name';
import type { Unit } from '../../shared/register-types';
import type { FactsProps } from '../registers/register-spec';
import { useUnits } from './unit-data';
import { UnitUses } from './unit-uses';

/** What is known of a unit, which others lean on it, and where it runs. */
export function UnitFacts({ page, entries, id, entry, open }: FactsProps<Unit>) {
  const { service, level, owner, items, requires, conflicts } = entry;
  const installed = useUnits().data?.installed[id] ?? [];
  const requiredBy = Object.entries(entries)
    .filter(([, unit]) => Object.hasOwn(unit.requires, id))
    .map(([code, unit]): readonly [string, string] => [code, unit.requires[id] ?? '']);
  return (
    <>
      <dl className="facts">
        <Fact term={shared.service}>{service === null ? common.none : (page.services[service]?.name ?? service)}</Fact>
        <Fact term={words.level}>{words.levels[level]}</Fact>
        <Fact term={shared.owner}>{owner === null ? common.none : <PersonName accountId={owner} />}</Fact>
        <Fact term={words.items}>{Object.keys(items).join(', ') || common.none}</Fact>
        <Fact term={words.requires}>
          <Ranges ranges={Object.entries(requires)} open={open} />
        </Fact>
        <Fact term={words.conflicts}>
          <Ranges ranges={Object.entries(conflicts)} open={open} />
        </Fact>
        <Fact term={words.requiredBy}>
          <Ranges ranges={requiredBy} open={open} />
        </Fact>
        <Fact term={words.installed}>
          {installed.length === 0 ? (
            common.none
          ) : (
            <ul>
              {installed.map(({ environment, name, version }) => (
                <li key={environment}>{`${name} ${version}`}</li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
      <UnitUses unit={id} />
    </>
  );
}

type RangesProps = {
  readonly ranges: readonly (readonly [unit: string, versions: string])[];
  readonly open: (id: string) => void;
};

function Ranges({ ranges, open }: RangesProps) {
  if (ranges.length === 0) return common.none;
  return (
    <ul>
      {ranges.map(([unit, versions]) => (
        <li key={unit}>
          <button type="button" className="link as-link" onClick={() => open(unit)}>
            {unit}
          </button>{' '}
          {versions}
        </li>
      ))}
    </ul>
  );
}
