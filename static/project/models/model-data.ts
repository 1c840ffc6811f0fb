import { useQuery } from '@tanstack/react-query';
import { valueOf } from '../../shared/trouble';
import { callProject } from '../project-data';

export const useStandardModels = () =>
  useQuery({ queryKey: ['models'], queryFn: () => valueOf(callProject('getStandardModels')) });
