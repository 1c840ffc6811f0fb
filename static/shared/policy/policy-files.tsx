import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { PolicyView } from '../../../src/contract/policy-calls';
import { download } from '../download';
import { policies as words } from '../en/policies';
import { outcomeOf } from '../trouble';
import { callPolicies } from './policy-data';
import type { Policy } from './policy-data';
import { policyForm, withoutPeople } from './policy-file';

type Props = {
  readonly view: PolicyView;
  /** The newest version; null where there is none. */
  readonly policy: Policy | null;
  readonly begin: (policy: Policy) => void;
};

/** A policy as a file: saved from here, or opened in the editor. */
export function PolicyFiles({ view, policy, begin }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const read = async (file: File | undefined) => {
    const found = file === undefined ? null : await policyIn(await file.text());
    setWrong(found === null);
    if (found !== null) begin(found);
  };
  return (
    <>
      {policy !== null && (
        <Button spacing="compact" appearance="subtle" onClick={() => save(view.summary.customer, policy)}>
          {words.export}
        </Button>
      )}
      <Button spacing="compact" appearance="subtle" onClick={() => input.current?.click()}>
        {words.import}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={words.import}
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      {wrong && (
        <p className="problem" role="alert">
          {words.importWrong}
        </p>
      )}
    </>
  );
}

function save(customer: string, policy: Policy): void {
  const text = JSON.stringify({ form: policyForm, policy: withoutPeople(policy) }, null, 2);
  download(`policy-${customer === '*' ? 'default' : customer}.json`, text, 'application/json');
}

/** The policy of a file, as far as the app itself can read it. */
async function policyIn(text: string): Promise<Policy | null> {
  const found = parsed(text);
  if (found === null) return null;
  const read = await outcomeOf(callPolicies('previewPolicy', { policy: found }));
  return read.ok ? found : null;
}

function parsed(text: string): Policy | null {
  try {
    const file = JSON.parse(text) as { readonly form?: unknown; readonly policy?: Policy } | null;
    return file?.form === policyForm ? (file.policy ?? null) : null;
  } catch {
    return null;
  }
}
