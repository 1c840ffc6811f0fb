import Lozenge from '@atlaskit/lozenge';
import type { PipelineView } from '../../src/contract/pipeline-calls';
import type { ReleaseView } from '../../src/contract/release-calls';
import { pipelines } from '../shared/en/pipelines';
import { FindingList } from '../shared/readiness/finding-list';
import { PipelineLine } from './pipeline-line';

const words = pipelines.onRelease;
const looks = { go: 'success', refused: 'removed', unchecked: 'moved' } as const;

type Props = {
  readonly request: PipelineView['requests'][number];
  readonly view: ReleaseView;
  /** Its reasons are shown at once. */
  readonly open: boolean;
};

/** One question of a pipeline, what it was told, and why. */
export function PipelineRequestLine({ request, view, open }: Props) {
  const { answer, asked, findings, findingsLeftOut } = request;
  const count = findings.length + findingsLeftOut;
  return (
    <PipelineLine
      line={request}
      view={view}
      said={
        <>
          {words.asked[asked]} <Lozenge appearance={looks[answer]}>{words.answers[answer]}</Lozenge>
        </>
      }
    >
      {count > 0 && (
        <details open={open}>
          <summary>{words.reasons(count)}</summary>
          <FindingList findings={findings} />
          {findingsLeftOut > 0 && <p className="quiet small">{words.more(findingsLeftOut)}</p>}
        </details>
      )}
    </PipelineLine>
  );
}
