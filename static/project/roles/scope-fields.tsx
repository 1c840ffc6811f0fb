import Textfield from '@atlaskit/textfield';
import { editing } from '../../shared/en/editing';
import { roles as words } from '../../shared/en/roles';
import { Field } from '../../shared/forms/field';
import { NativeChoice } from '../../shared/forms/native-choice';
import type { SectionProps } from '../section-props';
import type { Role, Roles, Scope } from './roles-data';

type Props = Pick<SectionProps, 'page'> & {
  readonly roles: Roles;
  readonly role: Role;
  readonly scope: Scope;
  readonly problem: string | undefined;
  readonly choose: (scope: Scope) => void;
};

/** For what somebody is appointed. A customer representative speaks for one customer. */
export function ScopeFields({ page, roles, role, scope, problem, choose }: Props) {
  const kinds: { readonly [kind in Scope['kind']]?: string } =
    role === 'cust' ? { CUSTOMER: words.scopeKinds.CUSTOMER } : words.scopeKinds;
  return (
    <div className="fields">
      <NativeChoice
        label={words.scopeKind}
        options={kinds as typeof words.scopeKinds}
        chosen={scope.kind}
        choose={(kind) =>
          choose(kind === 'ORGANIZATION' ? { kind } : { kind, id: kind === 'PROJECT' ? page.project.id : '' })
        }
      />
      {scope.kind === 'RELEASE' && (
        <Field label={words.scopeKinds.RELEASE} hint={words.releaseHint} problem={problem}>
          {(input) => (
            <Textfield
              {...input}
              value={scope.id}
              maxLength={64}
              onChange={(event) => choose({ kind: 'RELEASE', id: event.currentTarget.value.trim() })}
            />
          )}
        </Field>
      )}
      {(scope.kind === 'PROJECT' || scope.kind === 'SERVICE' || scope.kind === 'CUSTOMER') && (
        <NativeChoice
          label={words.scopeKinds[scope.kind]}
          problem={problem}
          options={{ '': editing.choose, ...namesOf(scope.kind, page, roles) }}
          chosen={scope.id}
          choose={(id) => choose({ kind: scope.kind, id })}
        />
      )}
    </div>
  );
}

function namesOf(
  kind: 'PROJECT' | 'SERVICE' | 'CUSTOMER',
  { services, customers }: SectionProps['page'],
  { projects }: Roles,
): { readonly [id: string]: string } {
  if (kind === 'PROJECT') return projects;
  return Object.fromEntries(
    Object.entries(kind === 'SERVICE' ? services : customers).map(([id, { name }]) => [id, name]),
  );
}
