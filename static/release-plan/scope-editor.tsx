import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { planParts } from '../shared/en/plan-parts';
import { release as words } from '../shared/en/release';
import { versionText } from '../shared/edits/version-text';
import { detailLabel } from './detail-label';
import type { PartEditorProps } from './details-part';
import { PlanTextField } from './plan-text-field';

/** What the release is for, what it brings, and what it leaves out. */
export function ScopeEditor({ edit, doc }: PartEditorProps) {
  const detail = (field: 'objectives' | 'deliverables') => (
    <PlanTextField
      label={planParts.fields[field]}
      hint={planParts.hints[field]}
      value={doc.details[field]}
      change={(text) => edit.change({ ...doc, details: { ...doc.details, [field]: text } })}
    />
  );
  return (
    <EditorForm
      name={editing.editSection(words.scope)}
      edit={edit}
      conflictLabel={(path) => labels[path] ?? detailLabel(path)}
      conflictValue={(_, value) => versionText(value)}
    >
      <PlanTextField
        label={words.inScope}
        hint={words.inScopeHint}
        value={doc.scope}
        rows={3}
        autoFocus
        change={(scope) => edit.change({ ...doc, scope })}
      />
      <PlanTextField
        label={words.exclusions}
        hint={words.exclusionsHint}
        value={doc.exclusions}
        change={(exclusions) => edit.change({ ...doc, exclusions })}
      />
      {detail('objectives')}
      {detail('deliverables')}
    </EditorForm>
  );
}

const labels: { readonly [path: string]: string } = { '/scope': words.inScope, '/exclusions': words.exclusions };
