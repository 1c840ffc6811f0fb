import { Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { partLacks } from '../../src/contract/plan-words';
import type { PlanPart as Part } from '../../src/contract/plan-words';
import type { ReleaseView } from '../../src/contract/release-calls';
import type { PlanDoc } from '../shared/contract-types';
import { EditAction } from '../shared/forms/edit-action';
import { editing } from '../shared/en/editing';
import { planParts as words } from '../shared/en/plan-parts';
import { LeftNotice } from '../shared/forms/left-notice';
import { planChanges, withoutPlanField } from '../shared/edits/plan-changes';
import { callRelease, useStored } from '../shared/release-data';
import { useEdit } from '../shared/edits/use-edit';
import type { Edit } from '../shared/edits/use-edit';
import { useOnceOpen } from '../shared/use-once-open';
import { Waiting } from '../shared/states/waiting';
import { PlanPart } from './plan-part';

export type PartEditorProps = {
  readonly view: ReleaseView;
  readonly edit: Edit<PlanDoc>;
  readonly doc: PlanDoc;
};

type Props = {
  readonly view: ReleaseView;
  readonly part: Exclude<Part, 'overview'>;
  readonly summary: string;
  readonly startsOpen?: boolean;
  readonly Editor: ComponentType<PartEditorProps>;
  /** Brings the editor's code. */
  readonly prepare: () => Promise<unknown>;
  /** What the part says, to read. */
  readonly children: ReactNode;
};

/** Parts that others edit besides those who edit the whole plan. */
const rights: { readonly [part in Part]?: keyof ReleaseView['may'] } = {
  build: 'editBuildAndTest',
  criteria: 'editCriteria',
};

/** One part of the release plan: to read, to edit, with what was left unsaved. */
export function DetailsPart({ view, part, summary, startsOpen = false, Editor, prepare, children }: Props) {
  const stored = useStored();
  const title = words.titles[part];
  const edit = useEdit({
    name: part,
    saved: view.plan,
    changesOf: planChanges,
    without: withoutPlanField,
    send: (input) => callRelease('editPlan', input),
    onSaved: (plan) => stored(plan ? { plan } : {}, editing.saved(title)),
  });
  const wasOpen = useOnceOpen(edit.doc !== null);
  return (
    <PlanPart
      part={part}
      lacks={partLacks(part, view.release.doc, view.plan.doc)}
      summary={summary}
      startsOpen={startsOpen}
      busy={edit.doc !== null || edit.left !== null}
      action={
        edit.doc === null && (
          <EditAction
            section={title}
            may={view.may[rights[part] ?? 'editReleasePlan']}
            start={() => edit.start()}
            prepare={prepare}
            focused={wasOpen}
          />
        )
      }
    >
      <LeftNotice edit={edit} />
      {edit.doc === null ? (
        children
      ) : (
        <Suspense fallback={<Waiting lines={6} />}>
          <Editor view={view} edit={edit} doc={edit.doc} />
        </Suspense>
      )}
    </PlanPart>
  );
}
