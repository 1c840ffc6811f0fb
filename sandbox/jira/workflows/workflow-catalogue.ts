import type { WorkflowRule } from '../../parts';
import type { StatusRow } from '../beans';
import type { Sql } from '../sql';

/** A whole workflow: statuses, transitions with their rules, and who uses it. */
export type WorkflowRead = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Key of the team-managed project that it belongs to; null where it is everybody's. */
  readonly projectKey: string | null;
  readonly projectId: string | null;
  readonly statuses: readonly StatusRow[];
  readonly transitions: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
    readonly from: readonly string[];
    readonly to: string;
    readonly rules: readonly WorkflowRule[];
  }[];
  readonly usedBy: readonly {
    readonly projectKey: string;
    readonly projectName: string;
    readonly issueTypes: readonly string[];
  }[];
};

type TransitionRow = {
  workflowId: string;
  id: string;
  name: string;
  type: WorkflowRead['transitions'][number]['type'];
  to: string;
};
type UseRow = { workflowId: string; projectKey: string; projectName: string; issueType: string };

/** Every workflow of the site, by name; six statements however many there are. */
export async function readWorkflows(sql: Sql): Promise<WorkflowRead[]> {
  const workflows = await sql.rows<{
    id: string;
    name: string;
    version: number;
    projectKey: string | null;
    projectId: string | null;
  }>(
    `select w.id, w.name, w.version, p.project_key as projectKey, w.project_id as projectId
       from workflow w left join project p on p.id = w.project_id order by w.name`,
  );
  const statuses = await sql.rows<StatusRow & { workflowId: string }>(
    `select w.workflow_id as workflowId, s.id, s.name, s.category from workflow_status w join status s on s.id = w.status_id order by w.position`,
  );
  const transitions = await sql.rows<TransitionRow>(
    `select workflow_id as workflowId, id, name, type, to_status as \`to\` from workflow_transition order by position`,
  );
  const from = await sql.rows<{ workflowId: string; transitionId: string; statusId: string }>(
    `select workflow_id as workflowId, transition_id as transitionId, status_id as statusId from workflow_transition_from order by position`,
  );
  const rules = await sql.rows<
    Omit<WorkflowRule, 'disabled'> & { workflowId: string; transitionId: string; disabled: number }
  >(
    `select id, workflow_id as workflowId, transition_id as transitionId, module_key as moduleKey, config, disabled from workflow_rule order by position`,
  );
  const uses = await sql.rows<UseRow>(
    `select m.workflow_id as workflowId, p.project_key as projectKey, p.name as projectName, t.name as issueType
       from project_issue_type m join project p on p.id = m.project_id join issue_type t on t.id = m.issue_type_id
      order by p.project_key, m.position`,
  );

  return workflows.map((workflow) => {
    const own = <Row extends { workflowId: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.workflowId === workflow.id);
    return {
      ...workflow,
      statuses: own(statuses).map(({ id, name, category }) => ({ id, name, category })),
      transitions: own(transitions).map(({ id, name, type, to }) => ({
        id,
        name,
        type,
        to,
        from: own(from)
          .filter((row) => row.transitionId === id)
          .map((row) => row.statusId),
        rules: own(rules)
          .filter((row) => row.transitionId === id)
          .map((rule) => ({
            id: rule.id,
            moduleKey: rule.moduleKey,
            config: rule.config,
            disabled: rule.disabled === 1,
          })),
      })),
      usedBy: usesByProject(own(uses)),
    };
  });
}

function usesByProject(uses: readonly UseRow[]): WorkflowRead['usedBy'] {
  const projects = new Map(uses.map((use) => [use.projectKey, use.projectName]));
  return [...projects].map(([projectKey, projectName]) => ({
    projectKey,
    projectName,
    issueTypes: uses.filter((use) => use.projectKey === projectKey).map((use) => use.issueType),
  }));
}
