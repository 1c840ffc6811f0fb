import { adminSurface } from '../../src/handlers/admin';
import { answerCalls } from '../../src/handlers/answer-call';
import type { Answering } from '../../src/handlers/answer-call';
import { changeSurface } from '../../src/handlers/change-panel';
import { gadgetSurface } from '../../src/handlers/gadget';
import { projectSurface } from '../../src/handlers/project-page';
import { ruleSurface } from '../../src/handlers/rule-page';
import { releaseSurface } from '../../src/handlers/release-panels';
import type { AdminCalls } from '../../src/contract/admin-calls';
import type { ChangeCalls } from '../../src/contract/change-calls';
import type { GadgetCalls } from '../../src/contract/gadget-calls';
import { changeInputs } from '../../src/contract/change-inputs';
import { adminInputs, gadgetInputs, releaseInputs } from '../../src/contract/inputs';
import type { ProjectCalls } from '../../src/contract/project-calls';
import { projectInputs } from '../../src/contract/project-inputs';
import type { RuleCalls } from '../../src/contract/rule-calls';
import { ruleInputs } from '../../src/contract/rule-inputs';
import type { ReleaseCalls } from '../../src/contract/release-calls';
import type { Answer } from '../../src/contract/wire';
import type { Setting } from './setting';

type AnyCall = (request: { payload: unknown; context: object }) => Promise<Answer<unknown>>;

/** Every call of every surface, as the handlers answer it, on this setting; faults are collected. */
export function everyCall({ deps, as }: Pick<Setting, 'deps' | 'as'>) {
  const faults: unknown[] = [];
  const log = {
    fault(_what: string, fault: unknown) {
      faults.push(fault);
      return 'TEST-0001';
    },
  };
  const answering: Answering = { deps: { ...deps, log }, callerOf: as, log };
  const calls: Readonly<Record<string, AnyCall>> = {
    ...answerCalls<ReleaseCalls>(answering, releaseInputs, releaseSurface),
    ...answerCalls<ChangeCalls>(answering, changeInputs, changeSurface),
    ...answerCalls<GadgetCalls>(answering, gadgetInputs, gadgetSurface),
    ...answerCalls<ProjectCalls>(answering, projectInputs, projectSurface),
    ...answerCalls<RuleCalls>(answering, ruleInputs, ruleSurface),
    ...answerCalls<AdminCalls>(answering, adminInputs, adminSurface),
  };
  return { calls, faults };
}

export const callNames = [releaseInputs, changeInputs, gadgetInputs, projectInputs, ruleInputs, adminInputs].flatMap(
  (inputs) => Object.keys(inputs),
);

/** The frame of a panel on this issue, or of a page of a project. */
export const frame = (accountId: string, issueId?: string, projectId = '1') => ({
  accountId,
  extension: { project: { id: projectId }, ...(issueId !== undefined && { issue: { id: issueId } }) },
});
