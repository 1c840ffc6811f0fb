import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { view } from '@forge/bridge';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ChangeDecided, ChangeView, DecideChange } from '../../src/contract/change-calls';
import { useDraftPlace } from '../shared/draft';
import { change as words } from '../shared/en/change';
import { Field } from '../shared/field';
import { outcomeOf } from '../shared/trouble';
import type { Trouble } from '../shared/trouble';
import { TroubleMessage } from '../shared/trouble-message';
import { callChange } from './change-data';

export type Decision = DecideChange['decision'];

type Props = {
  readonly decisions: ChangeView['decisions'];
  readonly issueKey: string;
  readonly onDone: (done: { readonly decision: Decision; readonly moved: ChangeDecided['moved'] }) => void;
};

/** A reason and a button: the whole decision in one place, nothing to open first. */
export function DecisionForm({ decisions, issueKey, onDone }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { reason, setReason, deciding, trouble, decide } = useDecision(onDone);
  const [missing, setMissing] = useState(false);

  const press = (decision: Decision) => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') field.current?.focus();
    else void decide(decision);
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
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notDone} />}
      <div className="actions">
        {decisions.map((decision) => (
          <Button
            key={decision}
            appearance={looks[decision]}
            isLoading={deciding === decision}
            isDisabled={deciding !== null && deciding !== decision}
            onClick={() => press(decision)}
          >
            {words.acts[decision](issueKey)}
          </Button>
        ))}
      </div>
    </div>
  );
}

const looks = { approve: 'primary', reject: 'default', withdraw: 'danger' } as const;

function useDecision(onDone: Props['onDone']) {
  const queries = useQueryClient();
  const draft = useDraftPlace('decision');
  const [reason, setText] = useState(() => keptText(draft.read()));
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // The same decision pressed again after a lost answer is the same act.
  const tried = useRef({ what: '', cmd: '' });

  const setReason = (text: string) => {
    setText(text);
    draft.keep(text);
  };

  const decide = async (decision: Decision) => {
    const what = JSON.stringify([decision, reason]);
    if (tried.current.what !== what) tried.current = { what, cmd: crypto.randomUUID() };
    setDeciding(decision);
    setTrouble(null);
    const outcome = await outcomeOf(callChange('decideChange', { cmd: tried.current.cmd, decision, reason }));
    setDeciding(null);
    if (!outcome.ok) {
      setTrouble(outcome.trouble);
      // Somebody may have decided meanwhile: show what holds beside what was refused.
      void queries.invalidateQueries({ queryKey: ['change'] });
      return;
    }
    setText('');
    draft.drop();
    queries.setQueryData(['change'], outcome.value.view);
    onDone({ decision, moved: outcome.value.moved });
    // Jira still shows the status from before.
    if (outcome.value.moved !== null && 'to' in outcome.value.moved) void view.refresh();
  };

  return { reason, setReason, deciding, trouble, decide };
}

const keptText = (kept: unknown): string => (typeof kept === 'string' ? kept : '');
