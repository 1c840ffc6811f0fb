import { makeResolver } from '@forge/resolver';
import { editOverview } from '../app/release/edit-overview';
import { editPackage } from '../app/packages/edit-package';
import { editPlan } from '../app/plan/edit-plan';
import { approveEmergency, settleObligation } from '../app/emergency/approve-emergency';
import { declareEmergency, withdrawEmergency } from '../app/emergency/declare-emergency';
import { agreeToWaiver, decideWaiver, withdrawWaiver } from '../app/waivers/decide-waiver';
import { explainBypass } from '../app/detection/explain-bypass';
import { getAgreements } from '../app/plan/get-agreements';
import { getEmergency } from '../app/emergency/get-emergency';
import { getHistory } from '../app/release/get-history';
import { freezePackage, openPackageVersion } from '../app/packages/freeze-package';
import { getPackage } from '../app/packages/get-package';
import { getPlanChanges } from '../app/plan/get-plan-changes';
import { getNamedItems } from '../app/release/get-named-items';
import { answerPipelineResult, getPipelineRequests, letPipelineStart } from '../app/pipeline/pipeline-requests';
import { getReadiness } from '../app/readiness/get-readiness';
import { getRelease } from '../app/release/get-release';
import { getStarts } from '../app/plan/get-starts';
import { askCustomer } from '../app/plan/ask-customer';
import { deemAgreed } from '../app/plan/deem-agreed';
import { logAnnouncement, takeBackAnnouncement } from '../app/deployment/log-announcement';
import { recordAgreement } from '../app/plan/record-agreement';
import { giveTurnReason } from '../app/turns/give-turn-reason';
import { withdrawTurnReason } from '../app/turns/withdraw-turn-reason';
import { requestWaiver } from '../app/waivers/request-waiver';
import { retireTemplate, saveTemplate } from '../app/plan/save-template';
import { signOffDeployment, withdrawSignOff } from '../app/deployment/sign-off-deployment';
import { startPlan } from '../app/plan/start-plan';
import { startWave } from '../app/deployment/start-wave';
import { tryPlan } from '../app/plan/try-plan';
import { makeWaveItems, unbindWaveItem } from '../app/deployment/wave-items';
import { withdrawAgreement } from '../app/plan/withdraw-agreement';
import { withdrawPermit } from '../app/deployment/withdraw-permit';
import { releaseInputs } from '../contract/inputs';
import type { ReleaseCalls } from '../contract/release-calls';
import { answering } from '../wiring';
import { answerCalls } from './answer-call';
import type { Surface } from './answer-call';
import { issueOf } from './frame';

/** Resolver of the Release plan and Deployment plan panels. */
export const releaseSurface: Surface<ReleaseCalls> = {
  getRelease: ({ deps, caller, context }) => getRelease(deps, caller, issueOf(context)),
  editOverview: ({ deps, caller, context, input }) => editOverview(deps, caller, issueOf(context), input),
  editPlan: ({ deps, caller, context, input }) => editPlan(deps, caller, issueOf(context), input),
  getReadiness: ({ deps, caller, context }) => getReadiness(deps, caller, issueOf(context)),
  tryPlan: ({ deps, caller, context, input }) => tryPlan(deps, caller, issueOf(context), input),
  explainBypass: ({ deps, caller, context, input }) => explainBypass(deps, caller, issueOf(context), input),
  requestWaiver: ({ deps, caller, context, input }) => requestWaiver(deps, caller, issueOf(context), input),
  decideWaiver: ({ deps, caller, context, input }) => decideWaiver(deps, caller, issueOf(context), input),
  withdrawWaiver: ({ deps, caller, context, input }) => withdrawWaiver(deps, caller, issueOf(context), input),
  agreeToWaiver: ({ deps, caller, context, input }) => agreeToWaiver(deps, caller, issueOf(context), input),
  giveTurnReason: ({ deps, caller, context, input }) => giveTurnReason(deps, caller, issueOf(context), input),
  withdrawTurnReason: ({ deps, caller, context, input }) => withdrawTurnReason(deps, caller, issueOf(context), input),
  getEmergency: ({ deps, caller, context }) => getEmergency(deps, caller, issueOf(context)),
  declareEmergency: ({ deps, caller, context, input }) => declareEmergency(deps, caller, issueOf(context), input),
  withdrawEmergency: ({ deps, caller, context, input }) => withdrawEmergency(deps, caller, issueOf(context), input),
  approveEmergency: ({ deps, caller, context, input }) => approveEmergency(deps, caller, issueOf(context), input),
  settleObligation: ({ deps, caller, context, input }) => settleObligation(deps, caller, issueOf(context), input),
  getHistory: ({ deps, caller, context, input }) => getHistory(deps, caller, issueOf(context), input),
  getNamedItems: ({ deps, caller, context }) => getNamedItems(deps, caller, issueOf(context)),
  getAgreements: ({ deps, caller, context }) => getAgreements(deps, caller, issueOf(context)),
  getPlanChanges: ({ deps, caller, context, input }) => getPlanChanges(deps, caller, issueOf(context), input),
  recordAgreement: ({ deps, caller, context, input }) => recordAgreement(deps, caller, issueOf(context), input),
  getStarts: ({ deps, caller, context, input }) => getStarts(deps, caller, issueOf(context), input),
  startPlan: ({ deps, caller, context, input }) => startPlan(deps, caller, issueOf(context), input),
  saveTemplate: ({ deps, caller, context, input }) => saveTemplate(deps, caller, issueOf(context), input),
  retireTemplate: ({ deps, caller, context, input }) => retireTemplate(deps, caller, issueOf(context), input),
  askCustomer: ({ deps, caller, context, input }) => askCustomer(deps, caller, issueOf(context), input),
  deemAgreed: ({ deps, caller, context, input }) => deemAgreed(deps, caller, issueOf(context), input),
  withdrawAgreement: ({ deps, caller, context, input }) => withdrawAgreement(deps, caller, issueOf(context), input),
  getPipelineRequests: ({ deps, caller, context }) => getPipelineRequests(deps, caller, issueOf(context)),
  letPipelineStart: ({ deps, caller, context, input }) => letPipelineStart(deps, caller, issueOf(context), input),
  answerPipelineResult: ({ deps, caller, context, input }) =>
    answerPipelineResult(deps, caller, issueOf(context), input),
  signOffDeployment: ({ deps, caller, context, input }) => signOffDeployment(deps, caller, issueOf(context), input),
  withdrawSignOff: ({ deps, caller, context, input }) => withdrawSignOff(deps, caller, issueOf(context), input),
  logAnnouncement: ({ deps, caller, context, input }) => logAnnouncement(deps, caller, issueOf(context), input),
  takeBackAnnouncement: ({ deps, caller, context, input }) =>
    takeBackAnnouncement(deps, caller, issueOf(context), input),
  startWave: ({ deps, caller, context, input }) => startWave(deps, caller, issueOf(context), input),
  makeWaveItems: ({ deps, caller, context }) => makeWaveItems(deps, caller, issueOf(context)),
  unbindWaveItem: ({ deps, caller, context, input }) => unbindWaveItem(deps, caller, issueOf(context), input),
  withdrawPermit: ({ deps, caller, context, input }) => withdrawPermit(deps, caller, issueOf(context), input),
  getPackage: ({ deps, caller, context }) => getPackage(deps, caller, issueOf(context)),
  editPackage: ({ deps, caller, context, input }) => editPackage(deps, caller, issueOf(context), input),
  freezePackage: ({ deps, caller, context, input }) => freezePackage(deps, caller, issueOf(context), input),
  openPackageVersion: ({ deps, caller, context, input }) => openPackageVersion(deps, caller, issueOf(context), input),
};

export const releasePanels = makeResolver<ReleaseCalls>(answerCalls(answering, releaseInputs, releaseSurface));
