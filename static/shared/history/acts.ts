import { channels } from '../en/agreements';
import { obligationTitles } from '../../../src/contract/emergency-words';
import { categories } from '../en/emergency';
import { count, listed } from '../en/grammar';
import type { ActName, HistoryLine } from '../contract-types';

/** What an act says after its subject, one sentence per act of the journal. */
export function actText({ act, details, gate }: Told): string {
  return isKnown(act) ? acts[act](details, steps[gate ?? 'G5']) : `did what this version has no words for (${act}).`;
}

const steps = {
  G1: 'the start of planning',
  G2: 'the end of planning',
  G5: 'the deployment',
  GE: 'the deployment as an emergency',
  GR: 'going back to an earlier stage',
  GC: 'cancelling the release',
};

type Told = Pick<HistoryLine, 'act' | 'details'> & { readonly gate?: HistoryLine['gate'] };

const acts: { readonly [act in ActName]: (details: readonly string[], step: string) => string } = {
  'overview-edited': (fields) => `changed ${fieldsText(fields, 'the overview')}.`,
  'plan-edited': (fields) => `changed ${fieldsText(fields, 'the plan')}.`,
  'plan-started': (details) =>
    `took ${fieldsText(details.slice(0, -1), 'the plan')} from ${details.at(-1) ?? 'another plan'}.`,
  'agreement-recorded': agreementText,
  'agreement-withdrawn': ([customer = 'a customer', version = 'the plan']) =>
    `withdrew the agreement of ${customer} to ${version}.`,
  'customer-told': toldText,
  'change-approved': ([status]) => `approved the change${inStatus(status)}.`,
  'change-renewed': ([status]) => `renewed the approval${inStatus(status)}.`,
  'change-rejected': ([status]) => `rejected the change${inStatus(status)}.`,
  'change-withdrawn': ([status]) => `withdrew the approval${inStatus(status)}.`,
  'coverage-recorded': (what) => `recorded what the change covers${what.length === 0 ? '' : `: ${what.join(', ')}`}.`,
  'gate-passed': (waived, step) => [`let ${step} pass.`, ...asideText(waived)].join(' '),
  'gate-refused': (findings, step) => `refused ${step}. ${findings.join(' ')}`.trim(),
  'gate-refused-again': (findings, step) => `refused ${step} again. ${findings.join(' ')}`.trim(),
  'gate-answered-late': () => 'was too late with its answer: Jira had refused already, so nothing passed.',
  'coverage-changed': () => 'saw that other transitions are without the Deployment gate than before.',
  'closure-passed': () => 'let the change be closed.',
  'closure-refused': (findings) => `refused to close the change. ${findings.join(' ')}`.trim(),
  'closure-refused-again': (findings) => `refused to close the change again. ${findings.join(' ')}`.trim(),
  'deployment-signed-off': (versions) =>
    `signed off the deployment${versions.length === 0 ? '' : ` (${listed(versions)})`}.`,
  'sign-off-withdrawn': () => 'withdrew the sign-off of the deployment.',
  'announcement-logged': ([waves, audience]) =>
    `wrote down that ${audience ?? 'people'} were told of ${waves ?? 'a wave'}.`,
  'announcement-taken-back': ([wave, audience]) =>
    `took back that ${audience ?? 'people'} were told of ${wave ?? 'a wave'}.`,
  'wave-permitted': ([wave]) => `was given a permit to start ${wave ?? 'a wave'}.`,
  'permit-withdrawn': ([wave]) => `withdrew the permit to start ${wave ?? 'a wave'}.`,
  'wave-started': ([wave]) => `started ${wave ?? 'a wave'} from the panel.`,
  'wave-item-bound': ([wave, item]) => `bound ${wave ?? 'a wave'} to the sub-task ${item ?? ''}.`,
  'wave-item-unbound': ([wave]) => `took ${wave ?? 'a wave'} off its sub-task.`,
  'waves-halted': () => 'halted the waves that had not started: a change is not authorized any more.',
  'halt-told': () => 'told the release manager and the change manager that waves are halted.',
  'deployment-seen': () => 'saw in Jira that the deployment which the gate had let pass was started.',
  'bypass-detected': () => 'found in Jira that the release was moved on without passing the Deployment gate.',
  'bypass-told': () => 'told the release manager and the change manager of a move without the gate.',
  'bypass-explained': () => 'said how the release came to be moved on without the gate.',
  'turn-reason-given': ([kind]) => `said why the release ${kind === 'cancel' ? 'is cancelled' : 'goes back'}.`,
  'turn-reason-withdrawn': ([kind]) =>
    `took back the reason for ${kind === 'cancel' ? 'cancelling the release' : 'going back'}.`,
  'turn-owners-told': ([changes = '0', nobody = '0', refused = '0']) =>
    `sent a mail to the owners of ${count(Number(changes), 'change')}${nobody === '0' ? '' : `; of ${nobody} more Jira could mail nobody`}${refused === '0' ? '' : `; for ${refused} more Jira refused the mail`}.`,
  'turn-back-told': ([changes = '0', refused = '0']) =>
    `told the owners of ${count(Number(changes), 'change')} that the release stays where it is${refused === '0' ? '' : `; for ${refused} more Jira refused the mail`}.`,
  'turn-seen': ([kind]) =>
    `saw in Jira that the release was ${kind === 'cancel' ? 'cancelled' : 'moved back'}, for the reason that was given.`,
  'turn-without-reason': ([kind]) =>
    `found in Jira that the release was ${kind === 'cancel' ? 'cancelled' : 'moved back'}, and nobody had said why.`,
  'turn-told': () => 'told the release manager and the change manager that a reason is missing.',
  'turn-explained': () => 'said why the release was moved back or cancelled.',
  'waiver-requested': ([what = '']) => `asked for a waiver. ${what}`.trim(),
  'waiver-approved': ([what = '']) => `approved a waiver. ${what}`.trim(),
  'waiver-rejected': ([what = '']) => `rejected a waiver. ${what}`.trim(),
  'waiver-withdrawn': ([what = '']) => `withdrew a waiver. ${what}`.trim(),
  'waiver-agreed': waiverAgreedText,
  'emergency-declared': ([category = '']) => `declared an emergency: ${emergencyText(category)}.`,
  'emergency-withdrawn': () => 'withdrew the declaration of an emergency.',
  'emergency-approved': ([duty = 'a member', channel = '', note = '']) =>
    `recorded: ${duty} approved the emergency (${[channelText(channel), note].filter((part) => part !== '').join(': ')}).`,
  'obligation-settled': ([kind = '', evidence = '']) => `recorded as done: ${owedText(kind)} (${evidence}).`,
  'obligation-reminded': () => 'reminded the release manager and the change manager of what the emergency owes.',
  'settings-saved': () => 'saved the settings.',
  'register-entry-saved': () => 'saved an entry of a register.',
  'customer-retired': () => 'took a customer out of use.',
  'customer-restored': () => 'took a customer back into use.',
  'policy-version-saved': () => 'saved a version of a customer policy.',
  'policy-drafted': ([version]) => `saved a draft of policy version ${version ?? ''}.`,
  'policy-draft-discarded': () => 'discarded a draft of a policy.',
  'policy-answered': ([version]) => `recorded what the customer said to policy version ${version ?? ''}.`,
  'policy-adopted': ([version]) => `put policy version ${version ?? ''} to use without the customer's agreement.`,
  'policy-retired': ([version]) => `took policy version ${version ?? ''} out of use.`,
  'person-named': () => 'wrote down the name of a contact.',
  'person-erased': () => 'erased a contact.',
  'package-edited': () => 'changed the package.',
  'package-frozen': ([version]) => `froze package version ${version ?? ''}.`,
  'package-version-opened': ([version]) => `opened package version ${version ?? ''}.`,
  'unit-saved': () => 'saved the unit.',
  'units-imported': () => 'imported units from a file.',
  'environment-saved': () => 'saved the environment.',
  'environments-imported': () => 'imported environments from a file.',
  'environment-verified': () => 'verified the environment.',
  'model-saved': () => 'saved the standard model.',
  'models-imported': () => 'imported standard models from a file.',
  'environment-booked': () => 'booked the environment.',
  'booking-cancelled': () => 'cancelled a booking.',
  appointed: () => 'made the appointment.',
  'appointment-changed': () => 'changed the appointment.',
  'appointment-ended': () => 'ended the appointment.',
  'process-saved': () => 'changed how the process is filled in.',
  'pipeline-key-made': ([name]) => `made a key for the pipeline ${name ?? ''}.`,
  'pipeline-key-revoked': ([name]) => `revoked a key of the pipeline ${name ?? ''}.`,
  'pipeline-told-go': ([name]) => `${name ?? ''} asked whether it may deploy, and was told: go.`,
  'pipeline-told-no': ([name, ...reasons]) =>
    `${name ?? ''} asked whether it may deploy, and was refused. ${reasons.join(' ')}`.trim(),
  'pipeline-let-start': ([name]) => `let the pipeline ${name ?? ''} start a wave.`,
  'pipeline-started': ([name]) => `${name ?? ''} started a wave.`,
  'pipeline-not-started': ([name, ...reasons]) =>
    `${name ?? ''} wanted to start a wave, and was refused. ${reasons.join(' ')}`.trim(),
  'pipeline-result-recorded': ([name]) => `${name ?? ''} told how the deployment went.`,
  'pipeline-result-confirmed': ([name]) => `confirmed what the pipeline ${name ?? ''} told.`,
  'pipeline-result-rejected': ([name]) => `said that it was otherwise than the pipeline ${name ?? ''} told.`,
  'number-reserved': () => 'reserved a release number.',
  'template-saved': () => 'saved a template.',
  'template-retired': () => 'retired a template.',
  'view-saved': () => 'saved a view of the register of releases.',
  'view-deleted': () => 'deleted a view of the register of releases.',
  'views-arranged': () => 'arranged the views of the register of releases.',
  'history-imported': () => 'imported finished releases.',
  'history-import-undone': () => 'undid an import of finished releases.',
};

const emergencyText = (category: string): string =>
  category in categories ? categories[category as keyof typeof categories].toLowerCase() : category;

const owedText = (kind: string): string =>
  kind in obligationTitles ? obligationTitles[kind as keyof typeof obligationTitles] : kind;

const asideText = (waived: readonly string[]): readonly string[] =>
  waived.length === 0 ? [] : [`Set aside: ${waived.join(' ')}`];

function waiverAgreedText([what = '', customer = 'A customer', channel = '', evidence = '']: readonly string[]) {
  const how = [channelText(channel), evidence].filter((part) => part !== '').join(': ');
  return `recorded: ${customer} agreed to a waiver (${how}). ${what}`.trim();
}

const channelText = (channel: string): string =>
  channel in channels ? channels[channel as keyof typeof channels] : channel;

function agreementText([customer = 'A customer', version, decision = '', channel = '', evidence]: readonly string[]) {
  const said = answers[decision] ?? decision;
  if (evidence === '')
    return `answered for the customer: ${customer} ${said} plan ${version ?? ''} (${channelText(channel)}).`;
  return `recorded: ${customer} ${said} plan ${version ?? ''} (${channelText(channel)}: ${evidence ?? ''}).`;
}

function toldText([customer = 'a customer', version = '', kind = '', mailed = '0']: readonly string[]) {
  const what = kind === 'restored' ? 'the plan is again as it was agreed' : `the plan changed and is ${version} now`;
  return mailed === '0'
    ? `could not tell ${customer} that ${what}: Jira mails none of those who speak for it.`
    : `told ${count(Number(mailed), 'representative')} of ${customer} that ${what}.`;
}

const answers: { readonly [decision: string]: string } = {
  agreed: 'agreed to',
  declined: 'declined',
  commented: 'commented on',
  asked: 'was asked about',
  deemed: 'stayed silent and so agreed to',
};

const fields: { readonly [field: string]: string } = {
  number: 'the release number',
  name: 'the name',
  type: 'the type',
  services: 'the services',
  customers: 'the customers',
  roles: 'the roles',
  scope: 'the scope',
  exclusions: 'the exclusions',
  objectives: 'the objectives',
  deliverables: 'the deliverables',
  riskLevel: 'the risk level',
  risks: 'the risks',
  dependencies: 'the dependencies',
  resources: 'the resources',
  cost: 'the cost',
  buildTest: 'how it is built and tested',
  criteria: 'the acceptance criteria',
  communication: 'the communication',
  training: 'the training',
  success: 'when it counts as a success',
  failure: 'when it counts as a failure',
  problems: 'the problems that it closes',
  noProblems: 'whether it closes problems',
  approvers: 'the approvers',
  backOut: 'the back-out plan',
  waves: 'the waves',
  options: 'the deployment options',
  runSheet: 'the run sheet',
  pilots: 'the pilot',
  announcements: 'the announcements',
  earlyLife: 'the early-life support',
  contributors: 'who planned the deployment',
};

export const fieldsText = (touched: readonly string[], whole: string): string =>
  touched.length === 0 ? whole : listed(touched.map((field) => fields[field] ?? field));

const inStatus = (status: string | undefined): string => (status === undefined ? '' : ` while it was '${status}'`);

const isKnown = (act: string): act is ActName => act in acts;
