import type { ExplainBypass } from '../../../src/contract/release-calls';
import { bypass as words } from '../en/bypass';
import { ReasonForm } from '../forms/reason-form';
import { callRelease } from '../release-data';
import { useGateAct } from '../use-gate-act';

/** What happened, in the words of who is answerable for it. */
export function ExplainForm({ entry, close }: { readonly entry: string; readonly close: () => void }) {
  const acting = useGateAct<Omit<ExplainBypass, 'cmd'>, unknown>(
    (input) => callRelease('explainBypass', input),
    words.saved,
    close,
  );
  return (
    <ReasonForm
      title={words.explain}
      label={words.explanation}
      hint={words.hint}
      missing={words.missing}
      failed={words.notSaved}
      submit={words.save}
      acting={acting}
      act={(explanation) => acting.act({ entry, explanation })}
      close={close}
    />
  );
}
