import { Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import type { PlanDoc } from '../shared/contract-types';
import { EditAction } from '../shared/forms/edit-action';
import { editing } from '../shared/en/editing';
import { FoldingSection } from '../shared/folding-section';
import { LeftNotice } from '../shared/forms/left-notice';
import { planChanges, withoutPlanField } from '../shared/edits/plan-changes';
import { callRelease, useStored } from '../shared/release-data';
import { useEdit } from '../shared/edits/use-edit';
import type { Edit } from '../shared/edits/use-edit';
import { useOnceOpen } from '../shared/use-once-open';
import { Waiting } from '../shared/states/waiting';

export type EditorProps = { readonly view: ReleaseView; readonly edit: Edit<PlanDoc>; readonly doc: PlanDoc };

type Props = {
  /** Of the draft. */
  readonly name: string;
  readonly title: string;
  readonly view: ReleaseView;
  /** Brings the editor's code. */
  readonly prepare: () => Promise<unknown>;
  readonly Editor: ComponentType<EditorProps>;
  /** What can be done besides editing. */
  readonly actions?: ReactNode;
  readonly editable?: boolean;
  /** The part in one line, while it is closed. */
  readonly summary: string;
  /** The part as it is read. */
  readonly children: ReactNode;
};

/** One part of the deployment plan: read, or edited in its place. */
export function PlanSection({
  name,
  title,
  view,
  prepare,
  Editor,
  actions,
  editable = true,
  summary,
  children,
}: Props) {
  const stored = useStored();
  const edit = useEdit({
    name,
    saved: view.plan,
    changesOf: planChanges,
    without: withoutPlanField,
    send: (input) => callRelease('editPlan', input),
    onSaved: (plan) => stored(plan ? { plan } : {}, editing.saved(title)),
  });
  const wasOpen = useOnceOpen(edit.doc !== null);
  const action = (
    <span className="actions-inline">
      {actions}
      {editable && (
        <EditAction
          section={title}
          may={view.may.editDeploymentPlan}
          start={() => edit.start()}
          prepare={prepare}
          focused={wasOpen}
        />
      )}
    </span>
  );
  return (
    <FoldingSection
      part={name}
      title={title}
      summary={summary}
      busy={edit.doc !== null || edit.left !== null}
      action={edit.doc === null && action}
    >
      <LeftNotice edit={edit} />
      {edit.doc === null ? (
        children
      ) : (
        <Suspense fallback={<Waiting lines={8} />}>
          <Editor view={view} edit={edit} doc={edit.doc} />
        </Suspense>
      )}
    </FoldingSection>
  );
}
