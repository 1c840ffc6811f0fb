import { releases as words } from '../../shared/en/releases';
import { CheckMany } from '../../shared/forms/check-many';
import type { ColumnId } from './release-columns';

type Props = { readonly chosen: readonly ColumnId[]; readonly choose: (columns: readonly string[]) => void };

/** Which columns the table shows; folded away, for it is chosen once. */
export function ColumnChoice({ chosen, choose }: Props) {
  const options = Object.entries(words.columns)
    .filter(([id]) => id !== 'number')
    .map(([value, label]) => ({ value, label }));
  return (
    <details className="column-choice">
      <summary>{words.chooseColumns}</summary>
      <CheckMany label={words.chooseColumns} options={options} chosen={chosen} choose={choose} />
    </details>
  );
}
