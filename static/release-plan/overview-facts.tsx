import type { ReleaseView } from '../../src/contract/release-calls';
import { roleNames, typeNames } from '../shared/en/names';
import { release as words } from '../shared/en/release';
import { shared } from '../shared/en/shared';
import { Fact } from '../shared/fact';
import type { ProcessRole } from '../shared/contract-types';
import { RoleHolder } from './role-holder';

/** The overview as it is read. */
export function OverviewFacts({ view }: { readonly view: ReleaseView }) {
  const { release, customers, services } = view;
  const { number, name, type, ...sets } = release.doc;
  return (
    <>
      <dl className="facts">
        <Fact term={words.number}>{number ?? <NotSet />}</Fact>
        <Fact term={words.name}>{name === '' ? <NotSet /> : name}</Fact>
        <Fact term={words.type}>{type === null ? <NotSet /> : typeNames[type]}</Fact>
        <Fact term={words.services}>
          <Names ids={sets.services} register={services} />
        </Fact>
        <Fact term={words.customers}>
          <Names ids={sets.customers} register={customers} />
        </Fact>
      </dl>
      <h3 className="subhead">{words.roles}</h3>
      <dl className="facts">
        {(Object.keys(roleNames) as ProcessRole[]).map((role) => (
          <Fact key={role} term={roleNames[role]}>
            <RoleHolder role={role} view={view} />
          </Fact>
        ))}
      </dl>
    </>
  );
}

const NotSet = () => <span className="quiet">{words.notSet}</span>;

type NamesProps = {
  readonly ids: ReleaseView['release']['doc']['services'];
  readonly register: ReleaseView['services'];
};

function Names({ ids, register }: NamesProps) {
  const names = Object.keys(ids).map((id) => register[id]?.name ?? id);
  return names.length === 0 ? <span className="quiet">{shared.none}</span> : names.sort().join(', ');
}
