import { useQuery } from '@tanstack/react-query';
import { valueOf } from '../../shared/trouble';
import { callProject } from '../project-data';

export const useUnits = () => useQuery({ queryKey: ['units'], queryFn: () => valueOf(callProject('getUnits')) });

export const useUnitUses = (unit: string) =>
  useQuery({ queryKey: ['units', 'uses', unit], queryFn: () => valueOf(callProject('getUnitUses', { unit })) });
