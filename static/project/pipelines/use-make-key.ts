import type { MadeKey, MakePipelineKey } from '../../../src/contract/pipeline-calls';
import { useAct } from '../../shared/use-act';
import { callProject } from '../project-data';
import { useStoredPipelines } from './pipelines-data';

/** Makes a key; `onMade` is given what is shown this one time. */
export function useMakeKey(onMade: (key: string) => void) {
  const stored = useStoredPipelines();
  return useAct<Omit<MakePipelineKey, 'cmd'>, MadeKey>(
    (input) => callProject('makePipelineKey', input),
    ({ key, view }) => {
      stored(view);
      onMade(key);
    },
  );
}
