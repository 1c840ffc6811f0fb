import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { created, noContent, ok, Refusal, type Answer } from '../answer';
import { limits } from '../limits';
import type { RuleOnPage, WorkflowPage } from '../page-contract';
import { readBody } from '../http/request-body';
import { administrators } from '../administrators';
import { param, type Call } from '../http/route';
import { newVersion } from '../workflows/new-version';
import { readWorkflows, type WorkflowRead } from '../workflows/workflow-catalogue';
import { mayChangeWorkflow } from '../workflows/workflow-rights';

export async function getWorkflowPages(call: Call): Promise<Answer> {
  administrators(call, 403);
  const pages: readonly WorkflowPage[] = (await readWorkflows(call.sql)).map(workflowOnPage);
  return ok(pages);
}

export function workflowOnPage({ version: _, projectId: __, ...workflow }: WorkflowRead): WorkflowPage {
  return workflow;
}

const ruleBody = z.strictObject({ moduleKey: z.string().min(1), config: z.string(), disabled: z.boolean().optional() });

/** `new` as the rule's id adds one at the end of the transition's rules. */
export async function putRule(call: Call): Promise<Answer> {
  await mayChangeWorkflow(call, param(call, 'workflowId'));
  const { moduleKey, config, disabled = false } = readBody(ruleBody, call.body);
  if (Buffer.byteLength(config) > limits.ruleConfig) {
    throw new Refusal(400, `The configuration of a rule can not be larger than ${limits.ruleConfig} bytes.`);
  }
  const module = call.site
    .apps()
    .modules()
    .find((candidate) => candidate.key === moduleKey);
  if (module?.kind !== 'jira:workflowValidator')
    throw new Refusal(400, `No app of this site has a workflow validator '${moduleKey}'.`);
  const { workflowId, transitionId } = await transitionOf(call);
  const asked = param(call, 'ruleId');
  const rule: RuleOnPage = { id: asked === 'new' ? randomUUID() : asked, moduleKey, config, disabled };

  await call.sql.transaction(async () => {
    if (asked === 'new') {
      await call.sql.run(
        `insert into workflow_rule (id, workflow_id, transition_id, module_key, config, disabled) values (?, ?, ?, ?, ?, ?)`,
        [rule.id, workflowId, transitionId, moduleKey, config, disabled],
      );
    } else {
      await requireRule(call, workflowId, transitionId, asked);
      await call.sql.run(`update workflow_rule set module_key = ?, config = ?, disabled = ? where id = ?`, [
        moduleKey,
        config,
        disabled,
        asked,
      ]);
    }
    await newVersion(call, workflowId);
  });
  return asked === 'new' ? created(rule) : ok(rule);
}

export async function deleteRule(call: Call): Promise<Answer> {
  await mayChangeWorkflow(call, param(call, 'workflowId'));
  const { workflowId, transitionId } = await transitionOf(call);
  const id = param(call, 'ruleId');
  await call.sql.transaction(async () => {
    await requireRule(call, workflowId, transitionId, id);
    await call.sql.run(`delete from workflow_rule where id = ?`, [id]);
    await newVersion(call, workflowId);
  });
  return noContent;
}

async function transitionOf(call: Call) {
  const workflowId = param(call, 'workflowId');
  const transitionId = param(call, 'transitionId');
  const [found] = await call.sql.rows(`select 1 from workflow_transition where workflow_id = ? and id = ?`, [
    workflowId,
    transitionId,
  ]);
  if (found === undefined) throw new Refusal(404, `Workflow ${workflowId} has no transition ${transitionId}.`);
  return { workflowId, transitionId };
}

async function requireRule(call: Call, workflowId: string, transitionId: string, id: string): Promise<void> {
  const [found] = await call.sql.rows(
    `select 1 from workflow_rule where workflow_id = ? and transition_id = ? and id = ? for update`,
    [workflowId, transitionId, id],
  );
  if (found === undefined)
    throw new Refusal(404, `Transition ${transitionId} of workflow ${workflowId} has no rule ${id}.`);
}
