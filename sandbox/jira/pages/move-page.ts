import { ok, type Answer } from '../answer';
import { moveIssue } from '../issues/move-issue';
import type { Call } from '../http/route';

export async function postMove(call: Call): Promise<Answer> {
  const { id, key } = await moveIssue(call);
  return ok({ id: String(id), key });
}
