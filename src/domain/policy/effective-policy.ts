import type { PolicyDoc, PolicyVersion } from './policy';

/** The version of a customer's policy that holds, or null when there is none. */
export function effectivePolicy({
  versions,
  effective,
}: PolicyDoc): { readonly version: string; readonly content: PolicyVersion } | null {
  const content = effective === null ? undefined : versions[effective];
  return effective === null || content === undefined ? null : { version: effective, content };
}
