import { lazy, Suspense } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import type { PlanDoc } from '../shared/contract-types';
import { EditAction } from '../shared/edit-action';
import { editing } from '../shared/en/editing';
import { plan as words } from '../shared/en/plan';
import { shared } from '../shared/en/shared';
import { Fact } from '../shared/fact';
import { LeftNotice } from '../shared/left-notice';
import { PersonName } from '../shared/person-name';
import { planChanges, withoutPlanField } from '../shared/plan-changes';
import { callRelease, useStored } from '../shared/release-data';
import { Section } from '../shared/section';
import { useEdit } from '../shared/use-edit';
import { useOnceOpen } from '../shared/use-once-open';
import { Waiting } from '../shared/waiting';

const loadEditor = () => import('./back-out-editor');
const BackOutEditor = lazy(async () => ({ default: (await loadEditor()).BackOutEditor }));

/** How the deployment is undone, written before it is needed. */
export function BackOut({ view }: { readonly view: ReleaseView }) {
  const stored = useStored();
  const edit = useEdit({
    name: 'back-out',
    saved: view.plan,
    changesOf: planChanges,
    without: withoutPlanField,
    send: (input) => callRelease('editPlan', input),
    onSaved: (plan) => stored(plan ? { plan } : {}, editing.saved(words.backOut)),
  });
  const wasOpen = useOnceOpen(edit.doc !== null);
  const action = (
    <EditAction
      section={words.backOut}
      may={view.may.editDeploymentPlan}
      start={() => edit.start()}
      prepare={loadEditor}
      focused={wasOpen}
    />
  );
  return (
    <Section title={words.backOut} {...(edit.doc === null ? { action } : {})}>
      <LeftNotice edit={edit} />
      {edit.doc === null ? (
        <BackOutFacts backOut={view.plan.doc.backOut} />
      ) : (
        <Suspense fallback={<Waiting lines={8} />}>
          <BackOutEditor edit={edit} doc={edit.doc} />
        </Suspense>
      )}
    </Section>
  );
}

function BackOutFacts({ backOut }: { readonly backOut: PlanDoc['backOut'] }) {
  const { trigger, steps, owner, maxMinutes, pointOfNoReturn } = backOut;
  const isEmpty =
    [trigger, steps, pointOfNoReturn].every((text) => text === '') && owner === null && maxMinutes === null;
  if (isEmpty) return <p className="quiet">{words.noBackOut}</p>;
  return (
    <dl className="facts">
      <Fact term={words.trigger} wide>
        <Text text={trigger} />
      </Fact>
      <Fact term={words.steps} wide>
        <Text text={steps} />
      </Fact>
      <Fact term={words.owner}>{owner === null ? <Missing /> : <PersonName accountId={owner} />}</Fact>
      <Fact term={words.maxMinutes}>{maxMinutes === null ? <Missing /> : words.minutes(maxMinutes)}</Fact>
      <Fact term={words.pointOfNoReturn} wide>
        <Text text={pointOfNoReturn} />
      </Fact>
    </dl>
  );
}

const Text = ({ text }: { readonly text: string }) =>
  text === '' ? <Missing /> : <span className="prose">{text}</span>;

const Missing = () => <span className="quiet">{shared.noText}</span>;
