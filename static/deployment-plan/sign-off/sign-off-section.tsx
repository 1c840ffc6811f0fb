import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { lazy, Suspense, useState } from 'react';
import type { Readiness } from '../../../src/contract/release-calls';
import { listed } from '../../shared/en/grammar';
import { signOff as words } from '../../shared/en/sign-off';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/states/waiting';
import { Given } from './given';

const SignForm = lazy(async () => ({ default: (await import('./sign-form')).SignForm }));
const WithdrawForm = lazy(async () => ({ default: (await import('./withdraw-form')).WithdrawForm }));

type View = Readiness['signOff'];
type Props = {
  /** null: it is not known; the section Readiness says why. */
  readonly view: View | null;
  readonly hasWaves: boolean;
};

/** The release manager's word that this may be deployed. */
export function SignOffSection({ view, hasWaves }: Props) {
  const [open, setOpen] = useState<'sign' | 'withdraw' | null>(null);
  if (view === null) return null;
  const state = stateOf(view);
  const close = () => setOpen(null);
  const aside = <Lozenge appearance={looks[state]}>{words.states[state]}</Lozenge>;
  return (
    <Section title={words.title} aside={hasWaves && aside} part="sign-off">
      {view.given === null ? (
        <p className="quiet">{hasWaves ? words.none : words.noWaves}</p>
      ) : (
        <Given given={view.given} />
      )}
      {state === 'outdated' && <p>{words.changed(listed(view.changed))}</p>}
      {open !== null && (
        <Suspense fallback={<Waiting lines={4} />}>
          {open === 'sign' ? <SignForm view={view} close={close} /> : <WithdrawForm close={close} />}
        </Suspense>
      )}
      {open === null && hasWaves && <Acts view={view} state={state} open={setOpen} />}
    </Section>
  );
}

type State = keyof typeof words.states;
const looks = { none: 'removed', signed: 'success', outdated: 'removed', withdrawn: 'removed' } as const;

function stateOf({ given, changed }: View): State {
  if (given === null) return 'none';
  if (given.withdrawn !== null) return 'withdrawn';
  return changed.length === 0 ? 'signed' : 'outdated';
}

type ActsProps = {
  readonly view: View;
  readonly state: State;
  readonly open: (form: 'sign' | 'withdraw') => void;
};

function Acts({ view: { maySignOff, given }, state, open }: ActsProps) {
  if (!maySignOff.allowed)
    return state === 'signed' ? null : <p className="quiet small">{words.youMayNot(maySignOff.needs)}</p>;
  return (
    <div className="actions">
      {state !== 'signed' && (
        <Button spacing="compact" onClick={() => open('sign')}>
          {given === null ? words.sign : words.signAgain}
        </Button>
      )}
      {(state === 'signed' || state === 'outdated') && (
        <Button spacing="compact" appearance="subtle" onClick={() => open('withdraw')}>
          {words.withdraw}
        </Button>
      )}
    </div>
  );
}
