import { roles as words } from '../../shared/en/roles';
import { Loaded } from '../../shared/states/loaded';
import { Notice } from '../../shared/states/notice';
import { Waiting } from '../../shared/states/waiting';
import type { SectionProps } from '../section-props';
import { AppointmentPage } from './appointment-page';
import { AppointmentList } from './appointment-list';
import { Coverage } from './coverage';
import { Matrix } from './matrix';
import { Proposals } from './proposals';
import { blankAppointment } from './use-appointment-edit';
import { useRoles } from './roles-data';
import type { Roles } from './roles-data';

/** Who holds which role of the process, for what and how long, and what each role may do. */
export function RolesSection(props: SectionProps) {
  const view = useRoles();
  return (
    <Loaded query={view} failedTitle={words.failed} waiting={<Waiting lines={12} />}>
      {(roles) => <Opened {...props} roles={roles} />}
    </Loaded>
  );
}

function Opened({ roles, ...props }: SectionProps & { readonly roles: Roles }) {
  const [, id] = props.route.parts;
  if (id === 'new') return <AppointmentPage {...props} roles={roles} id={null} appointment={blankAppointment(roles)} />;
  const appointment = id === undefined ? undefined : roles.entries[id];
  if (id !== undefined && appointment !== undefined)
    return <AppointmentPage {...props} roles={roles} id={id} appointment={appointment} />;
  return (
    <>
      {roles.appointer.people.length === 0 && <Notice kind="warning" title={words.nobodyAppoints} />}
      <Coverage {...props} roles={roles} />
      <AppointmentList {...props} roles={roles} />
      {roles.may.allowed && Object.keys(roles.projectRoles).length > 0 && <Proposals roles={roles} />}
      <Matrix roles={roles} />
    </>
  );
}
