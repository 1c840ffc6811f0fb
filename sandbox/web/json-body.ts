import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { prettifyError, type ZodType } from 'zod';
import { refuse } from './refusal';

/** The body as this schema reads it; 400 says what is wrong. */
export async function jsonBody<T>(c: Context, schema: ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(parsedJson(await c.req.text()));
  return parsed.success ? parsed.data : refuse(400, prettifyError(parsed.error));
}

export function atMost(bytes: number): MiddlewareHandler {
  return bodyLimit({ maxSize: bytes, onError: () => refuse(413, `A body may have ${bytes} bytes here`) });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(400, `The body is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
