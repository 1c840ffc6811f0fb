import * as v from 'valibot';
import type { Jira } from '../../app/ports/ports';
import { mirrorKey } from '../../domain/release/mirror';
import { endpoints } from './endpoints';
import { post, put, succeeded, unexpected } from './request';
import type { RequestJira } from './request';

/** Issue property that JQL finds releases by. */
export function mirrorsOver(request: RequestJira): Pick<Jira, 'mirrored' | 'writeMirror'> {
  return {
    async mirrored(ids) {
      if (ids.length === 0) return [];
      const answer = await post(request, endpoints.bulkFetchIssues.to(), {
        issueIdsOrKeys: ids,
        fields: ['summary', 'status', 'issuetype'],
        properties: [mirrorKey],
      });
      return v.parse(bulkShape, succeeded(answer, 'issue/bulkfetch')).issues.map(({ id, key, fields, properties }) => ({
        ...{ id, key, summary: fields.summary, typeId: fields.issuetype.id, statusId: fields.status.id },
        mirror: properties[mirrorKey] ?? null,
      }));
    },

    async writeMirror(issueId, mirror) {
      const answer = await put(request, endpoints.property.to(issueId, mirrorKey), mirror);
      // Gone, or the app may not edit there: its searches have to do without.
      if ([200, 201, 403, 404].includes(answer.status)) return;
      throw unexpected(answer, 'issue/properties');
    },
  };
}

const idShape = v.looseObject({ id: v.string() });
const bulkShape = v.looseObject({
  issues: v.array(
    v.looseObject({
      id: v.string(),
      key: v.string(),
      fields: v.looseObject({ summary: v.string(), status: idShape, issuetype: idShape }),
      // Whoever may edit the work item may have written anything here.
      properties: v.optional(v.record(v.string(), v.unknown()), {}),
    }),
  ),
});
