import { useQuery } from '@tanstack/react-query';
import type { RuleAsks } from '../../../src/contract/rule-calls';
import { readiness } from '../en/readiness';
import { rule as words } from '../en/rule';
import { Loaded } from '../states/loaded';
import { valueOf } from '../trouble';
import { Waiting } from '../states/waiting';
import { callRule } from './call-rule';

/** The checks behind the rule, as the gate makes them. */
export function RuleChecks({ asks }: { readonly asks: RuleAsks }) {
  const checks = useQuery({
    queryKey: ['rule-checks', asks],
    queryFn: () => valueOf(callRule('getChecks', { asks })),
  });
  return (
    <div>
      <h2 className="subhead">{words.checks}</h2>
      <Loaded query={checks} failedTitle={words.checksUnknown} waiting={<Waiting lines={4} />}>
        {(all) => (
          <ul>
            {all.map(({ id, title, advisory, off }) => (
              <li key={id}>
                {title} <span className="quiet">({advisory ? `${id}, ${words.advisory}` : id})</span>
                {off !== null && <div className="quiet small">{readiness.off(off)}</div>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  );
}
