import type { PlanAdvice } from '../../src/contract/release-calls';
import { advice as words } from '../shared/en/advice';
import { listed } from '../shared/en/grammar';
import { Notice } from '../shared/states/notice';

/** Where the customers' policies list sites that no wave of the plan goes to. */
export function SitesLeftOut({ advice }: { readonly advice: PlanAdvice | undefined }) {
  const missing = Object.values(advice?.customers ?? {}).filter(({ leftOut }) => leftOut.length > 0);
  if (missing.length === 0) return null;
  return (
    <Notice kind="information" title={words.leftOutTitle}>
      {missing.map(({ name, leftOut }) => (
        <p key={name}>{words.leftOut(name, listed(leftOut))}</p>
      ))}
      <p className="quiet small">{words.leftOutWhy}</p>
    </Notice>
  );
}
