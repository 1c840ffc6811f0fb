import fc from 'fast-check';

/** The same requests each time; FUZZ_SEED tries others. */
export const seeded = (numRuns: number) => ({
  numRuns,
  endOnFailure: true,
  seed: Number(process.env['FUZZ_SEED'] ?? 3),
});

export const anyWord = fc.oneof(
  fc.stringMatching(/^[a-z]{1,12}$/),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
);

/** Keys that requests have, so that what is generated gets beyond the first check. */
const keys = [
  ...['fields', 'update', 'project', 'key', 'id', 'issuetype', 'summary', 'description', 'labels', 'transition'],
  ...['issueIdsOrKeys', 'properties', 'jql', 'maxResults', 'nextPageToken', 'name', 'body', 'type', 'inwardIssue'],
  ...['outwardIssue', 'projectPermissions', 'globalPermissions', 'permissions', 'issues', 'projects', 'accountId'],
  ...['users', 'user', 'groups', 'to', 'subject', 'decision', 'sharePermissions', 'editPermissions', 'position'],
  ...['column', 'row', 'moduleKey', 'config', 'statuses', 'transitions', 'workflows', 'parent', 'assignee', 'value'],
  ...['version', 'content', 'text', 'fieldIds', 'title', 'color', 'where', 'values', 'limit', 'entityName', 'set'],
  ...['query', 'params', 'method', 'queueName', 'jobId', 'payload', 'delayInSeconds', 'options', 'ttl', 'unit'],
];

const leaf = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER),
  fc.constantFrom(
    '',
    ' ',
    'REL-1',
    'REL',
    '10000',
    '1',
    'ada',
    'rita',
    '2026-11-23',
    'project = REL',
    '\u0000',
    '😀',
    '\ud800',
  ),
  fc.constantFrom('x'.repeat(300), 'x'.repeat(33_000), '__proto__', "' OR 1=1 --"),
  anyWord,
);

/** Any JSON at all, more often than not with keys that mean something. */
export const anyBody: fc.Arbitrary<unknown> = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    { weight: 2, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(tie('node'), { maxLength: 4 }) },
    {
      weight: 3,
      arbitrary: fc.dictionary(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...keys) }, anyWord), tie('node'), {
        maxKeys: 5,
      }),
    },
  ),
})).node;
