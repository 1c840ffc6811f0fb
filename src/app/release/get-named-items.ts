import type { NamedItems } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { inOrder } from '../../domain/kernel';
import { keeps } from '../../domain/settings/companions';
import type { SettingsDoc } from '../../domain/settings/settings';
import type { Deps } from '../deps';
import { openRelease } from './open-release';
import type { Caller, Issue } from '../ports/ports';

/** The work items that the plan names, as Jira shows them to this person; what it does not show is not in the answer. */
export async function getNamedItems(deps: Deps, caller: Caller, issueId: string): Promise<Answer<NamedItems>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const { dependencies, problems } = opened.value.plan.doc.details;
  const keys = [...new Set([...inOrder(dependencies), ...inOrder(problems)].map(({ key }) => key))];
  const issues = keys.length === 0 ? [] : await caller.jira.issues(keys);
  return {
    ok: true,
    value: Object.fromEntries(
      issues.map((issue) => {
        const { key, summary, statusName } = issue;
        return [key, { summary, statusName, isProblem: isProblem(issue, opened.value.settings) }];
      }),
    ),
  };
}

/** By the mapping; null: it says of no work type that it stands for problems. */
function isProblem(issue: Pick<Issue, 'typeId' | 'projectId'>, { companions }: SettingsDoc): boolean | null {
  const { problem } = companions ?? {};
  return problem === undefined || Object.keys(problem.types).length === 0 ? null : keeps(problem, issue);
}
