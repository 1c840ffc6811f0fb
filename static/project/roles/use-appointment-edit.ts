import { showFlag } from '@forge/bridge';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppointmentTerms, SaveAppointment } from '../../../src/contract/appointment-calls';
import { roles as words } from '../../shared/en/roles';
import { useEdit } from '../../shared/edits/use-edit';
import type { Edit } from '../../shared/edits/use-edit';
import { callProject } from '../project-data';
import { entryChanges, withoutPointer } from '../registers/entry-changes';
import { rolesKey } from './roles-data';
import type { Appointment, Roles } from './roles-data';

export type Terms = AppointmentTerms;

/** What the form begins with: the release manager of the organization from today. */
export const blankAppointment = ({ today }: Roles): Appointment => ({
  role: 'rdm',
  holder: { person: '' },
  scope: { kind: 'ORGANIZATION' },
  from: today,
  to: null,
  note: '',
  by: '',
  ended: null,
  state: 'CURRENT',
});

type Editing = {
  readonly seq: number;
  /** null for a new one. */
  readonly id: string | null;
  readonly appointment: Appointment;
  readonly onSaved: (id: string) => void;
};

/** Making or changing one appointment; what was typed waits for a closed tab. */
export function useAppointmentEdit({ seq, id, appointment, onSaved }: Editing): Edit<Terms> {
  const queries = useQueryClient();
  const [newId] = useState(() => crypto.randomUUID());
  const { role, holder, scope, from, to, note } = appointment;
  return useEdit<Terms, SaveAppointment['changes'], Terms>({
    name: `appointment-${id ?? ''}`,
    saved: { seq, doc: { role, holder, scope, from, to, note } },
    // Who and for what are told whole: half a scope is none.
    changesOf: (base, doc) => (id === null ? doc : entryChanges(base, doc)),
    without: (changes, pointer) => withoutPointer(changes, pointer),
    send: async ({ cmd, seq: seen, changes }) => {
      const answer = await callProject('saveAppointment', {
        cmd,
        seq: seen,
        id: id ?? newId,
        isNew: id === null,
        changes,
      });
      return answer.ok ? { ok: true, value: { seq: answer.value.seq, doc: answer.value.doc } } : answer;
    },
    onSaved: () => {
      void queries.invalidateQueries({ queryKey: rolesKey });
      showFlag({ id: 'slipway-appointment', title: words.saved, type: 'success', isAutoDismiss: true });
      onSaved(id ?? newId);
    },
  });
}
