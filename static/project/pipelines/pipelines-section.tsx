import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { pipelines as words } from '../../shared/en/pipelines';
import { Loaded } from '../../shared/states/loaded';
import { NotAllowed } from '../../shared/states/not-allowed';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/states/waiting';
import { CopyField } from './copy-field';
import { MadeKey } from './made-key';
import { NewPipeline } from './new-pipeline';
import { PipelineKeys } from './pipeline-keys';
import { usePipelines } from './pipelines-data';
import type { Pipelines } from './pipelines-data';

/** The programs that may ask the gate about releases of this project. */
export function PipelinesSection() {
  const view = usePipelines();
  return (
    <Loaded query={view} failedTitle={words.failed} waiting={<Waiting lines={8} />}>
      {(pipelines) => <Opened view={pipelines} />}
    </Loaded>
  );
}

function Opened({ view: { address, pipelines, may } }: { readonly view: Pipelines }) {
  const [adding, setAdding] = useState(false);
  // Lives as long as this page is open, and nowhere else.
  const [made, setMade] = useState<string | null>(null);
  const add = may.allowed ? (
    <Button appearance="primary" onClick={() => setAdding(true)}>
      {words.newPipeline}
    </Button>
  ) : (
    <NotAllowed may={may} />
  );
  return (
    <>
      <Section title={words.title} {...(adding ? {} : { action: add })}>
        <div className="editor-plain">
          <p className="prose">{words.intro}</p>
          <CopyField label={words.address} hint={words.addressHint} value={address} />
        </div>
        {made !== null && <MadeKey key={made} value={made} close={() => setMade(null)} />}
        {adding && (
          <NewPipeline
            close={() => setAdding(false)}
            onMade={(key) => {
              setAdding(false);
              setMade(key);
            }}
          />
        )}
        {pipelines.length === 0 && !adding && (
          <div className="empty">
            <p>{words.none}</p>
            <p className="quiet">{words.noneHint}</p>
          </div>
        )}
      </Section>
      {pipelines.map((pipeline) => (
        <PipelineKeys key={pipeline.id} pipeline={pipeline} mayEdit={may.allowed} onMade={setMade} />
      ))}
    </>
  );
}
