import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { PolicyView } from '../../../src/contract/policy-calls';
import { ChooseOne } from '../forms/choices';
import { editing } from '../en/editing';
import { policies as words } from '../en/policies';
import { TroubleMessage } from '../states/trouble-message';
import { outcomeOf } from '../trouble';
import type { Trouble } from '../trouble';
import { callPolicies, usePolicies } from './policy-data';
import type { Policy } from './policy-data';

type Props = {
  readonly view: PolicyView;
  readonly begin: (policy: Policy | null) => void;
  readonly close: () => void;
};
const nothing = '';

/** What a first policy starts from: nothing, the organisation's default, or what another customer has. */
export function StartFrom({ view, begin, close }: Props) {
  const { data } = usePolicies();
  const [from, setFrom] = useState(nothing);
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const others = (data?.policies ?? []).filter(
    ({ customer, current }) => customer !== view.summary.customer && current !== null && !current.isDefault,
  );
  const start = async () => {
    if (from === nothing) {
      begin(null);
      return;
    }
    setReading(true);
    setTrouble(null);
    const outcome = await outcomeOf(callPolicies('getPolicy', { customer: from }));
    setReading(false);
    if (!outcome.ok) {
      setTrouble(outcome.trouble);
      return;
    }
    const { summary, versions } = outcome.value;
    begin(copied(versions[summary.current?.version ?? '']?.content ?? null));
  };
  return (
    <div className="editor">
      <ChooseOne
        label={words.copyFrom}
        options={[
          { value: nothing, label: words.copyEmpty },
          ...others.map(({ customer, name }) => ({ value: customer, label: words.copyOf(name) })),
        ]}
        value={from}
        choose={(chosen) => setFrom(chosen ?? nothing)}
      />
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.oneFailed} />}
      <div className="actions">
        <Button appearance="primary" isLoading={reading} onClick={() => void start()}>
          {words.write}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {editing.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Its people and dates are the other customer's own. */
const copied = (policy: Policy | null): Policy | null =>
  policy && {
    ...policy,
    contacts: { order: [], byId: {} },
    acceptance: { ...policy.acceptance, approvers: {}, atLeast: 0 },
    effectiveFrom: null,
    effectiveTo: null,
    reviewDue: null,
  };
