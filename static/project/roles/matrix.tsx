import { appointedRoleNames as roleNames } from '../../shared/en/names';
import { roles as words } from '../../shared/en/roles';
import { Section } from '../../shared/section';
import type { Role, Roles } from './roles-data';

const columns = Object.keys(roleNames) as Role[];

/** The permission table: acts by roles. It is told by the back end, which checks every call against it. */
export function Matrix({ roles: { matrix } }: { readonly roles: Roles }) {
  return (
    <Section title={words.matrix}>
      <p className="quiet small">{words.matrixHint}</p>
      <div className="wide-table" role="group" aria-label={words.matrix} tabIndex={0}>
        <table className="table">
          <caption className="for-readers">{words.matrix}</caption>
          <thead>
            <tr>
              <th scope="col">{words.act}</th>
              {columns.map((role) => (
                <th key={role} scope="col">
                  {roleNames[role]}
                </th>
              ))}
              <th scope="col">{words.beside}</th>
            </tr>
          </thead>
          <tbody>
            {matrix.map(({ act, holders }) => (
              <tr key={act}>
                <th scope="row">{words.actNames[act]}</th>
                {columns.map((role) => (
                  <td key={role}>{cellOf(holders, role)}</td>
                ))}
                <td>{besideOf(holders)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

type Holders = Roles['matrix'][number]['holders'];

function cellOf(holders: Holders, role: Role) {
  if (holders.by !== 'process-roles' || !holders.roles.includes(role)) return <span className="quiet">–</span>;
  return role === 'cust' ? <abbr title={words.ownLong}>{words.own}</abbr> : words.yes;
}

function besideOf(holders: Holders): string {
  switch (holders.by) {
    case 'process-roles':
      if (holders.orAuthority === true) return words.authority;
      return holders.orAdministrator === true ? words.administrator : '';
    case 'change-authority':
      return words.authority;
    case 'appointer':
      return words.appointing;
    case 'jira-administrator':
      return words.administrator;
  }
}
