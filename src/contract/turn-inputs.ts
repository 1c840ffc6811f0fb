import * as v from 'valibot';
import { turnCauses, turnKinds } from '../domain/turns/turn';
import { cmd, reason } from './input-shapes';
import type { Parsers } from './input-shapes';
import type { TurnCalls } from './turn-calls';

export const turnInputs = {
  giveTurnReason: v.strictObject({ cmd, kind: v.picklist(turnKinds), cause: v.picklist(turnCauses), reason }),
  withdrawTurnReason: v.strictObject({ cmd, reason: cmd }),
} satisfies Parsers<TurnCalls>;
