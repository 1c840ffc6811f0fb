import { useQuery } from '@tanstack/react-query';
import { callRelease } from '../../shared/release-data';
import { valueOf } from '../../shared/trouble';

export const useEmergency = () =>
  useQuery({ queryKey: ['emergency'], queryFn: () => valueOf(callRelease('getEmergency')) });
