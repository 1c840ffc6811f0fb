import * as v from 'valibot';
import { panelKeys } from '../domain/settings/jira-site';
import { id } from './input-shapes';
import type { Parsers } from './input-shapes';
import type { PinningCalls } from './pinning-calls';

export const pinningInputs = {
  pinPanels: v.strictObject({
    pinned: v.boolean(),
    places: v.pipe(
      v.array(v.strictObject({ panel: v.picklist(panelKeys), projectId: id })),
      v.minLength(1, 'name a panel and a project'),
      v.maxLength(150, 'use at most 50 projects'),
    ),
  }),
  getPinning: v.strictObject({ tasks: v.pipe(v.array(id), v.maxLength(3, 'there is one task for each panel')) }),
} satisfies Parsers<PinningCalls>;
