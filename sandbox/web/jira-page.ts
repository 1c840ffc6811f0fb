import type { JiraSite } from '../parts';
import { refuse } from './refusal';

/** One answer of the pages' own routes (`jira/page-contract.ts`) as this person may read it. */
export async function readPage<T>(jira: JiraSite, accountId: string, path: string): Promise<T> {
  const answer = await jira.handlePage({
    method: 'GET',
    path: `/__site/jira/${path}`,
    headers: { accept: 'application/json' },
    body: undefined,
    actor: { kind: 'user', accountId },
  });
  if (answer.status === 403) return refuse(403, 'You may not see this');
  if (answer.status !== 200) throw new Error(`Jira answered ${answer.status} to /__site/jira/${path}: ${answer.body}`);
  return JSON.parse(answer.body) as T;
}

/** One answer of Jira's REST as this person may read it; undefined where Jira does not show it to them. */
export async function readRest<T>(jira: JiraSite, accountId: string, path: string): Promise<T | undefined> {
  const answer = await jira.handle({
    method: 'GET',
    path,
    headers: { accept: 'application/json' },
    body: undefined,
    actor: { kind: 'user', accountId },
  });
  return answer.status === 200 ? (JSON.parse(answer.body) as T) : undefined;
}
