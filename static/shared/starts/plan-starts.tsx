import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { ReleaseView } from '../../../src/contract/release-calls';
import type { Saved } from '../../../src/contract/saved';
import type { PlanDoc } from '../contract-types';
import { starts as words } from '../en/starts';
import { Notice } from '../states/notice';
import { TroubleMessage } from '../states/trouble-message';
import { useOnceOpen } from '../use-once-open';
import { Waiting } from '../states/waiting';
import { useTakeBack } from './starts-data';
import type { Half } from './starts-data';

const loadChooser = () => import('./start-chooser');
const StartChooser = lazy(async () => ({ default: (await loadChooser()).StartChooser }));

type Taken = {
  readonly name: string;
  readonly before: PlanDoc;
  readonly after: Saved<PlanDoc>;
};

/** The way to start this half of the plan from a template or another release, and back again. */
export function PlanStarts({ view, half }: { readonly view: ReleaseView; readonly half: Half }) {
  const [open, setOpen] = useState(false);
  const [taken, setTaken] = useState<Taken | null>(null);
  const wasOpen = useOnceOpen(open);
  const may = half === 'release' ? view.may.editReleasePlan : view.may.editDeploymentPlan;
  if (!may.allowed) return null;
  return (
    <div className="plan-starts">
      {!open && (
        <Button
          spacing="compact"
          autoFocus={wasOpen}
          onClick={() => setOpen(true)}
          onMouseEnter={() => void loadChooser()}
          onFocus={() => void loadChooser()}
        >
          {words.open}
        </Button>
      )}
      {open && (
        <Suspense fallback={<Waiting lines={6} />}>
          <StartChooser
            view={view}
            half={half}
            close={() => setOpen(false)}
            onTaken={(name, after) => {
              setTaken({ name, before: view.plan.doc, after });
              setOpen(false);
            }}
          />
        </Suspense>
      )}
      {taken !== null && !open && <TakenNotice taken={taken} forget={() => setTaken(null)} />}
    </div>
  );
}

function TakenNotice({ taken, forget }: { readonly taken: Taken; readonly forget: () => void }) {
  const back = useTakeBack(taken.before, taken.after, forget);
  return (
    <Notice
      kind="success"
      live="status"
      title={words.taken(taken.name)}
      actions={
        <>
          <Button spacing="compact" isLoading={back.sending} onClick={() => void back.act({})}>
            {words.undo}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={forget}>
            {words.close}
          </Button>
        </>
      }
    >
      <p>{words.takenText}</p>
      {back.trouble !== null && <TroubleMessage trouble={back.trouble} title={words.notDone} />}
    </Notice>
  );
}
