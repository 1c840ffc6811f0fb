import { lazy, Suspense } from 'react';
import { partLacks } from '../../src/contract/plan-words';
import type { ReleaseView } from '../../src/contract/release-calls';
import { EditAction } from '../shared/forms/edit-action';
import { editing } from '../shared/en/editing';
import { typeNames } from '../shared/en/names';
import { release as words } from '../shared/en/release';
import { LeftNotice } from '../shared/forms/left-notice';
import { overviewChanges, withoutOverviewField } from '../shared/edits/overview-changes';
import { callRelease, useStored } from '../shared/release-data';
import { useEdit } from '../shared/edits/use-edit';
import { useOnceOpen } from '../shared/use-once-open';
import { Waiting } from '../shared/states/waiting';
import { OverviewFacts } from './overview-facts';
import { PlanPart } from './plan-part';

const loadEditor = () => import('./overview-editor');
const OverviewEditor = lazy(async () => ({ default: (await loadEditor()).OverviewEditor }));

export function Overview({ view }: { readonly view: ReleaseView }) {
  const stored = useStored();
  const edit = useEdit({
    name: 'overview',
    saved: view.release,
    changesOf: overviewChanges,
    without: withoutOverviewField,
    send: (input) => callRelease('editOverview', input),
    onSaved: (release) => stored(release ? { release } : {}, editing.saved(words.overview)),
  });
  const wasOpen = useOnceOpen(edit.doc !== null);
  const action = (
    <EditAction
      section={words.overview}
      may={view.may.editReleasePlan}
      start={() => edit.start()}
      prepare={loadEditor}
      focused={wasOpen}
    />
  );
  return (
    <PlanPart
      part="overview"
      lacks={partLacks('overview', view.release.doc, view.plan.doc)}
      summary={summaryOf(view)}
      startsOpen
      busy={edit.doc !== null || edit.left !== null}
      action={edit.doc === null && action}
    >
      <LeftNotice edit={edit} />
      {edit.doc === null ? (
        <OverviewFacts view={view} />
      ) : (
        <Suspense fallback={<Waiting lines={12} />}>
          <OverviewEditor view={view} edit={edit} doc={edit.doc} />
        </Suspense>
      )}
    </PlanPart>
  );
}

function summaryOf({ release: { doc }, customers }: ReleaseView): string {
  const names = Object.keys(doc.customers).map((id) => customers[id]?.name ?? id);
  return [doc.number ?? '', doc.name, doc.type === null ? '' : typeNames[doc.type], ...names]
    .filter((part) => part !== '')
    .join(' · ');
}
