import { makeInvoke } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import type { ChangeCalls } from '../../src/contract/change-calls';
import { valueOf } from '../shared/trouble';

export const callChange = makeInvoke<ChangeCalls>();

export const useChange = () => useQuery({ queryKey: ['change'], queryFn: () => valueOf(callChange('getChange')) });
