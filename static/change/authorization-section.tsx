import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ChangeView } from '../../src/contract/change-calls';
import { change as words } from '../shared/en/change';
import { Fact } from '../shared/fact';
import { Notice } from '../shared/states/notice';
import { Section } from '../shared/section';
import { TroubleMessage } from '../shared/states/trouble-message';
import { DeployedBy } from './deployed-by';
import { DecisionForm } from './decision-form';
import { Standing } from './standing';
import { useDecision } from './use-decision';
import type { Deciding, Done } from './use-decision';

/** Where the change stands, what is lacking, and the decision for those who may take it. */
export function AuthorizationSection({ view }: { readonly view: ChangeView }) {
  const { authority, issue, mayDecide, releases } = view;
  const deciding = useDecision();
  const { done, trouble } = deciding;
  return (
    <Section title={words.authorization}>
      <Standing view={view} />
      <div aria-live="polite">{done !== null && <DoneNotice done={done} issueKey={issue.key} />}</div>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notDone} />}
      <dl className="facts">
        <Fact term={words.releases} wide>
          <DeployedBy releases={releases} />
        </Fact>
        <Fact term={words.jiraStatus}>{issue.statusName}</Fact>
        <Fact term={words.authority}>{authority}</Fact>
      </dl>
      {mayDecide.allowed ? (
        <Decision view={view} deciding={deciding} />
      ) : (
        <p className="quiet">{words.youMayNot(mayDecide.needs)}</p>
      )}
    </Section>
  );
}

/** Open while nobody has decided; after that a decision is changed only on purpose. */
function Decision({ view, deciding }: { readonly view: ChangeView; readonly deciding: Deciding }) {
  const { authorization, coverage, customers, decisions, issue, seq } = view;
  const [reopened, setReopened] = useState<number | null>(null);
  if (authorization.state === 'undecided' || reopened === seq) {
    return (
      <DecisionForm
        decisions={decisions}
        issueKey={issue.key}
        covers={coverage.recorded ?? coverage.proposed}
        customers={customers}
        deciding={deciding}
      />
    );
  }
  return (
    <div className="actions">
      <Button onClick={() => setReopened(seq)}>{words.decideAgain}</Button>
    </div>
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
