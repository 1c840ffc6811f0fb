import { notModelled, Refusal } from '../answer';
import { historiesOf, historyBeans } from './change-history';
import { readProperties } from './entity-properties';
import { fieldNames, issueBeans } from './issue-beans';
import type { IssueRow } from '../issue-row';
import { limits } from '../limits';
import type { Call } from '../http/route';
import { availableTransitions, transitionBean } from '../workflows/workflow';

type Expansion = 'names' | 'changelog' | 'transitions';
export type View = {
  readonly fields: ReadonlySet<string>;
  readonly expand: ReadonlySet<Expansion>;
  readonly properties: readonly string[];
};

/** Work items with what a request asks for beside their fields. */
export async function issueViews(call: Call, issues: readonly IssueRow[], view: View) {
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

  const names = view.expand.has('names') ? await fieldNames(call, view.fields) : undefined;

  return Promise.all(
    issues.map(async (issue, index) => ({
      ...beans[index],
      ...(names === undefined ? {} : { names }),
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

export function expansions(asked: readonly string[]): ReadonlySet<Expansion> {
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
