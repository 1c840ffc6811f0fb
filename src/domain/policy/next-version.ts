import { allowed, refused } from '../kernel';
import type { Result } from '../kernel';
import type { PolicyDoc, PolicyVersion } from './policy';

/** The policies with one version more, which holds from now on; refused when another one holds than the person saw. */
export function withNextVersion(
  { versions, effective }: PolicyDoc,
  policy: PolicyVersion,
  replaces: string | null,
  customerName: string,
): Result<PolicyDoc & { readonly effective: string }> {
  if (effective !== replaces)
    return refused(
      'policy-changed',
      `${customerName} has policy version ${effective ?? 'none'} meanwhile, not the one that you saw. Nothing was saved; reload the page, compare, and save again.`,
    );
  const next = String(Math.max(0, ...Object.keys(versions).map(Number)) + 1);
  return allowed({ versions: { ...versions, [next]: policy }, effective: next });
}
