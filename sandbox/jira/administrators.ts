import { Refusal } from './answer';
import type { Call } from './http/route';

/** Refuses who may not administer Jira; the reference lists 401 for the workflow and status operations, not 403. */
export function administrators(call: Call, status: 401 | 403 = 401): void {
  if (!call.who.administrator) throw new Refusal(status, 'You do not have permission to administer Jira.');
}
