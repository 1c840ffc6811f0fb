import { eraseContact, getContacts, nameContact } from '../app/registers/contacts';
import { adoptPolicy, recordPolicyAnswer, retirePolicy } from '../app/policy/decide-policy';
import { getPolicies, getPolicy } from '../app/policy/get-policies';
import type { Desk } from '../app/policy/open-policies';
import { previewPolicy } from '../app/policy/preview-policy';
import { discardPolicyDraft, savePolicyDraft } from '../app/policy/save-policy-draft';
import type { PolicyCalls } from '../contract/policy-calls';
import type { Call, Surface } from './answer-call';

/** The calls about policies, of every page that has them; `projectId` is the platform's word for where the page stands. */
export const policySurface = (projectId: (call: Call<unknown>) => string | null): Surface<PolicyCalls> => {
  const desk = (call: Call<unknown>): Desk => ({ caller: call.caller, projectId: projectId(call) });
  return {
    getPolicies: (call) => getPolicies(call.deps, desk(call)),
    getPolicy: (call) => getPolicy(call.deps, desk(call), call.input),
    previewPolicy: async ({ deps, input }) => previewPolicy(deps, input.policy),
    savePolicyDraft: (call) => savePolicyDraft(call.deps, desk(call), call.input),
    discardPolicyDraft: (call) => discardPolicyDraft(call.deps, desk(call), call.input),
    recordPolicyAnswer: (call) => recordPolicyAnswer(call.deps, desk(call), call.input),
    adoptPolicy: (call) => adoptPolicy(call.deps, desk(call), call.input),
    getContacts: (call) => getContacts(call.deps, desk(call), call.input),
    nameContact: (call) => nameContact(call.deps, desk(call), call.input),
    eraseContact: (call) => eraseContact(call.deps, desk(call), call.input),
    retirePolicy: (call) => retirePolicy(call.deps, desk(call), call.input),
  };
};
