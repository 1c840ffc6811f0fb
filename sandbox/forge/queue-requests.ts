import { z } from 'zod';
import type { Consumer, ForgeApp } from './forge-app';
import { QUEUE_LIMITS } from './limits';
import { type Answered, json } from './reply';

const pushSchema = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().min(0).optional(),
        concurrency: z.object({ key: z.string(), limit: z.number().int().min(1) }).optional(),
      }),
    )
    .min(1),
});
const jobSchema = z.object({ queueName: z.string(), jobId: z.string() });

export type Push = z.output<typeof pushSchema> & { readonly consumer: Consumer };
export type JobName = z.output<typeof jobSchema>;

/** What an app pushes, or the answer that refuses it. */
export function readPush(app: ForgeApp, body: string): Push | Answered {
  const request = pushSchema.safeParse(parse(body));
  if (!request.success) return json(400, { message: z.prettifyError(request.error) });
  const { queueName, payload } = request.data;
  const consumer = app.consumers.get(queueName);
  if (consumer === undefined) return json(400, { message: `No consumer of manifest.yml reads the queue ${queueName}` });
  if (payload.length > QUEUE_LIMITS.eventsPerPush)
    return json(413, { errorMessage: `A push may have ${QUEUE_LIMITS.eventsPerPush} events` });
  if (Buffer.byteLength(JSON.stringify(payload)) > QUEUE_LIMITS.bytesPerPush)
    return json(413, { errorMessage: `A push may have ${QUEUE_LIMITS.bytesPerPush} bytes` });
  if (payload.some(({ delayInSeconds = 0 }) => delayInSeconds > QUEUE_LIMITS.delaySeconds))
    return json(400, { message: `An event may be delayed by ${QUEUE_LIMITS.delaySeconds} seconds` });
  return { ...request.data, consumer };
}

/** Which job a request is about; undefined when it does not say so. */
export function readJobName(body: string): JobName | undefined {
  const request = jobSchema.safeParse(parse(body));
  return request.success ? request.data : undefined;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
