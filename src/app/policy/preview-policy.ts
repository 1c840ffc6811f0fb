import type { PolicyPreview } from '../../contract/policy-calls';
import type { Answer } from '../../contract/wire';
import { policyProblems } from '../../domain/policy/check-policy';
import { nextOpenings } from '../../domain/policy/next-openings';
import type { PolicyVersion } from '../../domain/policy/policy';
import type { Deps } from '../deps';

const shown = 10;

/** What a policy that is being written would mean: what needs mending, or when one could deploy next. */
export function previewPolicy({ clock }: Pick<Deps, 'clock'>, policy: PolicyVersion): Answer<PolicyPreview> {
  const problems = policyProblems(policy);
  const next = problems.length > 0 ? { free: [], frozen: {} } : nextOpenings(policy, clock.now(), shown);
  return { ok: true, value: { problems, ...next } };
}
