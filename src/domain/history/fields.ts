/** What a file of finished releases may say of each, by the names of its columns in Slipway's own form. */
export const historyFields = [
  'id',
  'plannedEnd',
  'actualEnd',
  'customers',
  'service',
  'type',
  'mode',
  'deployments',
  'backedOutDeployments',
  'outcome',
  'incidents30d',
  'majorIncidents',
  'csatSum',
  'csatResponses',
  'csatAsked',
  'pirDays',
  'blockedAttempts',
  'bypasses',
  'waivers',
  'retroApprovalWorkingDays',
  'recoveryHours',
] as const;
export type HistoryField = (typeof historyFields)[number];

/** Without these a line is no finished release. */
export const neededFields = ['id', 'actualEnd', 'customers', 'service', 'type', 'outcome'] as const;

/** Counts and sums; each may be unknown. `part` may have decimals. */
export const numberFields = {
  deployments: 'whole',
  backedOutDeployments: 'whole',
  incidents30d: 'whole',
  majorIncidents: 'whole',
  csatSum: 'part',
  csatResponses: 'whole',
  csatAsked: 'whole',
  pirDays: 'whole',
  blockedAttempts: 'whole',
  bypasses: 'whole',
  waivers: 'whole',
  retroApprovalWorkingDays: 'part',
  recoveryHours: 'part',
} as const satisfies { readonly [field in HistoryField]?: 'whole' | 'part' };
export type NumberField = keyof typeof numberFields;
export const numberFieldNames = historyFields.filter((field): field is NumberField => field in numberFields);

/** Field → position of its column in the file, from 0. */
export type Columns = { readonly [field in HistoryField]?: number };

/** Suggests which column holds which field: by name, whatever its case and spacing, and by what others call it. */
export function suggestColumns(header: readonly string[]): Columns {
  const names = header.map(plain);
  const found = historyFields.flatMap((field) => {
    const known = [plain(field), ...(otherNames[field] ?? [])];
    const position = known.map((name) => names.indexOf(name)).find((index) => index !== -1);
    return position === undefined ? [] : [[field, position] as const];
  });
  return Object.fromEntries(found);
}

/** `Actual end (date)` and `actual_end_date` are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const otherNames: { readonly [field in HistoryField]?: readonly string[] } = {
  id: ['release', 'releaseid', 'releasenumber', 'releaseno', 'number', 'key', 'version'],
  plannedEnd: ['planned', 'plannedenddate', 'planneddate', 'plannedend', 'due', 'duedate', 'target', 'targetdate'],
  actualEnd: [
    'ended',
    'endedon',
    'end',
    'enddate',
    'actualenddate',
    'releasedate',
    'releasedon',
    'released',
    'deployedon',
    'deploymentdate',
    'date',
  ],
  customers: ['customer', 'client', 'clients', 'organisation', 'organization'],
  service: ['services', 'application', 'app', 'system', 'product'],
  type: ['releasetype', 'kind', 'category'],
  mode: ['deploymentmode', 'rollout', 'strategy', 'deploymentoption'],
  deployments: ['numberofdeployments', 'waves', 'deploymentcount'],
  backedOutDeployments: ['backedout', 'backouts', 'rollbacks', 'rolledback'],
  outcome: ['result', 'status', 'releaseoutcome'],
  incidents30d: ['incidents', 'incidentswithin30days', 'incidentsin30days'],
  majorIncidents: ['majors', 'majorincident', 'p1incidents'],
  csatSum: ['satisfactionsum', 'csattotal'],
  csatResponses: ['responses', 'satisfactionresponses'],
  csatAsked: ['asked', 'surveyssent'],
  pirDays: ['daystopir', 'reviewdays'],
  blockedAttempts: ['blocked'],
  bypasses: ['bypass'],
  waivers: ['waiver', 'exceptions'],
  retroApprovalWorkingDays: ['retroapproval', 'retrospectiveapprovalworkingdays'],
  recoveryHours: ['recovery', 'timetorecover', 'restorehours', 'mttr'],
};
