import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { lazy, Suspense, useState } from 'react';
import type { EmergencyView } from '../../../src/contract/emergency-calls';
import { emergency as words } from '../../shared/en/emergency';
import { Loaded } from '../../shared/states/loaded';
import { NotAllowed } from '../../shared/states/not-allowed';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/states/waiting';
import { Approvals } from './approvals';
import { DeclarationFacts } from './declaration-facts';
import { useEmergency } from './emergency-data';
import { ObligationList } from './obligation-list';

const DeclareForm = lazy(async () => ({ default: (await import('./declare-form')).DeclareForm }));
const WithdrawForm = lazy(async () => ({ default: (await import('./withdraw-form')).WithdrawForm }));

/** The short way of an emergency: declaration, approvals, and what is owed afterwards. */
export function EmergencySection() {
  const emergency = useEmergency();
  const aside = emergency.data && <State view={emergency.data} />;
  return (
    <Section title={words.title} aside={aside} part="emergency">
      <Loaded query={emergency} failedTitle={words.failed} waiting={<Waiting lines={5} />}>
        {(told) => <Emergency view={told} />}
      </Loaded>
    </Section>
  );
}

function Emergency({ view }: { readonly view: EmergencyView }) {
  const [open, setOpen] = useState<'declare' | 'withdraw' | null>(null);
  const { emergency, mayDeclare } = view;
  const close = () => setOpen(null);
  if (open !== null)
    return (
      <Suspense fallback={<Waiting lines={8} />}>
        {open === 'declare' ? <DeclareForm view={view} close={close} /> : <WithdrawForm close={close} />}
      </Suspense>
    );
  const started = emergency !== null && emergency.passed !== null;
  return (
    <>
      {emergency === null ? <p>{words.notDeclaredHint}</p> : <DeclarationFacts emergency={emergency} />}
      {!started && mayDeclare.allowed && (
        <div className="actions">
          <Button spacing="compact" onClick={() => setOpen('declare')}>
            {emergency === null ? words.declare : words.declareAnew}
          </Button>
          {emergency !== null && (
            <Button spacing="compact" appearance="subtle" onClick={() => setOpen('withdraw')}>
              {words.withdraw}
            </Button>
          )}
        </div>
      )}
      {emergency === null && !mayDeclare.allowed && <NotAllowed may={mayDeclare} />}
      {emergency !== null && <Approvals view={view} emergency={emergency} />}
      {emergency !== null && started && <ObligationList view={view} emergency={emergency} />}
    </>
  );
}

function State({ view: { emergency, overdue } }: { readonly view: EmergencyView }) {
  if (emergency === null) return <Lozenge appearance="removed">{words.notDeclared}</Lozenge>;
  if (emergency.passed === null) return <Lozenge appearance="inprogress">{words.declared}</Lozenge>;
  if (overdue.length > 0) return <Lozenge appearance="removed">{words.overdue}</Lozenge>;
  const open = Object.values(emergency.obligations).some(({ done }) => done === null);
  return <Lozenge appearance={open ? 'moved' : 'success'}>{open ? words.owes : words.settled}</Lozenge>;
}
