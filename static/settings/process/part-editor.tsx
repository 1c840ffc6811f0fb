import { useState } from 'react';
import { EditorForm } from '../../shared/forms/editor-form';
import { editing } from '../../shared/en/editing';
import { process as words } from '../../shared/en/process';
import { NativeChoice } from '../../shared/forms/native-choice';
import { LineField, NumberField, Tick } from '../../shared/policy/fields';
import type { Edit } from '../../shared/edits/use-edit';
import { versionText } from '../../shared/edits/version-text';
import { ItemFields } from './item-fields';
import type { Part, Terms } from './process-data';

type Props = { readonly part: Part; readonly edit: Edit<Terms>; readonly doc: Terms };

/** How the organization does otherwise: for a mandatory list only more of it. */
export function PartEditor({ part, edit, doc }: Props) {
  const [tried, setTried] = useState(false);
  const problems = problemsOf(part, doc);
  const shown: { readonly [field: string]: string } = tried ? problems : {};
  const change = (terms: Partial<Terms>) => edit.change({ ...doc, ...terms });
  return (
    <EditorForm
      name={editing.editSection(part.title)}
      edit={edit}
      onInvalid={Object.keys(problems).length === 0 ? undefined : () => setTried(true)}
      conflictLabel={() => part.title}
      conflictValue={(_, value) => versionText(value)}
    >
      {part.binding === 'recommended' && (
        <Tick label={words.switchOff} value={doc.off} change={(off) => change({ off })} />
      )}
      {!doc.off && part.kind === 'list' && (
        <ItemFields part={part} doc={doc} problem={shown['items']} change={change} />
      )}
      {!doc.off && part.kind === 'period' && <PeriodFields part={part} doc={doc} change={change} />}
      <LineField
        label={words.owner}
        hint={words.ownerHint}
        problem={shown['owner']}
        value={doc.owner}
        change={(owner) => change({ owner })}
      />
      <LineField
        label={words.reason}
        problem={shown['reason']}
        value={doc.reason}
        change={(reason) => change({ reason })}
      />
    </EditorForm>
  );
}

type PeriodProps = {
  readonly part: Extract<Part, { readonly kind: 'period' }>;
  readonly doc: Terms;
  readonly change: (terms: Partial<Terms>) => void;
};

function PeriodFields({ part, doc, change }: PeriodProps) {
  const { count, unit } = doc.period ?? part.period;
  const set = (period: typeof part.period) =>
    change({ period: period.count === part.period.count && period.unit === part.period.unit ? null : period });
  return (
    <div className="fields">
      <NumberField label={words.every} value={count} change={(next) => set({ count: next, unit })} />
      <NativeChoice
        label={words.unit}
        options={words.units}
        chosen={unit}
        choose={(next) => set({ count, unit: next })}
      />
    </div>
  );
}

function problemsOf(part: Part, { off, added, removed, owner, reason }: Terms): { readonly [field: string]: string } {
  const kept = part.kind === 'list' ? Object.keys(part.items).filter((item) => !(item in removed)).length : 1;
  const blank = Object.values(added).some((text) => text.trim() === '');
  return {
    ...(!off && blank ? { items: words.itemMissing } : {}),
    ...(!off && kept + Object.keys(added).length === 0 ? { items: words.nothingLeft } : {}),
    ...(owner.trim() === '' ? { owner: words.ownerMissing } : {}),
    ...(reason.trim() === '' ? { reason: words.reasonMissing } : {}),
  };
}
