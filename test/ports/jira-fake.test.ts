import { fakeJira } from '../fakes/jira';
import type { FakeIssue } from '../fakes/jira';
import { siteDay } from '../fakes/jql';
import { appAccount, approvalsField, asFakeSite } from './jira-site';
import { jiraSuite } from './jira.suite';

describe('the fake Jira', () => {
  const ids = { 'REL-1': '101', 'REL-2': '102', 'CHG-1': '103', 'LAB-1': '104' };

  jiraSuite(async () => {
    const site = asFakeSite(ids);
    const happens = async (key: string, change: (issue: FakeIssue) => Partial<FakeIssue>) => {
      const at = site.issues.findIndex((issue) => issue.key === key);
      const issue = site.issues[at];
      if (issue !== undefined) site.issues[at] = { ...issue, ...change(issue) };
    };
    const said = (text: string) => ({ id: null, text });
    return {
      as: (who) => fakeJira(site, who === 'app' ? appAccount : who),
      ids,
      now: () => siteDay,
      approvalsField,
      summarize: (key, summary) =>
        happens(key, ({ summary: before, edits = [] }) => {
          const edit = { fieldId: 'summary', field: 'summary', at: siteDay, by: 'rita' };
          return { summary, edits: [...edits, { ...edit, from: said(before), to: said(summary) }] };
        }),
      askRita: (key, { name, answers }) =>
        happens(key, ({ approvals = [] }) => {
          const approval = { name, decision: answers ? 'approved' : 'pending', at: answers ? siteDay : null } as const;
          return { approvals: [...approvals, { ...approval, askedAt: siteDay, by: ['rita'] }] };
        }),
    };
  });
});
