import Lozenge from '@atlaskit/lozenge';
import { appointedRoleNames as roleNames } from '../../shared/en/names';
import { roles as words } from '../../shared/en/roles';
import { OneEntry } from '../one-entry';
import type { SectionProps } from '../section-props';
import { AppointmentFacts } from './appointment-facts';
import { AppointmentForm } from './appointment-form';
import { AppointmentHistory } from './appointment-history';
import { looks } from './appointment-list';
import { EndForm } from './end-form';
import type { Appointment, Roles } from './roles-data';
import { useAppointmentEdit } from './use-appointment-edit';

type Props = SectionProps & {
  readonly roles: Roles;
  /** null for a new one. */
  readonly id: string | null;
  readonly appointment: Appointment;
};

/** One appointment: what it says, its editor, its end, and what was done to it. */
export function AppointmentPage({ roles, page, go, id, appointment }: Props) {
  const { role, state } = appointment;
  const isNew = id === null;
  const edit = useAppointmentEdit({
    seq: roles.seq,
    id,
    appointment,
    onSaved: (saved) => (isNew ? go(['roles', saved], undefined, 'replace') : undefined),
  });
  const leave = () => go(['roles']);
  const isOver = state === 'ENDED' || state === 'EXPIRED';
  return (
    <OneEntry
      list={words.title}
      leave={leave}
      title={isNew ? words.appoint : roleNames[role]}
      aside={!isNew && <Lozenge appearance={looks[state]}>{words.states[state]}</Lozenge>}
      section={words.appointment}
      may={roles.may}
      editable={isNew ? !roles.may.allowed : !isOver}
      isNew={isNew}
      edit={edit}
    >
      {edit.doc !== null && (
        <AppointmentForm
          page={page}
          roles={roles}
          edit={isNew ? { ...edit, cancel: leave } : edit}
          doc={edit.doc}
          isNew={isNew}
        />
      )}
      {edit.doc === null && id !== null && (
        <>
          <AppointmentFacts page={page} roles={roles} appointment={appointment} />
          {!isOver && roles.may.allowed && <EndForm id={id} />}
          <AppointmentHistory id={id} seq={roles.seq} />
        </>
      )}
    </OneEntry>
  );
}
