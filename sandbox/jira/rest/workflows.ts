import { randomUUID } from 'node:crypto';
import { notModelled, ok, type Answer } from '../answer';
import type { WorkflowRule } from '../../parts';
import { pageAsked, pageBean } from '../http/page';
import type { Call } from '../http/route';
import { readWorkflows, type WorkflowRead } from '../workflows/workflow-catalogue';
import { administrators } from '../administrators';
import { newCategory } from './statuses';

/** GET /workflows/search: transitions and their rules only with expand=values.transitions. */
export async function searchWorkflows(call: Call): Promise<Answer> {
  administrators(call);
  const expand = call.query.get('expand') ?? '';
  if (expand !== '' && expand !== 'values.transitions') throw notModelled(`expand=${expand} of workflows`);
  const text = call.query.get('queryString')?.toLowerCase() ?? '';
  const active = call.query.get('isActive');
  const scope = call.query.get('scope');
  const found = (await readWorkflows(call.sql)).filter(
    (workflow) =>
      workflow.name.toLowerCase().includes(text) &&
      (scope === null || (scope === 'PROJECT') === (workflow.projectId !== null)) &&
      (active === null || (active === 'true') === workflow.usedBy.length > 0),
  );
  const page = pageBean(call, '/rest/api/3/workflows/search', found, pageAsked(call, 50, 200));
  const statuses = new Map(page.values.flatMap((workflow) => workflow.statuses).map((status) => [status.id, status]));
  return ok({
    ...page,
    values: page.values.map((workflow) => workflowBean(call, workflow, expand !== '')),
    statuses: [...statuses.values()].map((status) => ({
      id: status.id,
      name: status.name,
      statusCategory: newCategory[status.category],
      statusReference: status.id,
      scope: { type: 'GLOBAL' },
      description: '',
    })),
  });
}

function workflowBean(call: Call, workflow: WorkflowRead, expanded: boolean) {
  return {
    id: workflow.id,
    name: workflow.name,
    description: '',
    isEditable: true,
    scope: workflow.projectId === null ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: workflow.projectId } },
    version: { id: `${workflow.id}-${String(workflow.version)}`, versionNumber: workflow.version },
    statuses: workflow.statuses.map((status) => ({ statusReference: status.id, deprecated: false, properties: {} })),
    transitions: expanded ? workflow.transitions.map((transition) => transitionBean(call, transition)) : [],
  };
}

function transitionBean(call: Call, transition: WorkflowRead['transitions'][number]) {
  return {
    id: transition.id,
    name: transition.name,
    description: '',
    type: transition.type,
    toStatusReference: transition.to,
    links: transition.from.map((status) => ({ fromStatusReference: status })),
    actions: [],
    triggers: [],
    properties: {},
    validators: transition.rules.map((rule) => ruleBean(call, rule)),
  };
}

/** Jira gives rules new ids at every read: an app that wants to know its rule again keeps an id in `config`. */
function ruleBean(call: Call, rule: WorkflowRule) {
  const id = randomUUID();
  const parameters = {
    key: extensionAri(call, rule.moduleKey),
    config: rule.config,
    id,
    disabled: String(rule.disabled),
    tag: '',
  };
  return { ruleKey: 'forge:expression-validator', id, parameters };
}

/** A module as Jira names it in a rule; a module whose app is not on the site keeps a name that no app has. */
export function extensionAri(call: Call, moduleKey: string): string {
  const appId = call.site.apps().appOf(moduleKey)?.appId ?? 'not-installed';
  const environmentId = call.site.apps().installationOf(moduleKey)?.environmentId ?? 'not-installed';
  return `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`;
}
