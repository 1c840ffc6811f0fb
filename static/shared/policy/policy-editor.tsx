import { useState } from 'react';
import type { ComponentType } from 'react';
import { EditorForm } from '../forms/editor-form';
import { policies as words } from '../en/policies';
import { Notice } from '../states/notice';
import type { Edit } from '../edits/use-edit';
import { usePaused } from '../use-paused';
import { AfterPart, EmergencyPart, PeoplePart } from './after-parts';
import { FreezesPart, WindowsPart } from './calendar-parts';
import type { Policy } from './policy-data';
import { usePolicyPreview } from './policy-data';
import { PolicyPreview } from './policy-preview';
import type { PartProps, PolicyWork, ProblemAt } from './policy-work';
import { AcceptancePart, OptionsPart, ScopePart, VerificationPart, WavesPart } from './terms-parts';
import { TypesPart } from './types-part';

type Part = keyof typeof words.parts;
const parts: { readonly [part in Part]: ComponentType<PartProps> } = {
  scope: ScopePart,
  windows: WindowsPart,
  freezes: FreezesPart,
  types: TypesPart,
  options: OptionsPart,
  waves: WavesPart,
  acceptance: AcceptancePart,
  verification: VerificationPart,
  after: AfterPart,
  emergency: EmergencyPart,
  people: PeoplePart,
};
const openAtFirst: readonly Part[] = ['scope', 'windows', 'freezes'];

/** Which part of the form holds the field that a problem names. */
const partOf: { readonly [field: string]: Part } = {
  timeZone: 'scope',
  effectiveFrom: 'scope',
  effectiveTo: 'scope',
  reviewDue: 'scope',
  windows: 'windows',
  freezes: 'freezes',
  holidays: 'freezes',
  types: 'types',
  waves: 'waves',
  criteria: 'acceptance',
  acceptance: 'acceptance',
  verification: 'verification',
  deemedAfterWorkingDays: 'acceptance',
  backOutMaxMinutes: 'verification',
  observationDays: 'after',
  feedback: 'after',
  emergency: 'emergency',
  contacts: 'people',
};

type Props = {
  readonly name: string;
  readonly next: string;
  readonly edit: Edit<PolicyWork>;
  readonly work: PolicyWork;
};

/** The next version of a policy, part by part, with what it means for the next deployments below. */
export function PolicyEditor({ name, next, edit, work }: Props) {
  const { policy } = work;
  const [pressed, setPressed] = useState(false);
  const asked = usePaused(policy);
  const preview = usePolicyPreview(asked);
  const problems = preview.data?.problems ?? [];
  // The preview runs behind what is typed: only problems of this very policy keep it from being sent.
  const isInvalid = problems.length > 0 && asked === policy && !preview.isPlaceholderData;
  const tried = pressed || edit.trouble?.kind === 'refused';
  const problemAt: ProblemAt = (at) => (tried ? problems.find((problem) => problem.at === at)?.message : undefined);
  const change = (fields: Partial<Policy>) => edit.change({ ...work, policy: { ...policy, ...fields } });
  const marked = new Set(tried ? problems.map(({ at }) => partOf[at.split('/')[0] ?? '']) : []);
  return (
    <EditorForm
      name={words.of(name)}
      edit={edit}
      onInvalid={isInvalid ? () => setPressed(true) : undefined}
      conflictLabel={() => words.of(name)}
      conflictValue={() => ''}
    >
      <Notice kind="information" title={words.nextVersion(next)}>
        <p>{words.nextVersionWhy}</p>
      </Notice>
      {(Object.keys(parts) as Part[]).map((part) => {
        const Fields = parts[part];
        return (
          <details
            key={part}
            className="policy-part"
            open={openAtFirst.includes(part) || marked.has(part) || undefined}
          >
            <summary>{words.parts[part]}</summary>
            <div className="policy-part-fields">
              <Fields policy={policy} change={change} problemAt={problemAt} />
            </div>
          </details>
        );
      })}
      <PolicyPreview query={preview} timeZone={policy.timeZone} />
    </EditorForm>
  );
}
