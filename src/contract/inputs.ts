import * as v from 'valibot';
import { dayForms } from '../domain/history/days';
import { historyFields } from '../domain/history/fields';
import type { HistoryForm } from '../domain/history/read-part';
import { optionValues } from '../domain/policy/options';
import { agreementChannels, agreementDecisions } from '../domain/release/agreement';
import { environments } from '../domain/release/plan';
import { stages } from '../domain/release/stages';
import { releaseTypes } from '../domain/release/release';
import { companionProcesses } from '../domain/settings/companions';
import { processRoles } from '../domain/roles/process-roles';
import type { AdminCalls } from './admin-calls';
import type { GadgetCalls } from './gadget-calls';
import { announcementInputs } from './announcement-inputs';
import { deploymentEdits } from './deployment-inputs';
import {
  account,
  cmd,
  historyInput,
  id,
  idSet,
  instant,
  line,
  none,
  reason,
  seq,
  setEdit,
  text,
  whole,
} from './input-shapes';
import type { Parser, Parsers } from './input-shapes';
import { emergencyInputs } from './emergency-inputs';
import { detailsInput } from './plan-inputs';
import { pinningInputs } from './pinning-inputs';
import { policyInputs } from './policy-inputs';
import { packageInputs } from './package-inputs';
import { pipelineInputs } from './pipeline-inputs';
import { processInputs } from './process-inputs';
import type { ReleaseCalls } from './release-calls';
import { signOffInputs } from './sign-off-inputs';
import { startInputs } from './start-inputs';
import { turnInputs } from './turn-inputs';
import { waiverInputs } from './waiver-inputs';

const wave = v.strictObject({
  number: v.exactOptional(whole(1, 200)),
  customer: v.exactOptional(id),
  environment: v.exactOptional(v.picklist(environments)),
  site: v.exactOptional(line),
  plannedStart: v.exactOptional(v.nullable(instant)),
  plannedEnd: v.exactOptional(v.nullable(instant)),
});

const releaseNumber = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'use 1 to 64 letters, digits, dots, hyphens or underscores'),
);

const option = {
  mode: v.nullable(v.picklist(optionValues.mode)),
  delivery: v.nullable(v.picklist(optionValues.delivery)),
  automation: v.nullable(v.picklist(optionValues.automation)),
  coverage: v.nullable(v.picklist(optionValues.coverage)),
};
const options = v.strictObject(option);
const optionEdits = v.strictObject({
  mode: v.exactOptional(option.mode),
  delivery: v.exactOptional(option.delivery),
  automation: v.exactOptional(option.automation),
  coverage: v.exactOptional(option.coverage),
});

/** The plan as the person saw it, given back as it was told: only a comparison is made with it. */
const material = v.strictObject({
  customer: id,
  type: v.nullable(v.picklist(releaseTypes)),
  services: v.array(id),
  scope: v.string(),
  exclusions: v.string(),
  backOut: v.strictObject({
    trigger: v.string(),
    steps: v.string(),
    maxMinutes: v.nullable(v.number()),
    pointOfNoReturn: v.string(),
  }),
  options: v.nullable(options),
  parts: v.record(id, v.string()),
  criteria: v.record(id, v.string()),
  waves: v.record(
    id,
    v.strictObject({
      number: v.number(),
      environment: v.string(),
      site: v.string(),
      plannedStart: v.nullable(v.string()),
      plannedEnd: v.nullable(v.string()),
    }),
  ),
});

const planChanges = v.strictObject({
  scope: v.exactOptional(text),
  exclusions: v.exactOptional(text),
  details: v.exactOptional(detailsInput),
  ...deploymentEdits,
  waves: v.exactOptional(v.record(id, v.nullable(wave))),
  options: v.exactOptional(v.record(id, optionEdits)),
});

export const releaseInputs = {
  getRelease: none,
  editOverview: v.strictObject({
    cmd,
    seq,
    changes: v.strictObject({
      number: v.exactOptional(releaseNumber),
      name: v.exactOptional(line),
      type: v.exactOptional(v.picklist(releaseTypes)),
      services: v.exactOptional(setEdit),
      customers: v.exactOptional(setEdit),
      roles: v.exactOptional(v.record(v.picklist(processRoles), v.nullable(account))),
    }),
  }),
  editPlan: v.strictObject({ cmd, seq, changes: planChanges }),
  tryPlan: v.strictObject({ changes: planChanges, moveBy: v.exactOptional(whole(-250, 250)) }),
  getReadiness: none,
  getHistory: historyInput,
  getNamedItems: none,
  getAgreements: none,
  getPlanChanges: v.strictObject({ customer: id }),
  recordAgreement: v.strictObject({
    cmd,
    customer: id,
    seen: material,
    decision: v.picklist(agreementDecisions),
    channel: v.picklist(agreementChannels),
    evidence: line,
    comment: v.pipe(v.string(), v.trim(), v.maxLength(2_000, 'use at most 2,000 characters')),
  }),
  askCustomer: v.strictObject({ cmd, customer: id, seen: material }),
  deemAgreed: v.strictObject({ cmd, customer: id, seen: material }),
  withdrawAgreement: v.strictObject({ cmd, customer: id, reason }),
  ...packageInputs,
  ...pipelineInputs,
  explainBypass: v.strictObject({ cmd, entry: id, explanation: reason }),
  ...signOffInputs,
  ...announcementInputs,
  ...startInputs,
  ...waiverInputs,
  ...turnInputs,
  startWave: v.strictObject({ cmd, wave: id }),
  makeWaveItems: none,
  unbindWaveItem: v.strictObject({ cmd, wave: id }),
  withdrawPermit: v.strictObject({ cmd, permit: cmd }),
  ...emergencyInputs,
} satisfies Parsers<ReleaseCalls>;

export const gadgetInputs = { getReleaseSuccess: none, getGadgetOptions: none } satisfies Parsers<GadgetCalls>;

const roleName = v.pipe(line, v.minLength(1, 'choose a project role'));
const projects = v.pipe(
  idSet,
  v.check((chosen) => Object.keys(chosen).length <= 50, 'choose at most 50 projects'),
);
const changeAuthority = v.union([
  v.strictObject({ projectRole: roleName }),
  v.strictObject({ group: v.strictObject({ id: v.pipe(line, v.minLength(1, 'choose a group')), name: line }) }),
  v.strictObject({ people: v.record(account, v.literal(true)) }),
]);
const fieldId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'this is not the id of a field'));
const companion = v.strictObject({ types: idSet, projects: idSet, elsewhere: line, owner: line });
const settingsChanges = v.strictObject({
  projects: v.exactOptional(projects),
  releaseTypes: v.exactOptional(idSet),
  changeTypes: v.exactOptional(idSet),
  stages: v.exactOptional(v.record(id, v.picklist(stages))),
  changeLink: v.exactOptional(v.nullable(v.strictObject({ typeId: id, side: v.picklist(['inward', 'outward']) }))),
  authorizedStatuses: v.exactOptional(idSet),
  withdrawnStatuses: v.exactOptional(idSet),
  implementedStatuses: v.exactOptional(idSet),
  authorities: v.exactOptional(v.record(id, changeAuthority)),
  standardTypes: v.exactOptional(idSet),
  approvalsField: v.exactOptional(v.nullable(fieldId)),
  materialFields: v.exactOptional(
    v.pipe(
      v.record(fieldId, v.literal(true)),
      v.check((chosen) => Object.keys(chosen).length <= 7, 'choose at most 7 fields'),
    ),
  ),
  statusIsProof: v.exactOptional(v.boolean()),
  projectRoles: v.exactOptional(v.record(v.picklist(processRoles), line)),
  timeZone: v.exactOptional(line),
  numberForms: v.exactOptional(v.record(v.picklist(releaseTypes), line)),
  companions: v.exactOptional(v.record(v.picklist(companionProcesses), companion)),
});

const projectKey = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,9}$/, 'use a project key, e.g. REL'));
const csv = v.pipe(v.string(), v.maxLength(400_000, 'use a file of at most 400 KB'));
const fileName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'give a name'),
  v.maxLength(255, 'use at most 255 characters'),
);
const historyPart = v.strictObject({
  head: v.pipe(v.string(), v.maxLength(20_000, 'the line that names the columns is too long')),
  body: csv,
  line: whole(1, 10_000_000),
});
const meant = v.record(v.pipe(v.string(), v.maxLength(255)), id);
const historyForm = v.strictObject({
  delimiter: v.picklist([',', ';', '\t']),
  days: v.picklist(dayForms),
  columns: v.strictObject(v.entriesFromList(historyFields, v.exactOptional(whole(0, 1_000)))),
  customers: meant,
  services: meant,
}) satisfies Parser<HistoryForm>;

export const adminInputs = {
  getSetup: none,
  saveSettings: v.strictObject({ cmd, seq, changes: settingsChanges }),
  saveRegister: v.strictObject({
    cmd,
    register: v.picklist(['customers', 'services']),
    id,
    name: v.pipe(line, v.minLength(1, 'give a name')),
  }),
  getUseOfCustomer: v.strictObject({ id }),
  retireCustomer: v.strictObject({ cmd, id, retired: v.boolean(), reason }),
  ...policyInputs,
  ...processInputs,
  getJiraSite: v.strictObject({ projects }),
  ...pinningInputs,
  previewHistory: v.strictObject({ part: historyPart, form: v.nullable(historyForm) }),
  stageHistory: v.strictObject({ batch: cmd, part: historyPart, form: historyForm }),
  commitHistory: v.strictObject({
    cmd,
    batch: cmd,
    projectKey,
    file: v.strictObject({
      name: fileName,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'this is no SHA-256')),
    }),
    rows: whole(1, 50_000),
  }),
  importHistory: v.strictObject({ cmd, projectKey, csv, name: v.exactOptional(fileName) }),
  undoImport: v.strictObject({ cmd, batch: cmd, reason }),
  getImports: none,
  exportHistory: v.strictObject({
    after: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}:\d{1,8}$/, 'this is no place in an export'))),
  }),
  exportUnderWay: v.strictObject({ after: v.nullable(id) }),
  getHealth: none,
  getUpkeep: none,
} satisfies Parsers<AdminCalls>;
