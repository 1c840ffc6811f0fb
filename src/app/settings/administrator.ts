import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { Caller } from '../ports/ports';

/** Every call of the administration page passes here first. */
export async function administrator({ jira }: Caller): Promise<Result<null>> {
  if (await jira.administersJira()) return allowed(null);
  return refused(
    'needs-administrator',
    "Slipway's settings are for Jira administrators. Ask one of them, or ask for the Administer Jira permission.",
    { who: 'Jira administrator' },
  );
}
