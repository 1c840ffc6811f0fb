import { makeResolver } from '@forge/resolver';
import { getGadgetOptions, getReleaseSuccess } from '../app/measurement/get-release-success';
import type { GadgetCalls } from '../contract/gadget-calls';
import { gadgetInputs } from '../contract/inputs';
import { answering } from '../wiring';
import { answerCalls } from './answer-call';
import type { Surface } from './answer-call';
import { gadgetConfigurationOf } from './frame';

export const gadgetSurface: Surface<GadgetCalls> = {
  getReleaseSuccess: ({ deps, caller, context }) => getReleaseSuccess(deps, caller, gadgetConfigurationOf(context)),
  getGadgetOptions: ({ deps, caller }) => getGadgetOptions(deps, caller),
};

export const gadget = makeResolver<GadgetCalls>(answerCalls(answering, gadgetInputs, gadgetSurface));
