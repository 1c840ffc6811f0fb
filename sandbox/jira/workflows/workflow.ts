import type { ValidatorEvent, WorkflowRule } from '../../parts';
import { Refusal } from '../answer';
import { statusBean, type StatusRow } from '../beans';
import type { IssueRow } from '../issue-row';
import type { Call } from '../http/route';
import type { Sql } from '../sql';

/** A transition of a workflow with the status it leads to. */
export type Transition = {
  readonly workflowId: string;
  readonly id: string;
  readonly name: string;
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  readonly to: string;
  readonly toName: string;
  readonly toCategory: StatusRow['category'];
};

const selectTransition = `
  select t.workflow_id as workflowId, t.id, t.name, t.type, t.to_status as \`to\`, s.name as toName, s.category as toCategory
    from workflow_transition t join status s on s.id = t.to_status`;

/** The transitions that the person may make now: global ones and those that leave the present status; none without the permission. */
export async function availableTransitions(call: Call, issue: IssueRow): Promise<Transition[]> {
  if (!(await call.who.may('TRANSITION_ISSUES', issue.projectId))) return [];
  return call.sql.rows<Transition>(
    `${selectTransition}
      join project_issue_type m on m.workflow_id = t.workflow_id and m.project_id = ? and m.issue_type_id = ?
      where t.type = 'GLOBAL' or (t.type = 'DIRECTED' and exists (
        select 1 from workflow_transition_from f where f.workflow_id = t.workflow_id and f.transition_id = t.id and f.status_id = ?))
      order by t.position`,
    [issue.projectId, issue.typeId, issue.statusId],
  );
}

export async function initialTransition(sql: Sql, workflowId: string): Promise<Transition> {
  const [transition] = await sql.rows<Transition>(
    `${selectTransition} where t.workflow_id = ? and t.type = 'INITIAL'`,
    [workflowId],
  );
  if (transition === undefined) throw new Refusal(422, 'The workflow of this issue type has no initial transition.');
  return transition;
}

async function rulesOn(sql: Sql, workflowId: string, transitionId: string): Promise<WorkflowRule[]> {
  const rows = await sql.rows<Omit<WorkflowRule, 'disabled'> & { disabled: number }>(
    `select id, module_key as moduleKey, config, disabled from workflow_rule where workflow_id = ? and transition_id = ? order by position`,
    [workflowId, transitionId],
  );
  return rows.map((row) => ({ ...row, disabled: row.disabled === 1 }));
}

/**
 * Asks every validator on the transition and refuses with all their messages. The connection is given back meanwhile:
 * a validator asks Jira in its turn, and a pool full of waiting transitions would never answer it.
 */
export async function askValidators(call: Call, transition: Transition, event: ValidatorEvent): Promise<void> {
  const rules = await rulesOn(call.sql, transition.workflowId, transition.id);
  call.sql.release();
  const messages: string[] = [];
  for (const rule of rules) {
    if (rule.disabled) continue;
    const verdict = await call.site.apps().validate(rule, event);
    if (!verdict.ok) messages.push(verdict.message);
  }
  if (messages.length > 0) throw new Refusal(400, messages);
}

export function transitionBean(call: Call, issue: IssueRow, transition: Transition) {
  return {
    id: transition.id,
    name: transition.name,
    to: statusBean(call, { id: transition.to, name: transition.toName, category: transition.toCategory }),
    hasScreen: false,
    isGlobal: transition.type === 'GLOBAL',
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: transition.to === issue.statusId,
  };
}
