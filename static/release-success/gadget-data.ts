import { makeInvoke } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import type { GadgetCalls } from '../../src/contract/gadget-calls';
import { valueOf } from '../shared/trouble';

const callGadget = makeInvoke<GadgetCalls>();

export type Shown = Extract<ReturnType<GadgetCalls['getReleaseSuccess']>, { readonly ok: true }>['value'];
export type Group = Shown['report']['total'];
/** A month or a customer under the name that the screen shows. */
export type Labelled = { readonly label: string; readonly group: Group };
export type OutcomeName = keyof Group['counts'];

export const useReport = () =>
  useQuery({ queryKey: ['release-success'], queryFn: () => valueOf(callGadget('getReleaseSuccess')) });

export const useOptions = () =>
  useQuery({ queryKey: ['options'], queryFn: () => valueOf(callGadget('getGadgetOptions')) });
