import { useId } from 'react';
import { historyFieldNames, historyFieldsNeeded, imports as words } from '../../shared/en/imports';
import type { HistoryField, HistoryForm } from '../../shared/import-types';

type Props = {
  readonly header: readonly string[];
  readonly columns: HistoryForm['columns'];
  readonly change: (columns: HistoryForm['columns']) => void;
};

/** Which column of the file holds which field. A column holds one field: choosing it takes it from the other. */
export function ColumnTable({ header, columns, change }: Props) {
  const id = useId();
  const choose = (field: HistoryField, position: number | null) => {
    const others = Object.entries(columns).filter(([name, taken]) => name !== field && taken !== position);
    change({ ...Object.fromEntries(others), ...(position === null ? {} : { [field]: position }) });
  };
  return (
    <>
      <p className="quiet">{words.columnsHint}</p>
      <table className="table column-table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.column}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(historyFieldNames) as HistoryField[]).map((field) => (
            <tr key={field}>
              <th scope="row">
                <label htmlFor={`${id}-${field}`}>{historyFieldNames[field]}</label>{' '}
                {historyFieldsNeeded.includes(field) && <span className="quiet small">({words.needed})</span>}
              </th>
              <td>
                <select
                  id={`${id}-${field}`}
                  className="native-choice"
                  value={columns[field] ?? ''}
                  onChange={({ currentTarget: { value } }) => choose(field, value === '' ? null : Number(value))}
                >
                  <option value="">{words.noColumn}</option>
                  {header.map((name, position) => (
                    <option key={position} value={position}>
                      {name}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
