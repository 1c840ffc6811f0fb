import * as v from 'valibot';
import { planHalves } from '../domain/templates/plan-start';
import { everyService } from '../domain/templates/template';
import { cmd, id, line, seq } from './input-shapes';
import type { Parsers } from './input-shapes';
import type { StartCalls } from './start-calls';

const half = v.picklist(planHalves);
const service = v.union([v.literal(everyService), id]);

export const startInputs = {
  getStarts: v.strictObject({ half }),
  startPlan: v.strictObject({
    cmd,
    seq,
    half,
    from: v.union([
      v.strictObject({ template: v.strictObject({ service, id }) }),
      v.strictObject({ release: v.pipe(v.string(), v.regex(/^[0-9]{1,19}$/, 'this is not the id of a work item')) }),
    ]),
  }),
  saveTemplate: v.strictObject({
    cmd,
    half,
    service,
    id,
    name: v.pipe(line, v.minLength(1, 'give the template a name')),
  }),
  retireTemplate: v.strictObject({ cmd, half, service, id }),
} satisfies Parsers<StartCalls>;
