import { lazy, Suspense } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { EditAction } from '../shared/edit-action';
import { editing } from '../shared/en/editing';
import { release as words } from '../shared/en/release';
import { shared } from '../shared/en/shared';
import { LeftNotice } from '../shared/left-notice';
import { planChanges, withoutPlanField } from '../shared/plan-changes';
import { callRelease, useStored } from '../shared/release-data';
import { Section } from '../shared/section';
import { useEdit } from '../shared/use-edit';
import { useOnceOpen } from '../shared/use-once-open';
import { Waiting } from '../shared/waiting';

const loadEditor = () => import('./scope-editor');
const ScopeEditor = lazy(async () => ({ default: (await loadEditor()).ScopeEditor }));

export function Scope({ view }: { readonly view: ReleaseView }) {
  const stored = useStored();
  const edit = useEdit({
    name: 'scope',
    saved: view.plan,
    changesOf: planChanges,
    without: withoutPlanField,
    send: (input) => callRelease('editPlan', input),
    onSaved: (plan) => stored(plan ? { plan } : {}, editing.saved(words.scope)),
  });
  const wasOpen = useOnceOpen(edit.doc !== null);
  const { scope, exclusions } = view.plan.doc;
  const action = (
    <EditAction
      section={words.scope}
      may={view.may.editReleasePlan}
      start={() => edit.start()}
      prepare={loadEditor}
      focused={wasOpen}
    />
  );
  return (
    <Section title={words.scope} {...(edit.doc === null ? { action } : {})}>
      <LeftNotice edit={edit} />
      {edit.doc === null ? (
        <dl className="facts facts-texts">
          <Text term={words.inScope} text={scope} />
          <Text term={words.exclusions} text={exclusions} />
        </dl>
      ) : (
        <Suspense fallback={<Waiting lines={6} />}>
          <ScopeEditor edit={edit} doc={edit.doc} />
        </Suspense>
      )}
    </Section>
  );
}

function Text({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="prose">{text === '' ? <span className="quiet">{shared.noText}</span> : text}</dd>
    </div>
  );
}
