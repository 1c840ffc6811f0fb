import type { Deps } from './deps';
import type { Mail } from './ports/ports';

/**
 * Whether anybody was told by this mail. Who is named may have left or not see the work item, and Jira may send no mails at
 * all: that holds up nothing else, is not journaled as told, and is tried again by the next run.
 */
export async function mailed(
  { appJira, log }: Pick<Deps, 'appJira' | 'log'>,
  issueId: string,
  mail: Mail,
): Promise<boolean> {
  try {
    return await appJira.notify(issueId, mail);
  } catch (fault) {
    log.fault('notify', fault);
    return false;
  }
}
