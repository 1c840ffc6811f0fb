import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { editing } from '../shared/en/editing';
import { plan as words } from '../shared/en/plan';
import { LeftNotice } from '../shared/forms/left-notice';
import { callRelease, useStored } from '../shared/release-data';
import { NotAllowed } from '../shared/states/not-allowed';
import { Section } from '../shared/section';
import { TroubleMessage } from '../shared/states/trouble-message';
import { useEdit } from '../shared/edits/use-edit';
import { Waiting } from '../shared/states/waiting';
import { usePlanAdvice } from './plan-advice';
import { useWaveActs } from './use-wave-acts';
import { SitesLeftOut } from './sites-left-out';
import { copyOf, newWaveIn, openWave, waveChanges, withoutWaveField } from './wave-work';
import { WaveTable } from './wave-table';

const loadEditor = () => import('./wave-editor');
const WaveEditor = lazy(async () => ({ default: (await loadEditor()).WaveEditor }));

const MoveAll = lazy(async () => ({ default: (await import('./move-all')).MoveAll }));

/** The deployments of this release, one row each. */
export function Waves({ view }: { readonly view: ReleaseView }) {
  const stored = useStored();
  const acts = useWaveActs(view);
  const [moving, setMoving] = useState(false);
  const { data: advice } = usePlanAdvice({}, view.plan.seq);
  const edit = useEdit({
    name: 'waves',
    saved: { seq: view.plan.seq, doc: { plan: view.plan.doc, wave: '' } },
    changesOf: waveChanges,
    without: withoutWaveField,
    send: (input) => callRelease('editPlan', input),
    onSaved: (plan) => stored(plan ? { plan } : {}, editing.saved(words.waves)),
  });
  const may = view.may.editDeploymentPlan;
  const hasCustomers = Object.keys(view.customers).length > 0;
  const open = edit.doc?.wave ?? null;
  const editor = edit.doc !== null && (
    <Suspense fallback={<Waiting lines={6} />}>
      <WaveEditor view={view} edit={edit} work={edit.doc} />
    </Suspense>
  );
  const isNew = open !== null && view.plan.doc.waves.byId[open] === undefined;
  return (
    <Section title={words.waves} part="waves" {...(may.allowed ? {} : { action: <NotAllowed may={may} /> })}>
      <LeftNotice edit={edit} />
      {view.plan.doc.waves.order.length === 0 && <p className="quiet">{words.noWaves}</p>}
      <WaveTable
        view={view}
        openWave={open}
        editor={editor}
        actions={
          may.allowed && open === null && !moving
            ? {
                edit: (id) => edit.start(openWave(id)),
                copy: (id) => edit.start(copyOf(id)),
                remove: acts.remove,
                move: acts.move,
              }
            : null
        }
        busy={acts.busy}
        advice={advice}
      />
      <SitesLeftOut advice={advice} />
      {acts.trouble !== null && <TroubleMessage trouble={acts.trouble} title={editing.notSaved} />}
      {isNew && editor}
      {moving && (
        <Suspense fallback={<Waiting lines={4} />}>
          <MoveAll view={view} close={() => setMoving(false)} />
        </Suspense>
      )}
      {may.allowed && open === null && !moving && (
        <div className="actions">
          {hasCustomers ? (
            <Button
              onClick={() => edit.start(newWaveIn(view))}
              onMouseEnter={() => void loadEditor()}
              onFocus={() => void loadEditor()}
            >
              {words.addWave}
            </Button>
          ) : (
            <p className="quiet">{words.noCustomers}</p>
          )}
          {Object.values(view.plan.doc.waves.byId).some(({ plannedStart }) => plannedStart !== null) && (
            <Button appearance="subtle" onClick={() => setMoving(true)}>
              {words.moveAll}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
