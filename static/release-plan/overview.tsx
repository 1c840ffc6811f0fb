import { lazy, Suspense } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { EditAction } from '../shared/edit-action';
import { editing } from '../shared/en/editing';
import { release as words } from '../shared/en/release';
import { LeftNotice } from '../shared/left-notice';
import { overviewChanges, withoutOverviewField } from '../shared/overview-changes';
import { callRelease, useStored } from '../shared/release-data';
import { Section } from '../shared/section';
import { useEdit } from '../shared/use-edit';
import { useOnceOpen } from '../shared/use-once-open';
import { Waiting } from '../shared/waiting';
import { OverviewFacts } from './overview-facts';

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
    <Section title={words.overview} {...(edit.doc === null ? { action } : {})}>
      <LeftNotice edit={edit} />
      {edit.doc === null ? (
        <OverviewFacts view={view} />
      ) : (
        <Suspense fallback={<Waiting lines={12} />}>
          <OverviewEditor view={view} edit={edit} doc={edit.doc} />
        </Suspense>
      )}
    </Section>
  );
}
