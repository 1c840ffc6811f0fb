import * as v from 'valibot';
import { gates } from '../domain/gate/gate';
import { id } from './input-shapes';
import type { Parsers } from './input-shapes';
import type { RuleCalls } from './rule-calls';

const asks = v.picklist([...gates, 'closure']);
const name = v.pipe(v.string(), v.maxLength(255));

export const ruleInputs = {
  getChecks: v.strictObject({ asks }),
  placeRule: v.strictObject({
    asks,
    transition: v.strictObject({ fromAnywhere: v.boolean(), toStatusId: id, toStatusName: name }),
  }),
  tryRule: v.strictObject({
    asks,
    waves: v.picklist(['lowest', 'all', 'none']),
    issueKey: v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^[A-Za-z][A-Za-z0-9_]{0,254}-[0-9]{1,18}$/, 'write a key such as REL-158'),
    ),
  }),
} satisfies Parsers<RuleCalls>;
