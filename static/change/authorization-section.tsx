import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ChangeDecided, ChangeView } from '../../src/contract/change-calls';
import { change as words } from '../shared/en/change';
import { Fact } from '../shared/fact';
import { Notice } from '../shared/notice';
import { Section } from '../shared/section';
import { DeployedBy } from './deployed-by';
import { DecisionForm } from './decision-form';
import type { Decision } from './decision-form';
import { Standing } from './standing';

type Done = { readonly decision: Decision; readonly moved: ChangeDecided['moved'] };

/** Where the change stands, what is lacking, and the decision for those who may take it. */
export function AuthorizationSection({ view }: { readonly view: ChangeView }) {
  const { authority, issue, mayDecide, releases } = view;
  const [done, setDone] = useState<Done | null>(null);
  return (
    <Section title={words.authorization}>
      <Standing view={view} />
      <div aria-live="polite">{done !== null && <DoneNotice done={done} issueKey={issue.key} />}</div>
      <dl className="facts">
        <Fact term={words.releases} wide>
          <DeployedBy releases={releases} />
        </Fact>
        <Fact term={words.jiraStatus}>{issue.statusName}</Fact>
        <Fact term={words.authority}>{authority}</Fact>
      </dl>
      {mayDecide.allowed ? (
        <Deciding view={view} onDone={setDone} />
      ) : (
        <p className="quiet">{words.youMayNot(mayDecide.needs)}</p>
      )}
    </Section>
  );
}

type DecidingProps = { readonly view: ChangeView; readonly onDone: (done: Done) => void };

/** Open while nobody has decided; after that a decision is changed only on purpose. */
function Deciding({ view: { authorization, decisions, issue }, onDone }: DecidingProps) {
  const [reopened, setReopened] = useState(false);
  if (authorization.state !== 'undecided' && !reopened) {
    return (
      <div className="actions">
        <Button onClick={() => setReopened(true)}>{words.decideAgain}</Button>
      </div>
    );
  }
  const decided = (done: Done) => {
    setReopened(false);
    onDone(done);
  };
  return <DecisionForm decisions={decisions} issueKey={issue.key} onDone={decided} />;
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
