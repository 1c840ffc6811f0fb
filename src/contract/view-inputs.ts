import * as v from 'valibot';
import { plainView } from '../domain/registers/views';
import { cmd, id, line, none } from './input-shapes';
import type { Parsers } from './input-shapes';
import { viewOwners } from './view-calls';
import type { ViewCalls } from './view-calls';

const onViews = { cmd, whose: v.picklist(viewOwners) };

/** As an address has it, with everything else escaped. */
const query = v.pipe(
  v.string(),
  v.maxLength(1_000, 'use at most 1,000 characters'),
  v.regex(/^[\x21-\x7e]*$/, 'this is not a part of an address'),
);

export const viewInputs = {
  getViews: none,
  saveView: v.strictObject({ ...onViews, id, name: v.pipe(line, v.minLength(1, 'give the view a name')), query }),
  deleteView: v.strictObject({ ...onViews, id }),
  arrangeViews: v.strictObject({
    ...onViews,
    order: v.exactOptional(v.pipe(v.array(id), v.maxLength(200))),
    opensWith: v.exactOptional(v.nullable(v.union([v.literal(plainView), id]))),
  }),
} satisfies Parsers<ViewCalls>;
