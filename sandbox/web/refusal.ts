import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

type RefusalStatus = 400 | 403 | 404 | 409 | 413 | 421 | 501;

/** Ends the request with `{message}`. Thrown anywhere, answered once. */
export function refuse(status: RefusalStatus, message: string): never {
  throw new HTTPException(status, { message });
}

export function answerError(error: Error, c: Context): Response {
  if (error instanceof HTTPException) return c.json({ message: error.message }, error.status);
  console.error(error);
  return c.json({ message: 'The sandbox failed; its terminal says more.' }, 500);
}
