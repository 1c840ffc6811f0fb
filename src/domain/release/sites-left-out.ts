import type { Ordered } from '../kernel';
import { inOrder } from '../kernel';
import type { Wave } from './plan';

/**
 * Sites that a customer's policy lists, one a line, and no wave of the plan goes to. A wave without a site goes to all; one
 * with a site goes to every listed site that its words name, e.g. `Leeds and London`.
 */
export function sitesLeftOut(sites: string, customer: string, waves: Ordered<Wave>): readonly string[] {
  const all = inOrder(waves).filter((wave) => wave.customer === customer && goesLive.includes(wave.environment));
  if (all.length === 0 || all.some(({ site }) => site.trim() === '')) return [];
  return [...new Set(sites.split('\n').map((site) => site.trim()))].filter(
    (site) => site !== '' && !all.some((wave) => names(wave.site, site)),
  );
}

/** What is tried in a test environment has not gone anywhere. */
const goesLive: readonly Wave['environment'][] = ['LIVE', 'PILOT'];

/** As words of their own: a wave to `Leeds North` names `Leeds`, one to `Leedsham` does not. */
function names(text: string, site: string): boolean {
  const words = (all: string) =>
    ` ${all
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return words(text).includes(words(site));
}
