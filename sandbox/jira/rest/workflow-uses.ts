import { notModelled, ok, Refusal, type Answer } from '../answer';
import { param, type Call } from '../http/route';
import { administrators } from '../administrators';
import { extensionAri } from './workflows';

const ruleTypes: Readonly<Record<string, { readonly ruleKey: string; readonly ruleType: string }>> = {
  'jira:workflowValidator': { ruleKey: 'forge:expression-validator', ruleType: 'Validator' },
  'jira:workflowCondition': { ruleKey: 'forge:expression-condition', ruleType: 'Condition' },
  'jira:workflowPostFunction': { ruleKey: 'forge:workflow-post-function', ruleType: 'Function' },
};

/** GET /workflows/capabilities: the rules that apps offer, each under its address. This stand-in has no rules of Jira's own. */
export async function getCapabilities(call: Call): Promise<Answer> {
  administrators(call);
  const forgeRules = call.site
    .apps()
    .modules()
    .flatMap(({ key, kind, title, description }) => {
      const type = ruleTypes[kind];
      return type === undefined ? [] : [{ id: extensionAri(call, key), name: title, description, ...type }];
    });
  return Promise.resolve(
    ok({
      systemRules: [],
      connectRules: [],
      forgeRules,
      triggerRules: [],
      editorScope: 'GLOBAL',
      projectTypes: ['software', 'service_desk', 'business'],
    }),
  );
}

/** GET /workflow/{workflowId}/projectUsages */
export async function getProjectUsages(call: Call): Promise<Answer> {
  administrators(call);
  if (call.query.has('nextPageToken')) throw notModelled('a second page of project usages');
  const workflowId = param(call, 'workflowId');
  const [known] = await call.sql.rows(`select 1 from workflow where id = ?`, [workflowId]);
  if (known === undefined) throw new Refusal(404, `The workflow ${workflowId} was not found.`);
  const values = await call.sql.rows<{ id: string }>(
    `select distinct project_id as id from project_issue_type where workflow_id = ? order by project_id limit ?`,
    [workflowId, Number(call.query.get('maxResults') ?? '200')],
  );
  return ok({ workflowId, projects: { values } });
}
