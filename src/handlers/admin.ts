import { makeResolver } from '@forge/resolver';
import { getHealth } from '../app/upkeep/get-health';
import { commitHistory } from '../app/history/commit-history';
import { exportUnderWay } from '../app/history/export-under-way';
import { exportHistory, getImports } from '../app/history/get-imports';
import { importHistory } from '../app/history/import-history';
import { previewHistory } from '../app/history/preview-history';
import { stageHistory } from '../app/history/stage-history';
import { undoImport } from '../app/history/undo-import';
import { administrator } from '../app/settings/administrator';
import { getJiraSite } from '../app/settings/get-jira-site';
import { getSetup } from '../app/settings/get-setup';
import { getUpkeep } from '../app/upkeep/get-upkeep';
import { getPinning, pinPanels } from '../app/settings/pin-panels';
import { getProcess, saveProcess } from '../app/settings/save-process';
import { getUseOfCustomer, retireCustomer } from '../app/registers/retire-customer';
import { saveRegisterEntry } from '../app/registers/save-register-entry';
import { saveSettings } from '../app/settings/save-settings';
import type { AdminCalls } from '../contract/admin-calls';
import { adminInputs } from '../contract/inputs';
import type { Answer } from '../contract/wire';
import { answering } from '../wiring';
import { answerCalls } from './answer-call';
import type { Call, Surface } from './answer-call';
import { policySurface } from './policies';

/** Jira's administrators only, whatever the call. */
const asAdministrator =
  <Input, T>(act: (call: Call<Input>) => Promise<Answer<T>>) =>
  async (call: Call<Input>): Promise<Answer<T>> => {
    const right = await administrator(call.caller);
    return right.ok ? act(call) : right;
  };

/** The page stands in no project. */
const policies = policySurface(() => null);

export const adminSurface: Surface<AdminCalls> = {
  getSetup: asAdministrator(({ deps }) => getSetup(deps)),
  saveSettings: asAdministrator(({ deps, caller, input }) => saveSettings(deps, caller, input)),
  getUseOfCustomer: asAdministrator(({ deps, input }) => getUseOfCustomer(deps, input)),
  retireCustomer: asAdministrator(({ deps, caller, input }) => retireCustomer(deps, caller, input)),
  saveRegister: asAdministrator(({ deps, caller, input }) => saveRegisterEntry(deps, caller, input)),
  getPolicies: asAdministrator(policies.getPolicies),
  getPolicy: asAdministrator(policies.getPolicy),
  previewPolicy: asAdministrator(policies.previewPolicy),
  savePolicyDraft: asAdministrator(policies.savePolicyDraft),
  discardPolicyDraft: asAdministrator(policies.discardPolicyDraft),
  recordPolicyAnswer: asAdministrator(policies.recordPolicyAnswer),
  adoptPolicy: asAdministrator(policies.adoptPolicy),
  retirePolicy: asAdministrator(policies.retirePolicy),
  getContacts: asAdministrator(policies.getContacts),
  nameContact: asAdministrator(policies.nameContact),
  eraseContact: asAdministrator(policies.eraseContact),
  getProcess: asAdministrator(({ deps }) => getProcess(deps)),
  saveProcess: asAdministrator(({ deps, caller, input }) => saveProcess(deps, caller, input)),
  getJiraSite: asAdministrator(({ deps, caller, input }) => getJiraSite(deps, caller, input.projects)),
  pinPanels: asAdministrator(({ deps, caller, input }) => pinPanels(deps, caller, input)),
  getPinning: asAdministrator(({ caller, input }) => getPinning(caller, input.tasks)),
  importHistory: asAdministrator(({ deps, caller, input }) => importHistory(deps, caller, input)),
  previewHistory: asAdministrator(({ deps, input }) => previewHistory(deps, input)),
  stageHistory: asAdministrator(({ deps, input }) => stageHistory(deps, input)),
  commitHistory: asAdministrator(({ deps, caller, input }) => commitHistory(deps, caller, input)),
  undoImport: asAdministrator(({ deps, caller, input }) => undoImport(deps, caller, input)),
  getImports: asAdministrator(({ deps, caller }) => getImports(deps, caller)),
  exportHistory: asAdministrator(({ deps, input }) => exportHistory(deps, input)),
  exportUnderWay: asAdministrator(({ deps, caller, input }) => exportUnderWay(deps, caller, input)),
  getUpkeep: asAdministrator(({ deps }) => getUpkeep(deps)),
  getHealth: asAdministrator(({ deps }) => getHealth(deps)),
};

export const admin = makeResolver<AdminCalls>(answerCalls(answering, adminInputs, adminSurface));
