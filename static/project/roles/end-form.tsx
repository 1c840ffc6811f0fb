import Button from '@atlaskit/button/new';
import { showFlag } from '@forge/bridge';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { roles as words } from '../../shared/en/roles';
import { ReasonForm } from '../../shared/forms/reason-form';
import { useAct } from '../../shared/use-act';
import { callProject } from '../project-data';
import { rolesKey } from './roles-data';

/** Ends an appointment at once, with the reason. */
export function EndForm({ id }: { readonly id: string }) {
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const acting = useAct<{ id: string; reason: string }, unknown>(
    (input) => callProject('endAppointment', input),
    () => {
      setOpen(false);
      void queries.invalidateQueries({ queryKey: rolesKey });
      void showFlag({ id: 'slipway-appointment', title: words.wasEnded, type: 'success', isAutoDismiss: true });
    },
  );
  if (!isOpen)
    return (
      <div className="actions">
        <Button onClick={() => setOpen(true)}>{words.end}</Button>
      </div>
    );
  return (
    <ReasonForm
      title={words.endTitle}
      label={words.endReason}
      missing={words.endReasonMissing}
      failed={words.notEnded}
      submit={words.end}
      looks="danger"
      acting={acting}
      act={(reason) => acting.act({ id, reason })}
      close={() => setOpen(false)}
    >
      <p>{words.endText}</p>
    </ReasonForm>
  );
}
