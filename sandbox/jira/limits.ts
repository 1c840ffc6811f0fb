/** Every number at which Jira Cloud refuses, each from the operation's page of the REST v3 reference unless named otherwise. */
export const limits = {
  /** POST /issue/bulkfetch: "up to 100 issues". */
  bulkFetchIssues: 100,
  /** POST /issue/bulkfetch and GET /issue: "up to 5 properties". */
  propertiesPerIssue: 5,
  /** POST /changelog/bulkfetch: "up to 1000 issues", "up to 10 field IDs". */
  bulkChangelogIssues: 1000,
  bulkChangelogFields: 10,
  bulkChangelogPage: 1000,
  bulkChangelogPageMax: 10_000,
  /** Entity properties: key of 255 characters, value of 32,768 characters of JSON. */
  propertyKey: 255,
  propertyValue: 32_768,
  /** A comment's body, counted as serialised ADF. */
  commentBody: 32_767,
  /** `summary` and labels. */
  summary: 255,
  label: 255,
  /** POST /permissions/check: 1,000 projects and 1,000 issues. */
  permissionCheckIds: 1000,
  /** The user searches: "takes the users in the range … the first thousand" before they filter. */
  userSearch: 1000,
  /** GET /project/search: a page of 100; 50 ids and 50 keys. */
  projectSearchPage: 100,
  projectSearchIds: 50,
  /** GET and POST /search/jql: 50 ids, 7 fields, "max 5000" of ids; tokens last 7 days. 100 with fields is what Jira gives. */
  reconcileIssues: 50,
  orderByFields: 7,
  searchPageOfIds: 5000,
  searchPage: 100,
  searchTokenMs: 7 * 24 * 3_600_000,
  /** Our own: how far the search can be made to lag behind. */
  searchDelaySeconds: 300,
  /** Forge workflow rule: the configuration of a rule takes 32,768 bytes. */
  ruleConfig: 32_768,
} as const;
