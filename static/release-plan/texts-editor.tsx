import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { planParts as words } from '../shared/en/plan-parts';
import { versionText } from '../shared/edits/version-text';
import { detailLabel } from './detail-label';
import type { PartEditorProps } from './details-part';
import { partTexts } from './part-texts';
import type { TextsPart } from './part-texts';
import { PlanTextField } from './plan-text-field';

const editorOf = (part: TextsPart) =>
  function TextsEditor({ edit, doc }: PartEditorProps) {
    return (
      <EditorForm
        name={editing.editSection(words.titles[part])}
        edit={edit}
        conflictLabel={detailLabel}
        conflictValue={(_, value) => versionText(value)}
      >
        {partTexts[part].map((field, index) => (
          <PlanTextField
            key={field}
            label={words.fields[field]}
            hint={words.hints[field]}
            value={doc.details[field]}
            rows={3}
            autoFocus={index === 0}
            change={(text) => edit.change({ ...doc, details: { ...doc.details, [field]: text } })}
          />
        ))}
      </EditorForm>
    );
  };

export const BuildEditor = editorOf('build');
export const CommunicationEditor = editorOf('communication');
export const SuccessEditor = editorOf('success');
