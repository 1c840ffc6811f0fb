import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { useEffect } from 'react';
import { EditAction } from '../../shared/edit-action';
import { appointedRoleNames as roleNames } from '../../shared/en/names';
import { roles as words } from '../../shared/en/roles';
import { LeftNotice } from '../../shared/left-notice';
import { useOnceOpen } from '../../shared/use-once-open';
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
  const { start } = edit;
  // The address of a new one leads straight into its form.
  useEffect(() => {
    if (isNew && roles.may.allowed) start();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page opens.
  }, []);
  const wasOpen = useOnceOpen(edit.doc !== null);
  const leave = () => go(['roles']);
  const isOver = state === 'ENDED' || state === 'EXPIRED';
  return (
    <article>
      <Button appearance="subtle" spacing="compact" onClick={leave}>
        {`← ${words.title}`}
      </Button>
      <div className="section-head entry-head">
        <Heading as="h2" size="medium">
          {isNew ? words.appoint : roleNames[role]}
        </Heading>
        {!isNew && <Lozenge appearance={looks[state]}>{words.states[state]}</Lozenge>}
        {(isNew ? !roles.may.allowed : !isOver) && edit.doc === null && (
          <div className="section-action">
            <EditAction
              section={words.appointment}
              may={roles.may}
              start={() => start()}
              prepare={() => Promise.resolve()}
              focused={wasOpen}
            />
          </div>
        )}
      </div>
      <LeftNotice edit={edit} />
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
    </article>
  );
}
