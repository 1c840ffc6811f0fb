import { roles as words } from '../../shared/en/roles';
import { Fact } from '../../shared/fact';
import { useTimeZone } from '../../shared/host';
import { dayText, momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import type { SectionProps } from '../section-props';
import { HolderName } from './holder-name';
import type { Appointment, Roles } from './roles-data';
import { scopeText } from './scope-text';

type Props = Pick<SectionProps, 'page'> & { readonly roles: Roles; readonly appointment: Appointment };

/** The appointment as it is read, with the duties of its role. */
export function AppointmentFacts({ page, roles, appointment }: Props) {
  const { role, holder, scope, from, to, note, by, ended } = appointment;
  const timeZone = useTimeZone();
  const duties = roles.duties[role] ?? [];
  return (
    <dl className="facts">
      <Fact term={words.holder}>
        <HolderName holder={holder} />
      </Fact>
      <Fact term={words.scope}>{scopeText(scope, page, roles)}</Fact>
      <Fact term={words.from}>{dayText(from)}</Fact>
      <Fact term={words.to}>{to === null ? words.noEnd : dayText(to)}</Fact>
      <Fact term={words.by}>
        <PersonName accountId={by} />
      </Fact>
      {note !== '' && (
        <Fact term={words.note} wide>
          <span className="prose">{note}</span>
        </Fact>
      )}
      {ended !== null && (
        <Fact term={words.ended} wide>
          {momentText(ended.at, timeZone)}, <PersonName accountId={ended.by} />: {ended.reason}
        </Fact>
      )}
      {duties.length > 0 && (
        <Fact term={words.duties} wide>
          <ul>
            {duties.map((duty) => (
              <li key={duty}>{duty}</li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}
