import type { SettingsDoc } from '../../domain/settings/settings';
import type { Jira } from '../ports/ports';

/** What Jira calls the statuses in which a change counts as authorized. */
export async function authorizedStatusNames(jira: Jira, settings: SettingsDoc): Promise<readonly string[]> {
  const statuses = await jira.statuses();
  return statuses.filter(({ id }) => id in settings.authorizedStatuses).map(({ name }) => name);
}
