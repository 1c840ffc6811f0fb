import type { ChangeAuthority } from '../../src/contract/setup-check';
import { editing } from '../shared/en/editing';
import { setup as words } from '../shared/en/setup';
import { usePeopleNames } from './use-people-names';
import { ChooseOne, FindMany, FindOne, idsOf } from '../shared/forms/choices';
import { findGroups, findUsers } from '../shared/jira/find-in-jira';

type Props = {
  /** Name of the change type. */
  readonly type: string;
  readonly authority: ChangeAuthority | undefined;
  /** Project roles of the projects that have such changes. */
  readonly roles: readonly string[];
  readonly choose: (authority: ChangeAuthority) => void;
};

const kinds = Object.entries(words.authorityKinds).map(([value, label]) => ({ value, label }));

const fresh: { readonly [kind: string]: ChangeAuthority } = {
  projectRole: { projectRole: '' },
  group: { group: { id: '', name: '' } },
  people: { people: {} },
};

/** Who authorizes changes of one type: a role of their project, a group, or people. */
export function AuthorityField({ type, authority, roles, choose }: Props) {
  const kind = authority === undefined ? null : (Object.keys(authority)[0] ?? null);
  return (
    <div className="fields">
      <ChooseOne
        label={words.authorityKind(type)}
        options={kinds}
        value={kind}
        choose={(chosen) => {
          const next = fresh[chosen ?? ''];
          if (next !== undefined && chosen !== kind) choose(next);
        }}
      />
      {authority !== undefined && 'projectRole' in authority && (
        <ChooseOne
          label={words.authorityOf(type)}
          options={roles.map((name) => ({ value: name, label: name }))}
          value={authority.projectRole === '' ? null : authority.projectRole}
          choose={(projectRole) => choose({ projectRole: projectRole ?? '' })}
        />
      )}
      {authority !== undefined && 'group' in authority && (
        <FindOne
          label={words.authorityOf(type)}
          find={findGroups}
          value={authority.group.id === '' ? null : { value: authority.group.id, label: authority.group.name }}
          choose={({ value, label }) => choose({ group: { id: value, name: label } })}
          typeToFind={words.typeGroup}
          nothingFound={words.noGroupFound}
        />
      )}
      {authority !== undefined && 'people' in authority && (
        <PeopleField type={type} people={authority.people} choose={(people) => choose({ people })} />
      )}
    </div>
  );
}

type PeopleProps = {
  readonly type: string;
  readonly people: { readonly [accountId: string]: true };
  readonly choose: (people: { readonly [accountId: string]: true }) => void;
};

function PeopleField({ type, people, choose }: PeopleProps) {
  const names = usePeopleNames(Object.keys(people));
  return (
    <FindMany
      label={words.authorityOf(type)}
      find={findUsers}
      value={names}
      choose={(chosen) => choose(idsOf(chosen))}
      typeToFind={editing.typeToFind}
      nothingFound={editing.nobodyFound}
    />
  );
}
