/** Numbers of the Forge platform that the sandbox enforces: a request at the limit passes, one above it is refused. */
const KiB = 1024;
const MiB = 1024 * KiB;

/** https://developer.atlassian.com/platform/forge/limits-sql */
export const SQL_LIMITS = {
  requestBytes: 1 * MiB,
  responseBytes: 4 * MiB,
  tables: 200,
  statementsPerSecond: 150,
  ddlPerMinute: 25,
  /** All statements of an installation together. */
  queryMsPerMinute: 62_500,
  selectMs: 5_000,
  dmlMs: 10_000,
  ddlMs: 20_000,
} as const;

/** https://developer.atlassian.com/platform/forge/limits-invocation */
export const INVOCATION_LIMITS = {
  /** Resolvers, validators and everything else that is not named below. */
  defaultSeconds: 25,
  /** Consumers and scheduled triggers without `timeoutSeconds`. */
  longDefaultSeconds: 55,
  longMaximumSeconds: 900,
  webTriggerSeconds: 55,
  /** What an invocation may be given. */
  payloadBytes: 5 * MiB,
  /** Lines that a run may print for each minute of its time, and bytes of all of them. */
  logLines: 100,
  logBytes: 200 * KiB,
  /** What a front end may send with `invoke` and get back. */
  requestBytes: 500 * KiB,
  responseBytes: 5 * MiB,
} as const;

/** https://developer.atlassian.com/platform/forge/limits-async-events */
export const QUEUE_LIMITS = {
  eventsPerPush: 50,
  bytesPerPush: 200 * KiB,
  eventsPerMinute: 500,
  delaySeconds: 900,
} as const;

/** https://developer.atlassian.com/platform/forge/events-reference/product_events/ and /manifest-reference/modules/trigger/ */
export const EVENT_LIMITS = {
  retries: 4,
  retryAfterSeconds: 900,
  expressionCharacters: 10_000,
  /** An event may arrive so late. */
  delayMs: 3 * 60_000,
} as const;

/** https://developer.atlassian.com/platform/forge/limits-scheduled-triggers */
export const SCHEDULE_LIMITS = { triggersPerApp: 5 } as const;

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator */
export const RULE_LIMITS = { configurationBytes: 32 * KiB } as const;

/** https://developer.atlassian.com/platform/forge/limits-kvs-ce and /storage-reference/kvs-batch, /entities-manifest */
export const KVS_LIMITS = {
  keyCharacters: 500,
  valueBytes: 240 * KiB,
  valueDepth: 31,
  batchKeys: 25,
  transactionOperations: 25,
  /** Of a transaction or a batch. */
  payloadBytes: 4 * MiB,
  pageDefault: 10,
  pageMaximum: 100,
  conditionsPerQuery: 100,
  ttlSeconds: 365 * 24 * 60 * 60,
  requestsPerSecond: 1000,
  /** Of reads and of writes each, in units of 10 KB (page of December 2025). */
  unitsPerMinute: 4000,
  unitBytes: 10 * KiB,
  entities: 20,
  attributesPerEntity: 50,
  indexesPerEntity: 7,
  rangeBytes: 900,
  partitionBytes: 1700,
} as const;
