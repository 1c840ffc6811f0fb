import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RuleTrial, TryRule } from '../../../src/contract/rule-calls';
import { rule as words } from '../en/rule';
import { Field } from '../forms/field';
import { useHost } from '../host';
import { Notice } from '../states/notice';
import { FindingList } from '../readiness/finding-list';
import { outcomeOf, valueOf } from '../trouble';
import type { Outcome } from '../trouble';
import { TroubleMessage } from '../states/trouble-message';
import { callRule } from './call-rule';

/** What the rule asks, as it is being configured. */
export type Asks = Pick<TryRule, 'asks' | 'waves'>;

/** Asks the rule about a real work item, before it is saved. */
export function TryRuleOn({ asks }: { readonly asks: Asks }) {
  const [key, setKey] = useState('');
  const [asking, setAsking] = useState(false);
  const [trial, setTrial] = useState<Outcome<RuleTrial> | null>(null);
  const test = async () => {
    setAsking(true);
    setTrial(await outcomeOf(callRule('tryRule', { ...asks, issueKey: key })));
    setAsking(false);
  };
  return (
    <section className="try-rule" aria-label={words.tryTitle}>
      <h2 className="subhead">{words.tryTitle}</h2>
      <Field label={words.tryKey} hint={words.tryHint}>
        {(input) => (
          <Textfield
            {...input}
            value={key}
            placeholder={asks.asks === 'closure' ? words.tryChange : words.tryRelease}
            onChange={(event) => setKey(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && key.trim() !== '') void test();
            }}
          />
        )}
      </Field>
      <div className="actions">
        <Button onClick={() => void test()} isDisabled={key.trim() === ''} isLoading={asking}>
          {words.tryNow}
        </Button>
      </div>
      <div aria-live="polite">
        {trial?.ok === false && <TroubleMessage title={words.tryFailed} trouble={trial.trouble} />}
        {trial?.ok === true && <Answered trial={trial.value} />}
      </div>
    </section>
  );
}

function Answered({ trial: { issueKey, findings } }: { readonly trial: RuleTrial }) {
  if (findings.length === 0) return <Notice kind="success" title={words.tryPasses(issueKey)} />;
  return (
    <>
      <Notice kind="information" title={words.tryRefused(issueKey, findings.length)} />
      <FindingList findings={findings} />
    </>
  );
}

type Transition = {
  readonly from?: { readonly id?: string | number } | null;
  readonly to?: { readonly id?: string | number; readonly name?: string } | null;
};

/** Warns where the rule makes no sense, when Jira says on which transition it stands. */
export function PlaceWarning({ asks }: { readonly asks: Asks }) {
  const { transitionContext } = useHost().extension as { readonly transitionContext?: Transition };
  const to = transitionContext?.to;
  const known = to?.id !== undefined;
  const transition = {
    fromAnywhere: transitionContext?.from?.id === undefined,
    toStatusId: String(to?.id ?? ''),
    toStatusName: to?.name ?? '',
  };
  const place = useQuery({
    queryKey: ['rule-place', asks.asks, transition],
    queryFn: () => valueOf(callRule('placeRule', { asks: asks.asks, transition })),
    enabled: known,
  });
  if (!known) return <p className="quiet small">{words.placeUnknown}</p>;
  const doubts = place.data?.doubts ?? [];
  if (doubts.length === 0) return null;
  return (
    <Notice kind="warning" title={words.placeWarning}>
      {doubts.map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
    </Notice>
  );
}
