import * as v from 'valibot';
import { cmd, reason } from './input-shapes';
import type { Parsers } from './input-shapes';
import type { SignOffCalls } from './sign-off-calls';

export const signOffInputs = {
  signOffDeployment: v.strictObject({
    cmd,
    seen: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'this is no SHA-256')),
    comment: v.pipe(v.string(), v.trim(), v.maxLength(2_000, 'use at most 2,000 characters')),
  }),
  withdrawSignOff: v.strictObject({ cmd, reason }),
} satisfies Parsers<SignOffCalls>;
