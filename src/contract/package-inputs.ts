import * as v from 'valibot';
import { cmd, id, line, none, reason, seq, text, whole } from './input-shapes';
import type { Parsers } from './input-shapes';
import type { PackageCalls } from './package-calls';

const item = v.strictObject({
  version: v.exactOptional(line),
  source: v.exactOptional(line),
  digest: v.exactOptional(line),
  changes: v.exactOptional(v.record(id, v.nullable(v.literal(true)))),
});

export const packageInputs = {
  getPackage: none,
  editPackage: v.strictObject({
    cmd,
    seq,
    changes: v.strictObject({
      store: v.exactOptional(line),
      digest: v.exactOptional(line),
      notes: v.exactOptional(text),
      items: v.exactOptional(v.record(id, v.nullable(item))),
    }),
  }),
  freezePackage: v.strictObject({ cmd, seen: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'this is no SHA-256')) }),
  openPackageVersion: v.strictObject({ cmd, version: whole(1, 10_000), reason }),
} satisfies Parsers<PackageCalls>;
