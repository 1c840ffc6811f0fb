import * as v from 'valibot';
import type { Jira } from '../../app/ports/ports';
import { endpoints } from './endpoints';
import { get, post, succeeded, unexpected, words } from './request';
import type { RequestJira } from './request';

type OfSubtasks = Pick<Jira, 'subtasks' | 'creatableTypes' | 'createSubtask'>;

/** Sub-tasks of a work item. Read from the work item, not by search, which may be some minutes behind. */
export const subtasksOver = (request: RequestJira): OfSubtasks => ({
  async subtasks(issueId) {
    const answer = await get(request, endpoints.subtasks.to(issueId));
    if (answer.status === 404) return [];
    const { fields } = v.parse(parentShape, succeeded(answer, 'subtasks'));
    return fields.subtasks.map(({ id, key, fields: { summary, issuetype } }) => ({
      ...{ id, key, summary },
      typeId: issuetype.id,
    }));
  },

  async creatableTypes(projectId) {
    const answer = await get(request, endpoints.creatableTypes.to(projectId));
    return answer.status === 404 ? [] : v.parse(typesShape, succeeded(answer, 'createmeta')).issueTypes;
  },

  async createSubtask(parent, { typeId, summary }) {
    const answer = await post(request, endpoints.createIssue.to(), {
      fields: {
        project: { id: parent.projectId },
        parent: { id: parent.id },
        issuetype: { id: typeId },
        summary,
      },
    });
    if (answer.status === 201) {
      const { id, key } = v.parse(madeShape, JSON.parse(answer.body));
      return { ok: true, id, key };
    }
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
      return { ok: false, message: words(answer.body) };
    throw unexpected(answer, 'issue');
  },
});

const parentShape = v.looseObject({
  fields: v.looseObject({
    subtasks: v.optional(
      v.array(
        v.looseObject({
          id: v.string(),
          key: v.string(),
          fields: v.looseObject({ summary: v.string(), issuetype: v.looseObject({ id: v.string() }) }),
        }),
      ),
      [],
    ),
  }),
});
const typesShape = v.looseObject({
  issueTypes: v.array(v.object({ id: v.string(), name: v.string(), subtask: v.boolean() })),
});
const madeShape = v.looseObject({ id: v.string(), key: v.string() });
