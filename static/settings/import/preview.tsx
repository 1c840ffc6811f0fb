import Button from '@atlaskit/button/new';
import { listed } from '../../shared/en/grammar';
import { historyFieldNames, imports as words } from '../../shared/en/imports';
import { Fact } from '../../shared/fact';
import type { HistoryForm } from '../../shared/import-types';
import { Notice } from '../../shared/states/notice';
import { ColumnTable } from './column-table';
import { isReady, releasesAtMost } from './merge-previews';
import type { FilePreview } from './merge-previews';
import { NativeChoice } from '../../shared/forms/native-choice';
import { ProblemList } from './problem-list';
import type { TextFile } from './read-file';
import { TotalsTable } from './totals-table';
import { UnknownNames } from './unknown-names';

type Props = {
  readonly preview: FilePreview;
  readonly file: TextFile | null;
  readonly correct: (form: HistoryForm) => void;
};

/** What would be imported and what stands in the way. Nothing is stored by looking at it. */
export function Preview({ preview, file, correct }: Props) {
  const { form, header, missing, ignored, dayForms, daySample, lines, ready, unknownCustomers, unknownServices } =
    preview;
  const change = (more: Partial<HistoryForm>) => correct({ ...form, ...more });
  const isGood = isReady(preview);
  return (
    <div className="import-preview">
      <Notice
        kind={isGood ? 'success' : 'warning'}
        live="status"
        title={lines === 0 ? words.noReleases : words.ready(ready, lines)}
      >
        {missing.length > 0 && <p>{words.missing(listed(missing.map((field) => historyFieldNames[field])))}</p>}
        {lines > releasesAtMost && <p>{words.tooMany(releasesAtMost)}</p>}
        {!isGood && lines > 0 && lines <= releasesAtMost && <p>{words.allOrNothing}</p>}
      </Notice>
      <dl className="facts">
        <Fact term={words.file}>{file?.name}</Fact>
        <Fact term={words.encoding}>{file && words.encodings[file.encoding]}</Fact>
      </dl>
      <div className="fields">
        <NativeChoice
          label={words.delimiter}
          options={words.delimiters}
          chosen={form.delimiter}
          choose={(delimiter) => change({ delimiter })}
        />
        <NativeChoice
          label={words.days}
          hint={dayForms.length > 1 ? words.ambiguous(daySample) : undefined}
          options={words.dayForms}
          chosen={form.days}
          choose={(days) => change({ days })}
        />
      </div>
      <details className="more" open={missing.length > 0}>
        <summary>{words.columns}</summary>
        <ColumnTable header={header} columns={form.columns} change={(columns) => change({ columns })} />
      </details>
      {ignored.length > 0 && <p className="quiet">{words.ignored(ignored.join(', '))}</p>}
      {unknownCustomers.length + unknownServices.length > 0 && <UnknownNames preview={preview} change={change} />}
      {preview.problems.length > 0 && (
        <ProblemList problems={preview.problems} notListed={preview.moreProblems} text={file?.text ?? ''} />
      )}
      {preview.totals.length > 0 && <TotalsTable totals={preview.totals} />}
      {!isGood && (
        <div className="actions">
          <Button onClick={() => correct(form)}>{words.again}</Button>
        </div>
      )}
    </div>
  );
}
