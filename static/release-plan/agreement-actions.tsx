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
      {canBeAsked(line) && (
        <AtOnce
          line={line}
          name="askCustomer"
          label={words.ask}
          about={words.askOf(name)}
          done={words.askedNow(name)}
        />
      )}
      {silence?.isOver === true && !asCustomer && (
        <AtOnce
          line={line}
          name="deemAgreed"
          label={words.deem}
          about={words.deemFor(name)}
          done={words.deemRecorded(name)}
        />
      )}
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

type AtOnceProps = Pick<Props, 'line'> & {
  readonly name: 'askCustomer' | 'deemAgreed';
  readonly label: string;
  readonly about: string;
  readonly done: string;
};

/** An act that asks for nothing more than the customer. */
function AtOnce({ line: { customer, material }, name, label, about, done }: AtOnceProps) {
  const { sending, trouble, act } = useAgreementAct<Omit<DeemAgreed, 'cmd'>>(
    (input) => callRelease(name, input),
    () => undefined,
    done,
  );
  return (
    <>
      <Button
        spacing="compact"
        aria-label={about}
        isLoading={sending}
        onClick={() => void act({ customer, seen: material })}
      >
        {label}
      </Button>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notDone} />}
    </>
  );
}

/** Somebody can be mailed, and has not answered to this plan. */
const canBeAsked = ({ asCustomer, state, speakers }: AgreementLine): boolean =>
  !asCustomer && state !== 'agreed' && state !== 'asked' && speakers.some(({ kind }) => kind !== 'outside');
