import Lozenge from '@atlaskit/lozenge';
import { dayText } from '../../shared/moments';
import { listed } from '../../shared/en/grammar';
import { appointedRoleNames as roleNames } from '../../shared/en/names';
import { roles as words } from '../../shared/en/roles';
import { Notice } from '../../shared/states/notice';
import { PeopleList } from '../../shared/people/people-list';
import { Section } from '../../shared/section';
import type { SectionProps } from '../section-props';
import { HolderName } from './holder-name';
import type { Roles } from './roles-data';
import { scopeText } from './scope-text';

type Props = Pick<SectionProps, 'page'> & { readonly roles: Roles };

const looks = {
  FILLED: 'success',
  PARTLY: 'inprogress',
  ENDING: 'moved',
  COMING: 'inprogress',
  EXPIRED: 'removed',
  MISSING: 'removed',
} as const;

/** Every role of the process: who holds it, and where one is missing, runs out or should not be held together. */
export function Coverage({ page, roles }: Props) {
  const { coverage, both, unspoken, appointer, appointing, projectRoles } = roles;
  return (
    <Section title={words.coverage}>
      <dl className="facts">
        {coverage.map(({ role, state, day }) => (
          <div key={role}>
            <dt>{roleNames[role]}</dt>
            <dd>
              <Lozenge appearance={looks[state]}>{words.coverageStates[state]}</Lozenge>{' '}
              {day !== null && (
                <span className="quiet small">
                  {state === 'COMING' ? words.fromDay(dayText(day)) : words.until(dayText(day))}
                </span>
              )}
              <Holders page={page} roles={roles} role={role} />
              {projectRoles[role] !== undefined && projectRoles[role] !== '' && (
                <p className="quiet small">{words.projectRole(projectRoles[role])}</p>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">
        {appointer.people.length > 0 && (
          <>
            {words.appointer}: {appointer.title !== '' && `${appointer.title}, `}
            <PeopleList people={appointer.people} />.{' '}
          </>
        )}
        {words[appointing]}
      </p>
      {unspoken.length > 0 && (
        <p className="quiet small">
          {words.unspoken(listed(unspoken.map((customer) => page.customers[customer]?.name ?? customer)))}
        </p>
      )}
      {both.map(({ roles: [one, other], people }) => (
        <Notice key={`${one}-${other}`} kind="warning" title={words.both}>
          <p>
            <PeopleList people={people} />{' '}
            {(people.length === 1 ? words.bothText : words.bothTextMany)(
              roleNames[one].toLowerCase(),
              roleNames[other].toLowerCase(),
            )}
          </p>
        </Notice>
      ))}
    </Section>
  );
}

function Holders({ page, roles, role }: Props & { readonly role: Roles['coverage'][number]['role'] }) {
  const inForce = Object.entries(roles.entries).filter(
    ([, one]) => one.role === role && (one.state === 'CURRENT' || one.state === 'ENDING'),
  );
  if (inForce.length === 0) return null;
  return (
    <ul>
      {inForce.map(([id, one]) => (
        <li key={id}>
          <HolderName holder={one.holder} />{' '}
          {one.scope.kind !== 'ORGANIZATION' && <span className="quiet">({scopeText(one.scope, page, roles)})</span>}
        </li>
      ))}
    </ul>
  );
}
