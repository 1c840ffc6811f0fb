import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { PolicyView } from '../../../src/contract/policy-calls';
import { ownDefault } from '../../../src/contract/policy-words';
import { agreements, channels } from '../en/agreements';
import { policies as words } from '../en/policies';
import { useTimeZone } from '../host';
import { momentText } from '../moments';
import { Notice } from '../states/notice';
import { PersonName } from '../people/person-name';
import { PolicyChanges } from './policy-changes';
import { PolicySheet } from './policy-sheet';
import { VersionState } from './policy-state';
import { AnswerForm, ReasonForm } from './version-acts';

type Props = { readonly view: PolicyView; readonly version: string; readonly open: boolean };
type Act = 'answer' | 'adopt' | 'retire' | 'discard';

/** One version: where it stands, what it changes, what it says, and what may be done with it. */
export function VersionCard({ view, version, open }: Props) {
  const [acting, setActing] = useState<Act | null>(null);
  const entry = view.versions[version];
  if (entry === undefined) return null;
  const { content, standing, lacks } = entry;
  const before = String(Number(version) - 1);
  const previous = view.versions[before];
  const close = () => setActing(null);
  return (
    <details className="policy-version" open={open || undefined}>
      <summary>
        {words.version(version)} <VersionState standing={standing} />
      </summary>
      <Word standing={standing} />
      {standing.state === 'draft' && lacks.length > 0 && (
        <Notice kind="information" title={words.lacksTitle}>
          <ul className="guide">
            {lacks.map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
        </Notice>
      )}
      {acting === null ? (
        <Actions view={view} standing={standing} complete={lacks.length === 0} act={setActing} />
      ) : acting === 'answer' ? (
        <AnswerForm view={view} version={version} close={close} />
      ) : (
        <ReasonForm view={view} version={version} close={close} act={acting} />
      )}
      {previous !== undefined && <PolicyChanges before={previous.content} version={before} after={content} />}
      <PolicySheet policy={content} />
    </details>
  );
}

type Standing = PolicyView['versions'][string]['standing'];

/** What the customer said. */
function Word({ standing }: { readonly standing: Standing }) {
  const timeZone = useTimeZone();
  const said = standing.state === 'agreed' ? standing.agreement : standing.state === 'draft' ? standing.declined : null;
  if (said === null) return null;
  const declined = standing.state === 'draft';
  return (
    <div>
      {declined && <p>{words.declinedTitle}</p>}
      <p className="small">
        {agreements.recordedBy} <PersonName accountId={said.by} />, {momentText(said.at, timeZone)}
      </p>
      {said.evidence !== '' && <p className="small">{agreements.evidenceOf(channels[said.channel], said.evidence)}</p>}
      {said.comment !== '' && <blockquote className="prose">{said.comment}</blockquote>}
    </div>
  );
}

type ActionsProps = {
  readonly view: PolicyView;
  readonly standing: Standing;
  readonly complete: boolean;
  readonly act: (act: Act) => void;
};

function Actions({ view, standing, complete, act }: ActionsProps) {
  const { summary, mayAnswer, mayEdit, asCustomer } = view;
  const answerable = summary.customer !== ownDefault && (standing.state === 'draft' || standing.state === 'adopted');
  const inUse = standing.state === 'agreed' || standing.state === 'adopted';
  const may: readonly (readonly [Act, string, boolean])[] = [
    ['answer', asCustomer ? words.answerAs : words.answer, answerable && mayAnswer.allowed && complete],
    ['adopt', words.adopt, standing.state === 'draft' && mayEdit.allowed],
    ['discard', words.discard, standing.state === 'draft' && mayEdit.allowed],
    ['retire', words.retire, inUse && mayEdit.allowed],
  ];
  const offered = may.filter(([, , offer]) => offer);
  if (offered.length === 0) return null;
  return (
    <div className="actions">
      {offered.map(([name, label], index) => (
        <Button
          key={name}
          spacing="compact"
          appearance={index === 0 && name === 'answer' ? 'primary' : 'default'}
          onClick={() => act(name)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
