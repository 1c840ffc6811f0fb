import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ProcessView } from '../../../src/contract/process-calls';
import { FindMany } from '../../shared/forms/choices';
import { EditorForm } from '../../shared/forms/editor-form';
import { editing } from '../../shared/en/editing';
import { authority as words } from '../../shared/en/emergency';
import { Fact } from '../../shared/fact';
import { findUsers } from '../../shared/jira/find-in-jira';
import { LeftNotice } from '../../shared/forms/left-notice';
import { PersonName } from '../../shared/people/person-name';
import { LineField, Tick } from '../../shared/policy/fields';
import { versionText } from '../../shared/edits/version-text';
import { usePeopleNames } from '../use-people-names';
import { PartHead } from './part-head';
import { useAuthorityEdit } from './process-data';
import type { Authority } from './process-data';

/** Who authorizes emergencies, and whether a duty manager may let one start before that. */
export function EmergencyPart({ saved }: { readonly saved: ProcessView['process'] }) {
  const edit = useAuthorityEdit(saved);
  const [tried, setTried] = useState(false);
  const { doc } = edit;
  return (
    <>
      <PartHead title={words.title} open={doc !== null} start={() => edit.start()} />
      <LeftNotice edit={edit} />
      {doc === null ? (
        <Facts authority={saved.doc.emergency} />
      ) : (
        <EditorForm
          name={editing.editSection(words.title)}
          edit={edit}
          onInvalid={isComplete(doc) ? undefined : () => setTried(true)}
          conflictLabel={() => words.title}
          conflictValue={(_, value) => versionText(value)}
        >
          <p className="quiet small">{words.hint}</p>
          <Fields doc={doc} change={edit.change} />
          {tried && !isComplete(doc) && (
            <div className="problem" role="alert">
              {words.missing}
            </div>
          )}
        </EditorForm>
      )}
    </>
  );
}

const isComplete = ({ members, dutyManager, allowRetrospective }: Authority): boolean =>
  Object.values(members).every(({ duty }) => duty.trim() !== '') && (!allowRetrospective || dutyManager !== null);

function Facts({ authority: { members, dutyManager, allowRetrospective } }: { readonly authority: Authority }) {
  const all = Object.entries(members);
  return (
    <>
      {all.length === 0 && <p className="quiet">{words.none}</p>}
      <dl className="facts">
        {all.map(([id, { duty, account }]) => (
          <Fact key={id} term={duty}>
            {account === null ? <span className="quiet">{words.noAccount}</span> : <PersonName accountId={account} />}
          </Fact>
        ))}
        {allowRetrospective && dutyManager !== null && (
          <Fact term={words.manager}>
            <PersonName accountId={dutyManager} />
          </Fact>
        )}
      </dl>
      {!allowRetrospective && <p className="quiet small">{words.retrospectiveOff}</p>}
    </>
  );
}

type FieldsProps = { readonly doc: Authority; readonly change: (doc: Authority) => void };

function Fields({ doc, change }: FieldsProps) {
  const members = Object.entries(doc.members);
  const set = (id: string, member: Authority['members'][string]) =>
    change({ ...doc, members: { ...doc.members, [id]: member } });
  const without = (id: string) =>
    change({ ...doc, members: Object.fromEntries(members.filter(([one]) => one !== id)) });
  return (
    <>
      {members.map(([id, member], index) => (
        <fieldset key={id} className="fields">
          <legend className="legend">{words.member(index + 1)}</legend>
          <LineField
            label={words.duty}
            hint={words.dutyHint}
            value={member.duty}
            change={(duty) => set(id, { ...member, duty })}
          />
          <Account
            label={words.account}
            account={member.account}
            choose={(account) => set(id, { ...member, account })}
          />
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={words.remove(index + 1)}
            onClick={() => without(id)}
          >
            ✕
          </Button>
        </fieldset>
      ))}
      <div className="actions">
        <Button spacing="compact" onClick={() => set(crypto.randomUUID(), { duty: '', account: null })}>
          {words.add}
        </Button>
      </div>
      <Tick
        label={words.retrospective}
        value={doc.allowRetrospective}
        change={(allowRetrospective) => change({ ...doc, allowRetrospective })}
      />
      {doc.allowRetrospective && (
        <Account
          label={words.manager}
          account={doc.dutyManager}
          choose={(dutyManager) => change({ ...doc, dutyManager })}
        />
      )}
    </>
  );
}

type AccountProps = {
  readonly label: string;
  readonly account: string | null;
  readonly choose: (account: string | null) => void;
};

/** One person of Jira, or nobody. */
function Account({ label, account, choose }: AccountProps) {
  const names = usePeopleNames(account === null ? [] : [account]);
  return (
    <FindMany
      label={label}
      find={findUsers}
      value={names}
      choose={(chosen) => choose(chosen.at(-1)?.value ?? null)}
      typeToFind={editing.typeToFind}
      nothingFound={editing.nobodyFound}
    />
  );
}
