/** Parsers of what is edited in the release plan's details. */
import * as v from 'valibot';
import { criterionKinds } from '../domain/policy/terms';
import { levels, problemKinds } from '../domain/release/details';
import type { DetailsEdit } from '../domain/release/edit-details';
import { account, id, line, text } from './input-shapes';
import type { Parser } from './input-shapes';

const level = v.picklist(levels);
const entryText = v.pipe(v.string(), v.maxLength(2_000, 'use at most 2,000 characters'));
const issueKey = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[A-Z][A-Z0-9_]{0,99}-[1-9][0-9]{0,9}$/, 'use the key of a work item, such as REL-148'),
);

const entries = <Shape extends v.ObjectEntries>(shape: Shape) =>
  v.exactOptional(v.record(id, v.nullable(v.strictObject(shape))));
const accounts = v.pipe(v.array(account), v.maxLength(200));

export const detailsInput = v.strictObject({
  objectives: v.exactOptional(text),
  deliverables: v.exactOptional(text),
  riskLevel: v.exactOptional(v.nullable(level)),
  risks: entries({
    text: v.exactOptional(entryText),
    impact: v.exactOptional(level),
    likelihood: v.exactOptional(level),
    response: v.exactOptional(entryText),
    owner: v.exactOptional(v.nullable(account)),
  }),
  dependencies: entries({ key: v.exactOptional(issueKey), why: v.exactOptional(line) }),
  resources: v.exactOptional(text),
  cost: v.exactOptional(text),
  buildTest: v.exactOptional(text),
  criteria: entries({
    text: v.exactOptional(entryText),
    kind: v.exactOptional(v.picklist(criterionKinds)),
    mandatory: v.exactOptional(v.boolean()),
    customer: v.exactOptional(v.union([v.literal(''), id])),
  }),
  communication: v.exactOptional(text),
  training: v.exactOptional(text),
  success: v.exactOptional(text),
  failure: v.exactOptional(text),
  problems: entries({ key: v.exactOptional(issueKey), kind: v.exactOptional(v.picklist(problemKinds)) }),
  noProblems: v.exactOptional(v.boolean()),
  approvers: v.exactOptional(v.strictObject({ add: accounts, remove: accounts })),
}) satisfies Parser<DetailsEdit>;
