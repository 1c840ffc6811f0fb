import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PipelinesView } from '../../../src/contract/pipeline-calls';
import { valueOf } from '../../shared/trouble';
import { callProject } from '../project-data';

export type Pipelines = PipelinesView;
export type Pipeline = Pipelines['pipelines'][number];

const key = ['pipelines'];

export const usePipelines = () => useQuery({ queryKey: key, queryFn: () => valueOf(callProject('getPipelines')) });

/** What an act answered takes the place of what was read. */
export function useStoredPipelines(): (view: Pipelines) => void {
  const queries = useQueryClient();
  return (view) => queries.setQueryData<Pipelines>(key, view);
}
