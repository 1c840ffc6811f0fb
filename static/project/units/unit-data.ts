import { useQuery } from '@tanstack/react-query';
import { valueOf } from '../../shared/trouble';
import { callProject } from '../project-data';

export const useUnits = () => useQuery({ queryKey: ['units'], queryFn: () => valueOf(callProject('getUnits')) });
