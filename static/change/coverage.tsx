import Button from '@atlaskit/button/new';
import { showFlag } from '@forge/bridge';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ChangeView } from '../../src/contract/change-calls';
import { EditAction } from '../shared/forms/edit-action';
import { change as words } from '../shared/en/change';
import { LeftNotice } from '../shared/forms/left-notice';
import { Section } from '../shared/section';
import { TroubleMessage } from '../shared/states/trouble-message';
import { useEdit } from '../shared/edits/use-edit';
import { useOnceOpen } from '../shared/use-once-open';
import { Waiting } from '../shared/states/waiting';
import { callChange } from './change-data';
import { coverageChanges, nothingCovered, withNeeds, withoutCoverage } from './coverage-changes';
import type { Recorded } from './coverage-changes';
import { CoverageFacts } from './coverage-facts';
import { Difference } from './difference';
import { StandardFacts } from './standard-facts';
import { useRecord } from './use-record';

const loadEditor = () => import('./coverage-editor');
const CoverageEditor = lazy(async () => ({ default: (await loadEditor()).CoverageEditor }));

/** For whom, where and until when the change is authorized, of a standard one by which model, and what was changed since. */
export function Coverage({ view }: { readonly view: ChangeView }) {
  const { recorded, proposed, standard, mayRecord } = view.coverage;
  const edit = useCoverageEdit(view);
  const wasOpen = useOnceOpen(edit.doc !== null);
  const start = () => edit.start(recorded === null ? (doc) => orProposed(doc, proposed) : undefined);
  const action = (
    <EditAction section={words.covers} may={mayRecord} start={start} prepare={loadEditor} focused={wasOpen} />
  );
  return (
    <Section title={words.covers} action={edit.doc === null && action}>
      {view.edited.length > 0 && <Difference view={view} />}
      <LeftNotice edit={{ ...edit, start }} />
      {edit.doc === null ? (
        <>
          {recorded === null && <p className="quiet">{words.coversProposed}</p>}
          <CoverageFacts covers={recorded ?? proposed} customers={view.customers} />
          {standard !== null && <StandardFacts standard={standard} code={recorded?.model ?? ''} />}
          {recorded !== null && <PlansNeedMore view={view} />}
        </>
      ) : (
        <Suspense fallback={<Waiting lines={8} />}>
          <CoverageEditor view={view} edit={edit} doc={edit.doc} />
        </Suspense>
      )}
    </Section>
  );
}

function useCoverageEdit({ seq, coverage: { recorded, standard } }: ChangeView) {
  const queries = useQueryClient();
  const { model } = recorded ?? nothingCovered;
  // It counts only while the steps are those that were followed.
  const followed = (standard?.followed ?? null) === null ? null : (standard?.models[model]?.steps ?? null);
  const saved: Recorded = { ...(recorded ?? nothingCovered), followed };
  return useEdit({
    name: 'coverage',
    saved: { seq, doc: saved },
    changesOf: coverageChanges,
    without: withoutCoverage,
    send: async (input) => {
      const answer = await callChange('recordCoverage', input);
      return answer.ok ? { ok: true, value: { seq: answer.value.seq, doc: null } } : answer;
    },
    onSaved: () => {
      void queries.invalidateQueries({ queryKey: ['change'] });
      void showFlag({ id: 'slipway-coverage', title: words.recorded, type: 'success', isAutoDismiss: true });
    },
  });
}

/** Where nothing is recorded yet, one begins with what the plans say; a draft that was left is not overwritten. */
const orProposed = (doc: Recorded, proposed: ChangeView['coverage']['proposed']): Recorded =>
  coverageChanges({ ...nothingCovered, followed: null }, doc) === null ? { ...doc, ...proposed } : doc;

/** The plans changed: say so on the change, which then needs another approval. */
function PlansNeedMore({ view }: { readonly view: ChangeView }) {
  const { recorded, proposed, mayRecord } = view.coverage;
  const { record, sending, trouble } = useRecord(view);
  const needed = recorded === null ? null : withNeeds(recorded, proposed);
  if (needed === null) return null;
  return (
    <>
      <p>{words.plansNeedMore}</p>
      <CoverageFacts covers={proposed} customers={view.customers} />
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notRecorded} />}
      {mayRecord.allowed && (
        <div className="actions">
          <Button spacing="compact" isLoading={sending} onClick={() => void record(needed)}>
            {words.takePlan}
          </Button>
        </div>
      )}
    </>
  );
}
