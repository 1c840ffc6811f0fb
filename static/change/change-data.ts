import { makeInvoke } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import type { ChangeCalls } from '../../src/contract/change-calls';
import { valueOf } from '../shared/trouble';

export const callChange = makeInvoke<ChangeCalls>();

/** Under `change`, so that it is read again whenever the change is. */
export const useClosing = () =>
  useQuery({ queryKey: ['change', 'closing'], queryFn: () => valueOf(callChange('getClosing')) });

export const useChange = () => useQuery({ queryKey: ['change'], queryFn: () => valueOf(callChange('getChange')) });
