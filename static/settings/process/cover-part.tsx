import type { ProcessView } from '../../../src/contract/process-calls';
import { EditorForm } from '../../shared/forms/editor-form';
import { editing } from '../../shared/en/editing';
import { process as words } from '../../shared/en/process';
import { Fact } from '../../shared/fact';
import { LeftNotice } from '../../shared/forms/left-notice';
import { LineField } from '../../shared/policy/fields';
import { versionText } from '../../shared/edits/version-text';
import { PartHead } from './part-head';
import { coverFields, useCoverEdit } from './process-data';

/** What stands on the cover of the process document. */
export function CoverPart({ saved }: { readonly saved: ProcessView['process'] }) {
  const edit = useCoverEdit(saved);
  const { doc } = edit;
  const filled = coverFields.filter((field) => (saved.doc.cover?.[field] ?? '') !== '');
  return (
    <>
      <PartHead title={words.cover} open={doc !== null} start={() => edit.start()} />
      <p className="quiet small">{words.coverHint}</p>
      <LeftNotice edit={edit} />
      {doc === null ? (
        <dl className="facts">
          {filled.map((field) => (
            <Fact key={field} term={words.coverFields[field].label}>
              {saved.doc.cover?.[field]}
            </Fact>
          ))}
        </dl>
      ) : (
        <EditorForm
          name={editing.editSection(words.cover)}
          edit={edit}
          conflictLabel={() => words.cover}
          conflictValue={(_, value) => versionText(value)}
        >
          <div className="fields">
            {coverFields.map((field) => (
              <LineField
                key={field}
                {...words.coverFields[field]}
                value={doc[field]}
                change={(value) => edit.change({ ...doc, [field]: value })}
              />
            ))}
          </div>
        </EditorForm>
      )}
      {doc === null && filled.length === 0 && <p className="quiet">{words.coverEmpty}</p>}
    </>
  );
}
