import { gadget as words } from '../shared/en/gadget';
import { monthText } from '../shared/moments';
import type { Group, Labelled, Shown } from './gadget-data';
import { outcomesInOrder } from './outcome-looks';
import { percentText } from './percent-text';

/** Everything the chart shows, and what it has no room for, as numbers. */
export function NumbersTable({ shown, groups }: { readonly shown: Shown; readonly groups: readonly Labelled[] }) {
  const byMonth = shown.configuration.chart === 'by-month';
  return (
    <details>
      <summary>{words.numbers}</summary>
      {/* Wide on purpose: it scrolls by itself, also with the keyboard. */}
      <div className="scrolls" tabIndex={0} role="region" aria-label={words.numbers}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{byMonth ? words.month : words.customer}</th>
              {outcomesInOrder.map((outcome) => (
                <th key={outcome} scope="col" className="number">
                  {words.outcomes[outcome]}
                </th>
              ))}
              {[words.all, words.success, words.failure].map((column) => (
                <th key={column} scope="col" className="number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ label, group }) => (
              <Row key={label} label={byMonth ? monthText(label) : label} group={group} />
            ))}
          </tbody>
          <tfoot>
            <Row label={words.total} group={shown.report.total} />
          </tfoot>
        </table>
      </div>
      <p className="quiet small">{words.formula}</p>
      {!byMonth && <p className="quiet small">{words.sharedNote}</p>}
    </details>
  );
}

function Row({ label, group }: { readonly label: string; readonly group: Group }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {outcomesInOrder.map((outcome) => (
        <td key={outcome} className="number">
          {group.counts[outcome]}
        </td>
      ))}
      <td className="number">{group.releases}</td>
      <td className="number">{percentText(group.success)}</td>
      <td className="number">{percentText(group.failure)}</td>
    </tr>
  );
}
