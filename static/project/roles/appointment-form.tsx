import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { EditorForm } from '../../shared/forms/editor-form';
import { appointedRoleNames as roleNames } from '../../shared/en/names';
import { roles as words } from '../../shared/en/roles';
import { Field } from '../../shared/forms/field';
import { NativeChoice } from '../../shared/forms/native-choice';
import { DayField } from '../../shared/policy/fields';
import type { Edit } from '../../shared/edits/use-edit';
import { versionText } from '../../shared/edits/version-text';
import type { SectionProps } from '../section-props';
import { HolderFields } from './holder-fields';
import type { Roles } from './roles-data';
import { ScopeFields } from './scope-fields';
import type { Terms } from './use-appointment-edit';

type Props = Pick<SectionProps, 'page'> & {
  readonly roles: Roles;
  readonly edit: Edit<Terms>;
  readonly doc: Terms;
  readonly isNew: boolean;
};

const labels: { readonly [field: string]: string } = {
  role: words.role,
  holder: words.holder,
  scope: words.scope,
  from: words.from,
  to: words.to,
  note: words.note,
};

/** Who, for what and from when to when. Once it is made only the days and the note change. */
export function AppointmentForm({ page, roles, edit, doc, isNew }: Props) {
  const [tried, setTried] = useState(false);
  const problems = problemsOf(doc);
  const shown: { readonly [field: string]: string } = tried ? problems : {};
  const change = (fields: Partial<Terms>) => edit.change({ ...doc, ...fields });
  return (
    <EditorForm
      name={isNew ? words.appoint : words.appointment}
      edit={edit}
      onInvalid={Object.keys(problems).length === 0 ? undefined : () => setTried(true)}
      conflictLabel={(path) => labels[path.split('/')[3] ?? ''] ?? path}
      conflictValue={(_, value) => versionText(value)}
    >
      {isNew && (
        <>
          <NativeChoice
            label={words.role}
            options={roleNames}
            chosen={doc.role}
            choose={(role) =>
              change(
                role === 'cust' && doc.scope.kind !== 'CUSTOMER'
                  ? { role, scope: { kind: 'CUSTOMER', id: '' } }
                  : { role },
              )
            }
          />
          <HolderFields holder={doc.holder} problem={shown['holder']} choose={(holder) => change({ holder })} />
          <ScopeFields
            page={page}
            roles={roles}
            role={doc.role}
            scope={doc.scope}
            problem={shown['scope']}
            choose={(scope) => change({ scope })}
          />
        </>
      )}
      <div className="fields">
        <DayField
          label={words.from}
          value={doc.from}
          problem={shown['from']}
          change={(from) => change({ from: from ?? '' })}
        />
        <DayField
          label={words.to}
          hint={words.toHint}
          value={doc.to}
          problem={shown['to']}
          change={(to) => change({ to })}
        />
      </div>
      <Field label={words.note} hint={words.noteHint}>
        {(input) => (
          <TextArea
            {...input}
            value={doc.note}
            maxLength={2_000}
            minimumRows={2}
            resize="smart"
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
    </EditorForm>
  );
}

function problemsOf({ holder, scope, from, to }: Terms): { readonly [field: string]: string } {
  const holderMissing = 'person' in holder ? holder.person === '' : holder.group.id === '';
  return {
    ...(holderMissing ? { holder: words.chooseHolder } : {}),
    ...(scope.kind !== 'ORGANIZATION' && scope.id.trim() === '' ? { scope: words.choosePlace } : {}),
    ...(from === '' ? { from: words.dayMissing } : {}),
    ...(to !== null && to < from ? { to: words.dayOrder } : {}),
  };
}
