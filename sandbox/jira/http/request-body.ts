import type { z } from 'zod';
import { notModelled, Refusal } from '../answer';

/**
 * The body of a request in the shape that the operation knows. A key that the stand-in does not know is refused as not
 * modelled, because Jira may well understand it; anything else that does not fit is Jira's 400.
 */
export function readBody<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    if (issue.code === 'unrecognized_keys')
      throw notModelled(`${[...issue.path, issue.keys.join(', ')].join('.')} in the request body`);
  }
  throw new Refusal(
    400,
    read.error.issues.map((issue) => `Invalid request payload. ${issue.path.join('.')}: ${issue.message}`),
  );
}
