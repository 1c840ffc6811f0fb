import { makeResolver } from '@forge/resolver';
import { decideChange } from '../app/change/decide-change';
import { getChangeHistory } from '../app/release/get-history';
import { getChange } from '../app/change/get-change';
import { getClosing } from '../app/closure/get-closing';
import type { ChangeCalls } from '../contract/change-calls';
import { recordCoverage } from '../app/change/record-coverage';
import { changeInputs } from '../contract/change-inputs';
import { answering } from '../wiring';
import { answerCalls } from './answer-call';
import type { Surface } from './answer-call';
import { issueOf } from './frame';

export const changeSurface: Surface<ChangeCalls> = {
  getChange: ({ deps, caller, context }) => getChange(deps, caller, issueOf(context)),
  getChangeHistory: ({ deps, caller, context, input }) => getChangeHistory(deps, caller, issueOf(context), input),
  getClosing: ({ deps, caller, context }) => getClosing(deps, caller, issueOf(context)),
  recordCoverage: ({ deps, caller, context, input }) => recordCoverage(deps, caller, issueOf(context), input),
  decideChange: ({ deps, caller, context, input }) => decideChange(deps, caller, issueOf(context), input),
};

export const changePanel = makeResolver<ChangeCalls>(answerCalls(answering, changeInputs, changeSurface));
