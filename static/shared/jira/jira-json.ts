import { requestJira } from '@forge/bridge';
import { NoValue } from '../trouble';

/** Reads from Jira as this person. */
export async function jiraJson<T>(path: string): Promise<T> {
  const response = await requestJira(path);
  if (!response.ok) throw new NoValue({ kind: 'failed', reference: null });
  return (await response.json()) as T;
}
