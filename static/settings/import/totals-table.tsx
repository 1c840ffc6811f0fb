import { imports as words, importedOutcomes } from '../../shared/en/imports';
import type { Outcome } from '../../shared/import-types';
import { monthText } from '../../shared/moments';
import type { FilePreview } from './merge-previews';

type Totals = FilePreview['totals'];
const outcomes = Object.keys(importedOutcomes) as Outcome[];

/** Releases by month and outcome: whoever knows the history sees here whether it was read as it was meant. */
export function TotalsTable({ totals }: { readonly totals: Totals }) {
  const months = [...new Set(totals.map(({ month }) => month))].sort().reverse();
  return (
    <section>
      <h3 className="subhead">{words.totals}</h3>
      <div className="scrolls import-totals" tabIndex={0} role="region" aria-label={words.totals}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col" className="number">
                  {importedOutcomes[outcome]}
                </th>
              ))}
              <th scope="col" className="number">
                {words.all}
              </th>
            </tr>
          </thead>
          <tbody>
            <Row label={words.all} of={totals} />
            {months.map((month) => (
              <Row key={month} label={monthText(month)} of={totals.filter((total) => total.month === month)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ label, of }: { readonly label: string; readonly of: Totals }) {
  const sum = (totals: Totals) => totals.reduce((all, { releases }) => all + releases, 0).toLocaleString('en');
  return (
    <tr>
      <th scope="row">{label}</th>
      {outcomes.map((outcome) => (
        <td key={outcome} className="number">
          {sum(of.filter((total) => total.outcome === outcome))}
        </td>
      ))}
      <td className="number">{sum(of)}</td>
    </tr>
  );
}
