import { z } from 'zod';
import { ok, type Answer } from '../answer';
import { limits } from '../limits';
import { readBody } from '../http/request-body';
import { administrators } from '../administrators';
import type { Call } from '../http/route';
import { searchDelay, setSearchDelay } from '../search-delay';

export async function getSearchDelay(call: Call): Promise<Answer> {
  return ok({ seconds: await searchDelay(call.sql) });
}

const delayBody = z.strictObject({ seconds: z.number().int().min(0).max(limits.searchDelaySeconds) });

export async function putSearchDelay(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { seconds } = readBody(delayBody, call.body);
  await setSearchDelay(call.sql, seconds);
  return ok({ seconds });
}
