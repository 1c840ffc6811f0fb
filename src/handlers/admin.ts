import { makeResolver } from '@forge/resolver';
import { getHealth } from '../app/get-health';
import { importHistory } from '../app/import-history';
import { administrator, getSetup, savePolicy, saveRegisterEntry, saveSettings } from '../app/setup';
import type { AdminCalls } from '../contract/admin-calls';
import { adminInputs } from '../contract/inputs';
import type { Answer } from '../contract/wire';
import { answering } from '../wiring';
import { answerCalls } from './answer-call';
import type { Call, Surface } from './answer-call';

/** Jira's administrators only, whatever the call. */
const asAdministrator =
  <Input, T>(act: (call: Call<Input>) => Promise<Answer<T>>) =>
  async (call: Call<Input>): Promise<Answer<T>> => {
    const right = await administrator(call.caller);
    return right.ok ? act(call) : right;
  };

export const adminSurface: Surface<AdminCalls> = {
  getSetup: asAdministrator(({ deps }) => getSetup(deps)),
  saveSettings: asAdministrator(({ deps, caller, input }) => saveSettings(deps, caller, input)),
  saveRegister: asAdministrator(({ deps, caller, input }) => saveRegisterEntry(deps, caller, input)),
  savePolicy: asAdministrator(({ deps, caller, input }) => savePolicy(deps, caller, input)),
  importHistory: asAdministrator(({ deps, caller, input }) => importHistory(deps, caller, input)),
  getHealth: asAdministrator(({ deps }) => getHealth(deps)),
};

export const admin = makeResolver<AdminCalls>(answerCalls(answering, adminInputs, adminSurface));
