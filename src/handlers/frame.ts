import * as v from 'valibot';
import { gadgetConfigurationInput } from '../contract/configuration-inputs';
import { defaultGadgetConfiguration } from '../contract/gadget-calls';
import type { GadgetConfiguration } from '../contract/gadget-calls';
import type { PlatformContext } from './answer-call';

/** The work item that the platform put the panel on; a payload never names it. */
export function issueOf({ extension }: PlatformContext): string {
  const id = extension?.issue?.id;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new Error('The platform named no work item for this panel.');
  return String(id);
}

/** The project that the platform put the page in; a payload never names it. */
export function projectOf({ extension }: PlatformContext): string {
  const id = extension?.project?.id;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('The platform named no project for this page.');
  return String(id);
}

/** What the dashboard keeps, a gadget's or a widget's; the default when it was never configured or is not ours any more. */
export function gadgetConfigurationOf({ extension }: PlatformContext): GadgetConfiguration {
  const parsed = v.safeParse(gadgetConfigurationInput, extension?.gadgetConfiguration ?? extension?.config);
  return parsed.success ? parsed.output : defaultGadgetConfiguration;
}
