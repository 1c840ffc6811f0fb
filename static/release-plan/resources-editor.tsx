import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { planParts as words } from '../shared/en/plan-parts';
import { PersonName } from '../shared/people/person-name';
import { PersonPicker } from '../shared/forms/person-picker';
import { versionText } from '../shared/edits/version-text';
import { detailLabel } from './detail-label';
import type { PartEditorProps } from './details-part';
import { PlanTextField } from './plan-text-field';

export function ResourcesEditor({ edit, doc }: PartEditorProps) {
  const { approvers } = doc.details;
  const change = (fields: Partial<typeof doc.details>) =>
    edit.change({ ...doc, details: { ...doc.details, ...fields } });
  const replace = (gone: string | null, come: string | null) => {
    const kept = Object.keys(approvers).filter((accountId) => accountId !== gone);
    const ids = come === null ? kept : [...kept, come];
    change({ approvers: Object.fromEntries(ids.map((accountId) => [accountId, true as const])) });
  };
  return (
    <EditorForm
      name={editing.editSection(words.titles.resources)}
      edit={edit}
      conflictLabel={detailLabel}
      conflictValue={(path, value) => {
        const [, , field, accountId = ''] = path.split('/');
        if (field !== 'approvers') return versionText(value);
        return (
          <>
            <PersonName accountId={accountId} /> {value === true ? editing.chosen : editing.notChosen}
          </>
        );
      }}
    >
      <PlanTextField
        label={words.fields.resources}
        hint={words.hints['resources']}
        value={doc.details.resources}
        autoFocus
        change={(resources) => change({ resources })}
      />
      <PlanTextField
        label={words.fields.cost}
        hint={words.hints['cost']}
        value={doc.details.cost}
        rows={1}
        change={(cost) => change({ cost })}
      />
      <div className="fields">
        {Object.keys(approvers).map((accountId, index) => (
          <PersonPicker
            key={accountId}
            label={words.approver(index + 1)}
            accountId={accountId}
            choose={(chosen) => replace(accountId, chosen)}
          />
        ))}
        <PersonPicker
          key={`new-${String(Object.keys(approvers).length)}`}
          label={words.addApprover}
          accountId={null}
          choose={(chosen) => replace(null, chosen)}
        />
      </div>
    </EditorForm>
  );
}
