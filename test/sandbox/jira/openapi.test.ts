import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { scopesFor } from '../../../sandbox/forge/scopes';
import { restRoutes } from '../../../sandbox/jira/routes';
import { runJira, type RunningJira } from './running-jira';

/**
 * Requests and answers against Atlassian's own OpenAPI document, where JIRA_OPENAPI_DIR has it (it is not ours to
 * publish). Its schemas forbid keys that real Jira sends, so further keys are no mistake in an answer.
 */
type Operation = {
  readonly security?: readonly { readonly OAuth2?: readonly string[] }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >;
};
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: unknown;
};

const file = join(process.env['JIRA_OPENAPI_DIR'] ?? '', 'jira-subset.openapi.json');
const withDocument = process.env['JIRA_OPENAPI_DIR'] !== undefined && existsSync(file) ? describe : describe.skip;

withDocument("Atlassian's OpenAPI document", () => {
  let running: RunningJira;
  let document: Document;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  beforeAll(async () => {
    running = await runJira();
    const text = readFileSync(file, 'utf8');
    document = JSON.parse(text) as Document;
    const open = JSON.parse(text.replace(/"additionalProperties":\s*false/g, '"x-closed":true')) as Document;
    ajv.addSchema({ $id: 'request', components: document.components });
    ajv.addSchema({ $id: 'answer', components: open.components });
  });
  afterAll(() => running.stop());

  const mistakes = (of: 'request' | 'answer', schema: unknown, value: unknown) => {
    const refs = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', `"${of}#/components`)) as object;
    const check = ajv.compile(refs);
    return check(value) ? [] : (check.errors ?? []).map((error) => `${error.instancePath} ${String(error.message)}`);
  };

  it.each<readonly [readonly [who: string, method: string, template: string, path: string, body?: unknown]]>(
    (
      [
        ['rita', 'GET', '/issue/{issueIdOrKey}', '/issue/REL-1'],
        ['rita', 'POST', '/issue/bulkfetch', '/issue/bulkfetch', { issueIdsOrKeys: ['REL-1'], fields: ['*all'] }],
        ['rita', 'POST', '/search/jql', '/search/jql', { jql: 'project = REL', fields: ['summary'], maxResults: 2 }],
        ['rita', 'GET', '/search/jql', '/search/jql?jql=project%3DREL'],
        ['rita', 'POST', '/search/approximate-count', '/search/approximate-count', { jql: 'project = REL' }],
        ['rita', 'GET', '/issue/{issueIdOrKey}/transitions', '/issue/REL-1/transitions'],
        ['rita', 'GET', '/issue/{issueIdOrKey}/changelog', '/issue/REL-1/changelog'],
        ['rita', 'GET', '/issue/{issueIdOrKey}/editmeta', '/issue/REL-1/editmeta'],
        ['rita', 'GET', '/user/assignable/search', '/user/assignable/search?project=REL&query='],
        ['rita', 'GET', '/user/search', '/user/search?query=r'],
        ['rita', 'GET', '/mypermissions', '/mypermissions?permissions=BROWSE_PROJECTS'],
        ['rita', 'GET', '/project/search', '/project/search'],
        ['rita', 'GET', '/project/{projectIdOrKey}', '/project/REL'],
        ['ada', 'GET', '/project/{projectIdOrKey}/role/{id}', '/project/REL/role/1001'],
        ['ada', 'POST', '/project/{projectIdOrKey}/role/{id}', '/project/REL/role/1001', { user: ['vera'] }],
        ['ada', 'GET', '/role', '/role'],
        ['ada', 'POST', '/role', '/role', { name: 'Tester', description: 'Tries it out' }],
        ['ada', 'GET', '/role/{id}', '/role/1001'],
        [
          'ada',
          'POST',
          '/issueLinkType',
          '/issueLinkType',
          { name: 'Blocks', outward: 'blocks', inward: 'is blocked by' },
        ],
        ['rita', 'GET', '/permissions', '/permissions'],
        ['rita', 'GET', '/field', '/field'],
        ['ada', 'GET', '/workflows/search', '/workflows/search?expand=values.transitions'],
        ['ada', 'GET', '/workflows/capabilities', '/workflows/capabilities?workflowId=wf-release'],
        ['ada', 'GET', '/workflow/{workflowId}/projectUsages', '/workflow/wf-release/projectUsages'],
        // Not GET /dashboard/{dashboardId}/gadget: the document requires the descriptions of a position as its keys.
        ['rita', 'GET', '/dashboard/{id}', '/dashboard/500'],
        [
          'rita',
          'POST',
          '/dashboard',
          '/dashboard',
          {
            name: 'Made',
            sharePermissions: [{ type: 'project', project: { id: '10000' }, role: { id: 1001 } }],
            editPermissions: [{ type: 'user', user: { accountId: 'vera' } }],
          },
        ],
        [
          'rita',
          'PUT',
          '/dashboard/{dashboardId}/gadget/{gadgetId}',
          '/dashboard/500/gadget/700',
          { title: 'Lead', color: 'red' },
        ],
      ] as const
    ).map((row) => [row] as const),
  )('%j', async ([who, method, template, path, body]) => {
    const operation = document.paths[`/rest/api/3${template}`]?.[method.toLowerCase()];
    if (operation === undefined) throw new Error(`The document has no ${method} ${template}`);
    const asked = operation.requestBody?.content['application/json']?.schema;
    if (asked !== undefined) expect(mistakes('request', asked, body)).toEqual([]);
    const answer = await running.as(who)(method, path, body);
    const described = operation.responses[String(answer.status)]?.content?.['application/json']?.schema;
    expect(mistakes('answer', described, answer.body)).toEqual([]);
  });

  it('asks an app for the scopes that the document names, for every route that it has', () => {
    const unnamed = (path: string) => path.replaceAll(/\{\w+\}|:\w+/g, '{}');
    const documented = new Map(Object.entries(document.paths).map(([path, operations]) => [unnamed(path), operations]));
    const compared = restRoutes.flatMap(({ method, path }) => {
      const operation = documented.get(unnamed(path))?.[method.toLowerCase()];
      const named = operation?.security?.flatMap(({ OAuth2 = [] }) => OAuth2);
      const asked = scopesFor(method, path.replaceAll(/:\w+/g, 'x'))?.classic;
      return named === undefined ? [] : [{ route: `${method} ${path}`, scopes: [named, asked] }];
    });
    expect(compared.length).toBeGreaterThan(50);
    expect(
      compared.filter(
        ({ scopes: [named, asked] }) => [...(named ?? [])].sort().join() !== [...(asked ?? [])].sort().join(),
      ),
    ).toEqual([]);
  });
});
