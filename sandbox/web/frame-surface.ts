import { z } from 'zod';
import type { FrameSurface } from '../parts';

const name = z.string().min(1).max(255);

export const surfaceSchema: z.ZodType<FrameSurface> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issue'), issueKey: name }),
  z.strictObject({ kind: z.literal('gadget'), dashboardId: name, itemId: name, edit: z.boolean() }),
  z.strictObject({
    kind: z.literal('rule'),
    workflowId: name,
    transitionId: name,
    ruleId: name.nullable(),
    mode: z.enum(['create', 'edit', 'view']),
  }),
  z.strictObject({ kind: z.literal('project'), projectKey: name }),
  z.strictObject({ kind: z.literal('global') }),
  z.strictObject({ kind: z.literal('admin') }),
]);

export const themeSchema = z.enum(['light', 'dark']);
