import { useState } from 'react';
import type { ChangeDecided, ChangeView } from '../../src/contract/change-calls';
import { AuthorizationLozenge, DecidedBy } from '../shared/authorization-state';
import { change as words } from '../shared/en/change';
import { Notice } from '../shared/notice';
import { Section } from '../shared/section';
import { DecisionForm } from './decision-form';
import type { Decision } from './decision-form';

type Done = { readonly decision: Decision; readonly moved: ChangeDecided['moved'] };

/** Where the change stands, what is lacking, and the decision for those who may take it. */
export function AuthorizationSection({ view }: { readonly view: ChangeView }) {
  const { authorization, authority, issue, mayDecide, lacks, decisions } = view;
  const [done, setDone] = useState<Done | null>(null);
  return (
    <Section title={words.authorization} aside={<AuthorizationLozenge state={authorization.state} />}>
      {authorization.state !== 'undecided' && (
        <>
          <p>
            <DecidedBy authorization={authorization} />
          </p>
          <blockquote className="reason">{authorization.reason}</blockquote>
        </>
      )}
      <dl className="facts">
        <div>
          <dt>{words.authority}</dt>
          <dd>{authority}</dd>
        </div>
        <div>
          <dt>{words.jiraStatus}</dt>
          <dd>{issue.statusName}</dd>
        </div>
      </dl>
      <div aria-live="polite">{done !== null && <DoneNotice done={done} issueKey={issue.key} />}</div>
      {lacks !== null && (
        <Notice kind="warning" title={words.notCounting}>
          <p>{lacks}</p>
        </Notice>
      )}
      {mayDecide.allowed ? (
        <DecisionForm decisions={decisions} issueKey={issue.key} onDone={setDone} />
      ) : (
        <p className="quiet">{words.youMayNot(mayDecide.needs)}</p>
      )}
    </Section>
  );
}

function DoneNotice({ done: { decision, moved }, issueKey }: { readonly done: Done; readonly issueKey: string }) {
  const said = words.done[decision](issueKey);
  if (moved === null) return <Notice kind="success" title={said} />;
  if ('to' in moved) {
    return (
      <Notice kind="success" title={said}>
        <p>{words.movedTo(issueKey, moved.to)}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="warning" title={said}>
      <p>
        {words.notMoved} {moved.not}
      </p>
    </Notice>
  );
}
