/** Without these a line is no finished release. */
export const neededColumns: readonly string[] = ['id', 'actualEnd', 'customers', 'service', 'type', 'outcome'];

/**
 * Columns that a file may have. The others are for measures that are not built yet: they are read over and not kept,
 * so that a file can be written once.
 */
export const historyColumns: readonly string[] = [
  ...neededColumns,
  'plannedEnd',
  'mode',
  'deployments',
  'backedOutDeployments',
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
];
