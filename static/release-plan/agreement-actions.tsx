import Button from '@atlaskit/button/new';
import type { AgreementLine } from '../../src/contract/release-calls';
import { agreements as words } from '../shared/en/agreements';

type Form = 'record' | 'withdraw';

type Props = {
  readonly line: AgreementLine;
  readonly left: { readonly customer: string; readonly form: Form } | null;
  readonly open: (form: Form) => void;
};

/** The ways to say what a customer answered, for those who may. */
export function AgreementActions({ line: { customer, name, decision }, left, open }: Props) {
  const focused = (form: Form) => left?.customer === customer && left.form === form;
  return (
    <div className="actions">
      <Button
        spacing="compact"
        aria-label={words.recordFor(name)}
        autoFocus={focused('record')}
        onClick={() => open('record')}
      >
        {words.record}
      </Button>
      {decision?.decision === 'agreed' && (
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
