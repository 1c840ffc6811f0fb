import Button from '@atlaskit/button/new';
import { showFlag } from '@forge/bridge';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppointmentProposal } from '../../../src/contract/appointment-calls';
import type { ProcessRole } from '../../shared/contract-types';
import { roleNames } from '../../shared/en/names';
import { roles as words } from '../../shared/en/roles';
import { NativeChoice } from '../../shared/forms/native-choice';
import { Notice } from '../../shared/states/notice';
import { outcomeOf } from '../../shared/trouble';
import type { Trouble } from '../../shared/trouble';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { callProject } from '../project-data';
import { HolderName } from './holder-name';
import { rolesKey } from './roles-data';
import type { Appointment, Roles } from './roles-data';

type Props = { readonly roles: Roles };

/** Who held a role by a Jira project role, to be appointed one by one. */
export function Proposals({ roles }: Props) {
  const mapped = Object.fromEntries(
    Object.entries(roleNames).filter(([role]) => (roles.projectRoles[role as ProcessRole] ?? '') !== ''),
  ) as Partial<typeof roleNames>;
  const [role, setRole] = useState(Object.keys(mapped)[0] as ProcessRole);
  const [found, setFound] = useState<AppointmentProposal | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    const outcome = await outcomeOf(callProject('proposeAppointments', { role }));
    setBusy(false);
    setFound(outcome.ok ? outcome.value : null);
    setTrouble(outcome.ok ? null : outcome.trouble);
  };
  return (
    <details className="files">
      <summary>{words.propose}</summary>
      <p className="quiet small">{words.proposeHint}</p>
      <div className="toolbar">
        <NativeChoice
          label={words.proposeFor}
          options={mapped as typeof roleNames}
          chosen={role}
          choose={(chosen) => {
            setRole(chosen);
            setFound(null);
          }}
        />
        <div className="toolbar-action">
          <Button isLoading={busy} onClick={() => void ask()}>
            {words.propose}
          </Button>
        </div>
      </div>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.proposeFailed} />}
      {found !== null && <Found key={role} role={role} roles={roles} found={found} />}
    </details>
  );
}

type FoundProps = Props & { readonly role: ProcessRole; readonly found: AppointmentProposal };

function Found({ role, roles, found: { people, groups } }: FoundProps) {
  const holders: readonly Appointment['holder'][] = [
    ...people.map((person) => ({ person })),
    ...groups.map((group) => ({ group })),
  ];
  if (holders.length === 0) return <Notice kind="information" title={words.proposeNone} />;
  return (
    <ul className="rows" aria-label={words.proposeTitle(roleNames[role])}>
      {holders.map((holder) => (
        <Candidate key={JSON.stringify(holder)} role={role} today={roles.today} holder={holder} />
      ))}
    </ul>
  );
}

type CandidateProps = {
  readonly role: ProcessRole;
  readonly today: string;
  readonly holder: Appointment['holder'];
};

/** Made for the whole organization from today; its page narrows or ends it. */
function Candidate({ role, today, holder }: CandidateProps) {
  const queries = useQueryClient();
  const [ids] = useState(() => ({ cmd: crypto.randomUUID(), id: crypto.randomUUID() }));
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const appoint = async () => {
    setBusy(true);
    const changes = { role, holder, scope: { kind: 'ORGANIZATION' as const }, from: today };
    const outcome = await outcomeOf(callProject('saveAppointment', { ...ids, seq: 0, isNew: true, changes }));
    setBusy(false);
    setTrouble(outcome.ok ? null : outcome.trouble);
    if (!outcome.ok) return;
    setDone(true);
    void queries.invalidateQueries({ queryKey: rolesKey });
    showFlag({ id: 'slipway-appointment', title: words.saved, type: 'success', isAutoDismiss: true });
  };
  return (
    <li>
      <HolderName holder={holder} />{' '}
      {done ? (
        <span className="quiet small">{words.saved}</span>
      ) : (
        <Button spacing="compact" isLoading={busy} onClick={() => void appoint()}>
          {words.appoint}
        </Button>
      )}
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notAppointed} />}
    </li>
  );
}
