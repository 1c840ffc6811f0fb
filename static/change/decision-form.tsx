import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useRef, useState } from 'react';
import type { ChangeView } from '../../src/contract/change-calls';
import { change as words } from '../shared/en/change';
import { Field } from '../shared/forms/field';
import { CoverageLine } from './coverage-facts';
import type { Deciding, Decision } from './use-decision';

type Props = {
  readonly decisions: ChangeView['decisions'];
  readonly issueKey: string;
  readonly covers: ChangeView['coverage']['proposed'];
  readonly customers: ChangeView['customers'];
  readonly deciding: Deciding;
};

/** A reason and a button: the whole decision in one place, nothing to open first. */
export function DecisionForm({ decisions, issueKey, covers, customers, deciding }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { reason, setReason, sending, decide } = deciding;
  const [missing, setMissing] = useState(false);

  const press = (chosen: Decision) => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') field.current?.focus();
    else void decide(chosen, covers);
  };

  return (
    <div className="decision">
      <Field
        label={words.reason}
        required
        hint={words.reasonHint}
        problem={missing && reason.trim() === '' ? words.reasonMissing : undefined}
      >
        {(input) => (
          <TextArea
            {...input}
            ref={field}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            maxLength={2000}
            minimumRows={2}
            resize="smart"
            isRequired
          />
        )}
      </Field>
      {decisions.some((each) => each === 'approve' || each === 'renew') && (
        <CoverageLine covers={covers} customers={customers} />
      )}
      <div className="actions">
        {decisions.map((each) => (
          <Button
            key={each}
            appearance={looks[each]}
            isLoading={sending === each}
            isDisabled={sending !== null && sending !== each}
            onClick={() => press(each)}
          >
            {words.acts[each](issueKey)}
          </Button>
        ))}
      </div>
    </div>
  );
}

const looks = { approve: 'primary', renew: 'default', reject: 'default', withdraw: 'danger' } as const;
