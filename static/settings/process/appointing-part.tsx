import type { ProcessView } from '../../../src/contract/process-calls';
import { FindMany, idsOf } from '../../shared/forms/choices';
import { EditorForm } from '../../shared/forms/editor-form';
import { editing } from '../../shared/en/editing';
import { process as words } from '../../shared/en/process';
import { Fact } from '../../shared/fact';
import { findUsers } from '../../shared/jira/find-in-jira';
import { LeftNotice } from '../../shared/forms/left-notice';
import { NativeChoice } from '../../shared/forms/native-choice';
import { PeopleList } from '../../shared/people/people-list';
import { LineField } from '../../shared/policy/fields';
import { versionText } from '../../shared/edits/version-text';
import { usePeopleNames } from '../use-people-names';
import { PartHead } from './part-head';
import { useAppointingEdit } from './process-data';
import type { Appointing } from './process-data';

/** Who appoints, and whether a role is held without an appointment as well. */
export function AppointingPart({ saved }: { readonly saved: ProcessView['process'] }) {
  const edit = useAppointingEdit(saved);
  const { appointer, appointing } = saved.doc;
  const people = Object.keys(appointer.people);
  return (
    <>
      <PartHead title={words.appointing} open={edit.doc !== null} start={() => edit.start()} />
      <LeftNotice edit={edit} />
      {edit.doc === null ? (
        <dl className="facts">
          <Fact term={words.appointer}>
            {people.length === 0 ? <span className="quiet">{words.noAppointer}</span> : <PeopleList people={people} />}
          </Fact>
          {appointer.title !== '' && <Fact term={words.jobTitle}>{appointer.title}</Fact>}
          <Fact term={words.rule}>{words.rules[appointing]}</Fact>
        </dl>
      ) : (
        <EditorForm
          name={editing.editSection(words.appointing)}
          edit={edit}
          conflictLabel={(path) => (path.startsWith('/appointer') ? words.appointer : words.rule)}
          conflictValue={(_, value) => versionText(value)}
        >
          <Fields doc={edit.doc} change={edit.change} />
        </EditorForm>
      )}
    </>
  );
}

function Fields({ doc, change }: { readonly doc: Appointing; readonly change: (doc: Appointing) => void }) {
  const { appointer } = doc;
  const names = usePeopleNames(Object.keys(appointer.people));
  return (
    <div className="fields">
      <FindMany
        label={words.appointer}
        hint={words.appointerHint}
        find={findUsers}
        value={names}
        choose={(chosen) => change({ ...doc, appointer: { ...appointer, people: idsOf(chosen) } })}
        typeToFind={editing.typeToFind}
        nothingFound={editing.nobodyFound}
      />
      <LineField
        label={words.jobTitle}
        hint={words.jobTitleHint}
        value={appointer.title}
        change={(title) => change({ ...doc, appointer: { ...appointer, title } })}
      />
      <NativeChoice
        label={words.rule}
        options={words.rules}
        chosen={doc.appointing}
        choose={(appointing) => change({ ...doc, appointing })}
      />
    </div>
  );
}
