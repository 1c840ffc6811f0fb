import { useId } from 'react';
import { gadget as words } from '../shared/en/gadget';
import { outcomesInOrder, Patterns } from './outcome-looks';
import type { Labelled } from './gadget-data';

/** What each pattern means; outcomes that nothing has are left out. */
export function Legend({ groups }: { readonly groups: readonly Labelled[] }) {
  const id = useId();
  const present = outcomesInOrder.filter((outcome) => groups.some(({ group }) => group.counts[outcome] > 0));
  return (
    <ul className="legend-list">
      {present.map((outcome, index) => (
        <li key={outcome}>
          <svg width="14" height="14" aria-hidden="true">
            {index === 0 && <Patterns prefix={id} />}
            <rect width="14" height="14" rx="2" fill={`url(#${id}-${outcome})`} />
          </svg>
          {words.outcomes[outcome]}
        </li>
      ))}
    </ul>
  );
}
