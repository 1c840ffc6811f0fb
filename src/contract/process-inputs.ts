import * as v from 'valibot';
import { partIds } from '../domain/process/parts';
import { account, cmd, id, line, none, seq, whole } from './input-shapes';
import type { Parsers } from './input-shapes';
import type { ProcessCalls } from './process-calls';

const item = v.pipe(line, v.minLength(1, 'say what the item is'));
const items = v.pipe(
  v.record(id, item),
  v.check((all) => Object.keys(all).length <= 50, 'add at most 50 items'),
);
const reason = v.pipe(v.string(), v.trim(), v.maxLength(2_000, 'use at most 2,000 characters'));

const departure = v.strictObject({
  off: v.boolean(),
  added: items,
  removed: v.record(id, v.literal(true)),
  period: v.nullable(v.strictObject({ count: whole(1, 120), unit: v.picklist(['day', 'week', 'month', 'year']) })),
  owner: line,
  reason,
});

const authority = v.strictObject({
  members: v.pipe(
    v.record(id, v.strictObject({ duty: v.pipe(line, v.minLength(1, 'say the duty')), account: v.nullable(account) })),
    v.check((all) => Object.keys(all).length <= 50, 'name at most 50 members'),
  ),
  dutyManager: v.nullable(account),
  allowRetrospective: v.boolean(),
});

export const processInputs = {
  getProcess: none,
  saveProcess: v.strictObject({
    cmd,
    seq,
    changes: v.strictObject({
      appointer: v.exactOptional(v.strictObject({ title: line, people: v.record(account, v.literal(true)) })),
      appointing: v.exactOptional(v.picklist(['advised', 'required'])),
      permits: v.exactOptional(
        v.strictObject({ rule: v.picklist(['advised', 'required']), minutes: whole(5, 240), owner: line, reason }),
      ),
      emergency: v.exactOptional(authority),
      cover: v.exactOptional(
        v.strictObject({ organization: line, code: line, owner: line, approver: line, confidentiality: line }),
      ),
      departures: v.exactOptional(v.record(v.picklist(partIds), v.nullable(departure))),
    }),
  }),
} satisfies Parsers<ProcessCalls>;
