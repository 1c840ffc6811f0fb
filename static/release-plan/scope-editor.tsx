import TextArea from '@atlaskit/textarea';
import type { PlanDoc } from '../shared/contract-types';
import { EditorForm } from '../shared/editor-form';
import { editing } from '../shared/en/editing';
import { release as words } from '../shared/en/release';
import { Field } from '../shared/field';
import type { Edit } from '../shared/use-edit';
import { versionText } from '../shared/version-text';

type Props = { readonly edit: Edit<PlanDoc>; readonly doc: PlanDoc };

export function ScopeEditor({ edit, doc }: Props) {
  return (
    <EditorForm
      name={editing.editSection(words.scope)}
      edit={edit}
      conflictLabel={(path) => (path === '/scope' ? words.inScope : words.exclusions)}
      conflictValue={(_, value) => versionText(value)}
    >
      <Field label={words.inScope} hint={words.inScopeHint}>
        {(input) => (
          <TextArea
            {...input}
            autoFocus
            value={doc.scope}
            maxLength={20_000}
            minimumRows={3}
            resize="smart"
            onChange={(event) => edit.change({ ...doc, scope: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.exclusions} hint={words.exclusionsHint}>
        {(input) => (
          <TextArea
            {...input}
            value={doc.exclusions}
            maxLength={20_000}
            minimumRows={2}
            resize="smart"
            onChange={(event) => edit.change({ ...doc, exclusions: event.target.value })}
          />
        )}
      </Field>
    </EditorForm>
  );
}
