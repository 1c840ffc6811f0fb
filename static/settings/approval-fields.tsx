import { approvalsType } from '../../src/contract/setup-check';
import { ChooseMany, ChooseOne } from '../shared/forms/choices';
import type { Edit } from '../shared/edits/use-edit';
import { setup as words } from '../shared/en/setup';
import type { Settings } from './admin-data';
import type { PartProps } from './site-part';

type Props = { readonly doc: Settings; readonly site: PartProps['site']; readonly edit: Edit<Settings> };

/** Where approvals are read besides the panel, and what makes one stale. */
export function ApprovalFields({ doc, site, edit }: Props) {
  const approvals = site.fields.filter(({ type }) => type === approvalsType);
  return (
    <div className="fields">
      <ChooseOne
        label={words.approvalsField}
        hint={words.approvalsFieldHint}
        options={approvals.map(({ id, name }) => ({ value: id, label: name }))}
        value={doc.approvalsField}
        clearable
        choose={(approvalsField) => edit.change({ ...doc, approvalsField })}
      />
      <ChooseMany
        label={words.materialFields}
        hint={words.materialFieldsHint}
        from={site.fields}
        chosen={doc.materialFields}
        choose={(materialFields) => edit.change({ ...doc, materialFields })}
      />
      <ChooseMany
        label={words.standardTypes}
        hint={words.standardTypesHint}
        from={site.issueTypes.filter(({ id }) => id in doc.changeTypes)}
        chosen={doc.standardTypes}
        choose={(standardTypes) => edit.change({ ...doc, standardTypes })}
      />
      <ChooseOne
        label={words.statusIsProof}
        hint={words.statusIsProofHint}
        options={Object.entries(words.proof).map(([value, label]) => ({ value, label }))}
        value={String(doc.statusIsProof)}
        choose={(chosen) => edit.change({ ...doc, statusIsProof: chosen === 'true' })}
      />
    </div>
  );
}
