import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PipelineView } from '../../src/contract/pipeline-calls';
import type { ReleaseView } from '../../src/contract/release-calls';
import { pipelines } from '../shared/en/pipelines';
import { Loaded } from '../shared/loaded';
import { callRelease } from '../shared/release-data';
import { Section } from '../shared/section';
import { valueOf } from '../shared/trouble';
import { Waiting } from '../shared/waiting';
import { PipelineRequestLine } from './pipeline-request';
import { PipelineResultLine } from './pipeline-result';

const words = pipelines.onRelease;
const shownAtFirst = 3;

/** What pipelines asked about the release and were told, with the reasons; and what they told of deployments. */
export function Pipelines({ view }: { readonly view: ReleaseView }) {
  const asked = useQuery({
    queryKey: ['pipeline-requests'],
    queryFn: () => valueOf(callRelease('getPipelineRequests')),
  });
  return (
    <Section title={pipelines.title} part="pipelines">
      <Loaded query={asked} failedTitle={words.failed} waiting={<Waiting lines={1} />}>
        {(pipeline) => <Asked view={view} pipeline={pipeline} />}
      </Loaded>
    </Section>
  );
}

function Asked({ view, pipeline }: { readonly view: ReleaseView; readonly pipeline: PipelineView }) {
  const { requests, results, mayAnswer } = pipeline;
  const [all, setAll] = useState(false);
  if (requests.length + results.length === 0) return <p className="quiet">{words.none}</p>;
  const shown = all ? requests : requests.slice(0, shownAtFirst);
  return (
    <>
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
