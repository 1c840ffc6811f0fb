import * as v from 'valibot';
import type { Jira } from '../../app/ports/ports';
import { gateKeys } from '../../domain/settings/jira-site';
import type { JiraWorkflow } from '../../domain/settings/jira-site';
import { endpoints } from './endpoints';
import { get, post, succeeded, unexpected, words } from './request';
import type { RequestJira } from './request';

/** What an administrator sees and changes of Jira's configuration: panels in projects, rules on transitions. */
export function configurationOver(
  request: RequestJira,
  moduleId: (moduleKey: string) => string,
): Pick<Jira, 'pinnedProjects' | 'pinPanel' | 'task' | 'workflows'> {
  return {
    async pinnedProjects(panel, projectIds) {
      if (projectIds.length === 0) return [];
      const asked = { moduleId: moduleId(panel), projectList: projectIds };
      const answer = await post(request, endpoints.panelStatus.to(), asked);
      const { statuses } = v.parse(panelStatusShape, succeeded(answer, 'forge/panel/action/bulk/status'));
      return statuses.filter(({ pinned }) => pinned).map(({ projectIdOrKey }) => projectIdOrKey);
    },

    async pinPanel(panel, projectIds, pinned) {
      const action = pinned ? 'PIN' : 'UNPIN';
      const answer = await post(request, endpoints.pinPanel.to(), {
        moduleId: moduleId(panel),
        projectList: projectIds.map((projectIdOrKey) => ({ projectIdOrKey, action })),
      });
      if (answer.status === 202) return { ok: true, task: v.parse(startedShape, JSON.parse(answer.body)).taskId };
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
        return { ok: false, message: words(answer.body) };
      throw unexpected(answer, 'forge/panel/action/bulk/async');
    },

    async task(id) {
      const answer = await get(request, endpoints.task.to(id));
      if (answer.status === 404) return undefined;
      const { status, progress } = v.parse(taskShape, succeeded(answer, 'task'));
      return { over: !underWay.includes(status), percent: progress };
    },

    async workflows() {
      const all: JiraWorkflow[] = [];
      for (let startAt = 0; ;) {
        const answer = await get(request, endpoints.workflows.to(startAt));
        const page = v.parse(workflowsShape, succeeded(answer, 'workflows/search'));
        all.push(...page.values.map((workflow) => workflowFrom(workflow, page.statuses, moduleId)));
        startAt += page.values.length;
        if (page.isLast || page.values.length === 0) return all;
      }
    },
  };
}

const underWay = ['ENQUEUED', 'RUNNING', 'CANCEL_REQUESTED'];

const panelStatusShape = v.looseObject({
  statuses: v.array(v.looseObject({ projectIdOrKey: v.string(), pinned: v.boolean() })),
});
const startedShape = v.looseObject({ taskId: v.string() });
const taskShape = v.looseObject({ status: v.string(), progress: v.pipe(v.number(), v.minValue(0), v.maxValue(100)) });

/** A rule of an app; `disabled` is text (REST v3, workflows/search). Rules of Jira's own have other parameters. */
const ruleShape = v.looseObject({
  parameters: v.optional(
    v.looseObject({ key: v.optional(v.string(), ''), disabled: v.optional(v.string(), 'false') }),
    {},
  ),
});
const workflowShape = v.looseObject({
  name: v.string(),
  statuses: v.array(v.looseObject({ statusReference: v.string() })),
  transitions: v.array(
    v.looseObject({
      name: v.string(),
      type: v.picklist(['INITIAL', 'GLOBAL', 'DIRECTED']),
      links: v.optional(v.array(v.looseObject({ fromStatusReference: v.optional(v.string()) })), []),
      toStatusReference: v.optional(v.string(), ''),
      validators: v.optional(v.array(ruleShape), []),
    }),
  ),
});
const statusesShape = v.array(v.looseObject({ id: v.string(), statusReference: v.string() }));
const workflowsShape = v.looseObject({
  values: v.array(workflowShape),
  statuses: statusesShape,
  isLast: v.optional(v.boolean(), true),
});

function workflowFrom(
  { name, statuses, transitions }: v.InferOutput<typeof workflowShape>,
  known: v.InferOutput<typeof statusesShape>,
  moduleId: (moduleKey: string) => string,
): JiraWorkflow {
  const statusOf = (reference: string) => known.find((one) => one.statusReference === reference)?.id ?? reference;
  return {
    name,
    statusIds: statuses.map(({ statusReference }) => statusOf(statusReference)),
    transitions: transitions.map((transition) => ({
      name: transition.name,
      kind: transition.type,
      fromStatusIds: transition.links.flatMap(({ fromStatusReference: from }) =>
        from === undefined ? [] : statusOf(from),
      ),
      toStatusId: statusOf(transition.toStatusReference),
      gates: transition.validators.flatMap(({ parameters: { key, disabled } }) =>
        gateKeys.filter((gate) => key === moduleId(gate)).map((gate) => ({ gate, on: disabled !== 'true' })),
      ),
    })),
  };
}
