import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PipelineView } from '../../src/contract/pipeline-calls';
import type { ReleaseView } from '../../src/contract/release-calls';
import { pipelines } from '../shared/en/pipelines';
import { Loaded } from '../shared/states/loaded';
import { callRelease } from '../shared/release-data';
import { Section } from '../shared/section';
import { valueOf } from '../shared/trouble';
import { PipelineLeave } from './pipeline-leave';
import { PipelineRequestLine } from './pipeline-request';
import { PipelineResultLine } from './pipeline-result';

const words = pipelines.onRelease;
const shownAtFirst = 3;

/**
 * What pipelines asked about the release and were told, with the reasons; what they told of deployments; and leave to start.
 * Nothing where the project has no pipeline.
 */
export function Pipelines({ view }: { readonly view: ReleaseView }) {
  const asked = useQuery({
    queryKey: ['pipeline-requests'],
    queryFn: () => valueOf(callRelease('getPipelineRequests')),
  });
  const { data, error } = asked;
  if (data === undefined && error === null) return null;
  if (data !== undefined && data.pipelines.length + data.requests.length + data.results.length === 0) return null;
  return (
    <Section title={pipelines.title} part="pipelines">
      <Loaded query={asked} failedTitle={words.failed} waiting={null}>
        {(pipeline) => <Asked view={view} pipeline={pipeline} />}
      </Loaded>
    </Section>
  );
}

function Asked({ view, pipeline }: { readonly view: ReleaseView; readonly pipeline: PipelineView }) {
  const { requests, results, mayAnswer, permits } = pipeline;
  const [all, setAll] = useState(false);
  const shown = all ? requests : requests.slice(0, shownAtFirst);
  return (
    <>
      {permits.map((permit) => (
        <PipelineLeave key={permit.id} permit={permit} choices={pipeline.pipelines} view={view} />
      ))}
      {requests.length + results.length === 0 && <p className="quiet">{words.none}</p>}
      {results.length > 0 && (
        <ul className="history" aria-label={words.results}>
          {results.map((result) => (
            <PipelineResultLine key={result.id} result={result} mayAnswer={mayAnswer} view={view} />
          ))}
        </ul>
      )}
      {shown.length > 0 && (
        <ul className="history" aria-label={words.requests}>
          {shown.map((request, index) => (
            <PipelineRequestLine key={request.id} request={request} view={view} open={index === 0} />
          ))}
        </ul>
      )}
      {shown.length < requests.length && (
        <Button spacing="compact" onClick={() => setAll(true)}>
          {words.older(requests.length - shown.length)}
        </Button>
      )}
    </>
  );
}
