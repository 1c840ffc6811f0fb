/** Parsers of what a host keeps for us: workflow rules and gadgets. */
import * as v from 'valibot';
import { releaseTypes } from '../domain/release/release';
import type { GadgetConfiguration } from './gadget-calls';
import { releaseGates } from './gate-config';
import type { ClosureConfig, GateConfig, ReleaseGateConfig } from './gate-config';
import { id, whole } from './input-shapes';
import type { Parser } from './input-shapes';

const ruleConfig = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  help: v.pipe(v.string(), v.maxLength(200)),
  description: v.pipe(v.string(), v.maxLength(1_000)),
};

export const ruleConfigInput = v.strictObject(ruleConfig) satisfies Parser<ClosureConfig>;

export const gateConfigInput = v.strictObject({
  ...ruleConfig,
  waves: v.picklist(['lowest', 'all']),
}) satisfies Parser<GateConfig>;

export const releaseGateConfigInput = v.strictObject({
  ...ruleConfig,
  gate: v.picklist(releaseGates),
}) satisfies Parser<ReleaseGateConfig>;

export const gadgetConfigurationInput = v.strictObject({
  months: whole(1, 60),
  customer: v.nullable(id),
  service: v.nullable(id),
  type: v.nullable(v.picklist(releaseTypes)),
  chart: v.picklist(['by-month', 'by-customer']),
}) satisfies Parser<GadgetConfiguration>;
