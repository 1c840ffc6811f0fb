import { useState } from 'react';
import type { ProcessView } from '../../../src/contract/process-calls';
import { EditorForm } from '../../shared/forms/editor-form';
import { editing } from '../../shared/en/editing';
import { process as words } from '../../shared/en/process';
import { Fact } from '../../shared/fact';
import { useTimeZone } from '../../shared/host';
import { LeftNotice } from '../../shared/forms/left-notice';
import { momentText } from '../../shared/moments';
import { NativeChoice } from '../../shared/forms/native-choice';
import { PersonName } from '../../shared/people/person-name';
import { LineField, NumberField } from '../../shared/policy/fields';
import { versionText } from '../../shared/edits/version-text';
import { PartHead } from './part-head';
import { usePermitsEdit } from './process-data';
import type { PermitTerms } from './process-data';

/** Whether a deployment needs a permit, and for how long one gives leave. */
export function PermitsPart({ saved }: { readonly saved: ProcessView['process'] }) {
  const edit = usePermitsEdit(saved);
  return (
    <>
      <PartHead title={words.permits} open={edit.doc !== null} start={() => edit.start()} />
      <LeftNotice edit={edit} />
      {edit.doc === null ? <Facts permits={saved.doc.permits} /> : <Editor edit={edit} doc={edit.doc} />}
    </>
  );
}

function Facts({ permits }: { readonly permits: ProcessView['process']['doc']['permits'] }) {
  const timeZone = useTimeZone();
  const { rule, minutes, owner, reason, decided } = permits;
  return (
    <dl className="facts">
      <Fact term={words.permitRule}>{words.permitRules[rule]}</Fact>
      <Fact term={words.permitMinutes}>{String(minutes)}</Fact>
      {owner !== '' && <Fact term={words.owner}>{owner}</Fact>}
      {reason !== '' && <Fact term={words.reason}>{reason}</Fact>}
      {decided !== null && (
        <Fact term={words.decided}>
          <PersonName accountId={decided.by} />, {momentText(decided.at, timeZone)}
        </Fact>
      )}
    </dl>
  );
}

function Editor({ edit, doc }: { readonly edit: ReturnType<typeof usePermitsEdit>; readonly doc: PermitTerms }) {
  const [tried, setTried] = useState(false);
  const change = (terms: Partial<PermitTerms>) => edit.change({ ...doc, ...terms });
  const outOfRange = !(Number.isInteger(doc.minutes) && doc.minutes >= 5 && doc.minutes <= 240);
  const isValid = !outOfRange && doc.owner.trim() !== '' && doc.reason.trim() !== '';
  const problem = (missing: boolean, text: string) => (tried && missing ? text : undefined);
  return (
    <EditorForm
      name={editing.editSection(words.permits)}
      edit={edit}
      onInvalid={isValid ? undefined : () => setTried(true)}
      conflictLabel={() => words.permits}
      conflictValue={(_, value) => versionText(value)}
    >
      <div className="fields">
        <NativeChoice
          label={words.permitRule}
          options={words.permitRules}
          chosen={doc.rule}
          choose={(rule) => change({ rule })}
        />
        <NumberField
          label={words.permitMinutes}
          value={doc.minutes}
          problem={problem(outOfRange, words.permitRange)}
          change={(minutes) => change({ minutes })}
        />
      </div>
      <LineField
        label={words.owner}
        hint={words.ownerHint}
        problem={problem(doc.owner.trim() === '', words.ownerMissing)}
        value={doc.owner}
        change={(owner) => change({ owner })}
      />
      <LineField
        label={words.reason}
        problem={problem(doc.reason.trim() === '', words.reasonMissing)}
        value={doc.reason}
        change={(reason) => change({ reason })}
      />
    </EditorForm>
  );
}
