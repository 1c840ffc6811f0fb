import { Suspense } from 'react';
import type { ReactNode } from 'react';
import type { SetupFinding, SetupStep } from '../../src/contract/setup-check';
import { EditAction } from '../shared/forms/edit-action';
import { setup as words } from '../shared/en/setup';
import { LeftNotice } from '../shared/forms/left-notice';
import { Section } from '../shared/section';
import type { Edit } from '../shared/edits/use-edit';
import { useOnceOpen } from '../shared/use-once-open';
import { Waiting } from '../shared/states/waiting';
import { Findings } from './findings';
import type { Settings } from './admin-data';

type Props = {
  readonly step: SetupStep;
  readonly edit: Edit<Settings>;
  readonly findings: readonly SetupFinding[];
  readonly facts: ReactNode;
  readonly editor: (doc: Settings) => ReactNode;
};

/** One step of the mapping: what it is in words, what to mend, and its editor. */
export function SettingsPart({ step, edit, findings, facts, editor }: Props) {
  const wasOpen = useOnceOpen(edit.doc !== null);
  const action = (
    <EditAction
      section={words.steps[step]}
      may={{ allowed: true }}
      start={() => edit.start()}
      prepare={() => Promise.resolve()}
      focused={wasOpen}
    />
  );
  return (
    <div id={`step-${step}`} className="setup-step">
      <Section title={words.steps[step]} {...(edit.doc === null ? { action } : {})}>
        <LeftNotice edit={edit} />
        {edit.doc === null ? facts : <Suspense fallback={<Waiting lines={8} />}>{editor(edit.doc)}</Suspense>}
        <Findings step={step} findings={findings} />
      </Section>
    </div>
  );
}
