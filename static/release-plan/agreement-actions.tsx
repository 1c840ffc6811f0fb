import Button from '@atlaskit/button/new';
import type { AgreementLine, DeemAgreed } from '../../src/contract/release-calls';
import { agreements as words } from '../shared/en/agreements';
import { callRelease } from '../shared/release-data';
import { TroubleMessage } from '../shared/states/trouble-message';
import { useAgreementAct } from './agreements-data';

type Form = 'record' | 'withdraw';

type Props = {
  readonly line: AgreementLine;
  readonly left: { readonly customer: string; readonly form: Form } | null;
  readonly open: (form: Form) => void;
};

/** The ways to say what a customer answered, for those who may. */
export function AgreementActions({ line, left, open }: Props) {
  const { customer, name, state, silence, decision, asCustomer } = line;
  const focused = (form: Form) => left?.customer === customer && left.form === form;
  return (
    <div className="actions">
      <Button
        spacing="compact"
        aria-label={asCustomer ? words.own.answerFor(name) : words.recordFor(name)}
        autoFocus={focused('record')}
        onClick={() => open('record')}
      >
        {asCustomer ? words.own.answer : words.record}
      </Button>
      {silence?.isOver === true && !asCustomer && <SilenceButton line={line} />}
      {decision?.decision === 'agreed' && state !== 'asked' && (
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={words.withdrawFor(name)}
          autoFocus={focused('withdraw')}
          onClick={() => open('withdraw')}
        >
          {words.withdraw}
        </Button>
      )}
    </div>
  );
}

function SilenceButton({ line: { customer, name, material } }: Pick<Props, 'line'>) {
  const { sending, trouble, act } = useAgreementAct<Omit<DeemAgreed, 'cmd'>>(
    (input) => callRelease('deemAgreed', input),
    () => undefined,
    words.deemRecorded(name),
  );
  return (
    <>
      <Button
        spacing="compact"
        aria-label={words.deemFor(name)}
        isLoading={sending}
        onClick={() => void act({ customer, seen: material })}
      >
        {words.deem}
      </Button>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notDone} />}
    </>
  );
}
