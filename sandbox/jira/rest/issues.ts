import { z } from 'zod';
import { created, noContent, notModelled, ok, Refusal, type Answer } from '../answer';
import { limits } from '../limits';
import { createIssue } from '../create-issue';
import { editIssue } from '../edit-issue';
import { readProperties } from '../entity-properties';
import { historiesOf, historyBeans } from '../change-history';
import { fieldNames, fieldsAsked, issueBeans } from '../issue-beans';
import { visibleIssue, visibleIssues, type IssueRow } from '../issue-rows';
import { readBody } from '../request-body';
import { param, type Call } from '../route';
import { self } from '../beans';
import { availableTransitions, transitionBean } from '../workflow';

/** GET /issue/{issueIdOrKey} */
export async function getIssue(call: Call): Promise<Answer> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const view = {
    fields: fieldsAsked(call.query.getAll('fields'), '*all'),
    expand: expansions(call.query.getAll('expand')),
    properties: call.query.getAll('properties').flatMap((entry) => entry.split(',')),
  };
  const [bean] = await issueViews(call, [issue], view);
  return ok(bean);
}

const bulkFetchBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.literal(false).optional(),
  expand: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
});

/** POST /issue/bulkfetch: what the person may not see is absent, without an error. */
export async function bulkFetchIssues(call: Call): Promise<Answer> {
  const body = readBody(bulkFetchBody, call.body);
  if (body.issueIdsOrKeys.length === 0) throw new Refusal(400, 'Issue IDs or keys must be provided.');
  if (body.issueIdsOrKeys.length > limits.bulkFetchIssues) {
    throw new Refusal(400, `The maximum number of issues that can be requested is ${limits.bulkFetchIssues}.`);
  }
  const issues = await visibleIssues(call.sql, call.who, body.issueIdsOrKeys);
  const view = {
    fields: fieldsAsked(body.fields ?? [], '*navigable'),
    expand: expansions(body.expand ?? []),
    properties: body.properties ?? [],
  };
  return ok({ issues: await issueViews(call, issues, view), issueErrors: [] });
}

/** POST /issue */
export async function postIssue(call: Call): Promise<Answer> {
  const { id, key } = await createIssue(call);
  return created({ id: String(id), key, self: self(call, `issue/${id}`) });
}

/** PUT /issue/{issueIdOrKey} */
export async function putIssue(call: Call): Promise<Answer> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  await editIssue(call, issue);
  if (call.query.get('returnIssue') !== 'true') return noContent;
  const [bean] = await issueBeans(call, [await visibleIssue(call, String(issue.id))], fieldsAsked([], '*all'));
  return ok(bean);
}

type Expansion = 'names' | 'changelog' | 'transitions';
type View = {
  readonly fields: ReadonlySet<string>;
  readonly expand: ReadonlySet<Expansion>;
  readonly properties: readonly string[];
};

async function issueViews(call: Call, issues: readonly IssueRow[], view: View) {
  if (view.properties.length > limits.propertiesPerIssue) {
    throw new Refusal(400, `The maximum number of properties that can be requested is ${limits.propertiesPerIssue}.`);
  }
  const beans = await issueBeans(call, issues, view.fields);
  const properties =
    view.properties.length > 0
      ? await readProperties(
          call.sql,
          'issue',
          beans.map((bean) => bean.id),
          view.properties,
        )
      : undefined;
  const changelogs = view.expand.has('changelog') ? await newestChanges(call, issues) : undefined;

  return Promise.all(
    issues.map(async (issue, index) => ({
      ...beans[index],
      ...(view.expand.has('names') ? { names: fieldNames(view.fields) } : {}),
      ...(properties === undefined ? {} : { properties: properties.get(String(issue.id)) ?? {} }),
      ...(view.expand.has('transitions')
        ? {
            transitions: (await availableTransitions(call, issue)).map((transition) =>
              transitionBean(call, issue, transition),
            ),
          }
        : {}),
      ...(changelogs === undefined ? {} : { changelog: changelogs.get(issue.id) }),
    })),
  );
}

/** `changelog` of each work item: its newest entries first, cut to a page; the rest is only in `/changelog`. */
async function newestChanges(call: Call, issues: readonly IssueRow[]) {
  const histories = await historiesOf(
    call.sql,
    issues.map((issue) => issue.id),
  );
  const beans = await historyBeans(call, histories);
  return new Map(
    issues.map((issue) => {
      const all = beans.filter((_, index) => histories[index]?.issueId === issue.id).reverse();
      const page = all.slice(0, changelogPage);
      return [issue.id, { startAt: 0, maxResults: page.length, total: all.length, histories: page }];
    }),
  );
}

const changelogPage = 100;

function expansions(asked: readonly string[]): ReadonlySet<Expansion> {
  const names = asked
    .flatMap((entry) => entry.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return new Set(
    names.map((name) => {
      if (name === 'names' || name === 'changelog' || name === 'transitions') return name;
      throw notModelled(`expand=${name} of a work item`);
    }),
  );
}
