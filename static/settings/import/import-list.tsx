import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ImportView } from '../../../src/contract/import-calls';
import { imports as words } from '../../shared/en/imports';
import { useTimeZone } from '../../shared/host';
import { Loaded } from '../../shared/states/loaded';
import { dayText, momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import { Waiting } from '../../shared/states/waiting';
import { ExportHistory, ExportUnderWay } from './export-history';
import { useImports } from './import-data';
import { UndoForm } from './undo-form';

type Props = {
  /** Told when rows have left the reports: what was seen before may be imported now. */
  readonly undone: () => void;
};

/** Who imported what and when, how far it is in the reports, and the way back. */
export function ImportList({ undone }: Props) {
  const query = useImports();
  return (
    <section aria-label={words.list}>
      <h3 className="subhead">{words.list}</h3>
      <Loaded query={query} failedTitle={words.listFailed} waiting={<Waiting lines={2} />}>
        {(imports) =>
          imports.length === 0 ? (
            <p className="quiet">{words.none}</p>
          ) : (
            <>
              <ul className="rows">
                {imports.map((each) => (
                  <Import key={each.id} entry={each} told={undone} />
                ))}
              </ul>
              {imports.some(({ undone }) => undone === null) && <ExportHistory />}
            </>
          )
        }
      </Loaded>
      <ExportUnderWay />
    </section>
  );
}

function Import({ entry, told }: { readonly entry: ImportView; readonly told: () => void }) {
  const timeZone = useTimeZone();
  const [undoing, setUndoing] = useState(false);
  const { file, rows, from, to, at, by, projectKey, undone } = entry;
  return (
    <li className="import-entry">
      <div>
        <p>
          <b>{file.name}</b>: {words.rows(rows, dayText(from), dayText(to))}
        </p>
        <p className="quiet small">
          {momentText(at, timeZone)} {words.by} <PersonName accountId={by} /> ·{' '}
          {projectKey === null ? words.hiddenProject : words.intoProject(projectKey)}
        </p>
        <Standing entry={entry} />
        {undone !== null && (
          <>
            <blockquote className="reason">{undone.reason}</blockquote>
            <p className="quiet small">
              {momentText(undone.at, timeZone)} {words.by} <PersonName accountId={undone.by} />
            </p>
          </>
        )}
      </div>
      {undone === null && !undoing && (
        <Button spacing="compact" aria-label={words.undoNamed(file.name)} onClick={() => setUndoing(true)}>
          {words.undo}
        </Button>
      )}
      {undone === null && undoing && <UndoForm entry={entry} undone={told} close={() => setUndoing(false)} />}
    </li>
  );
}

function Standing({ entry: { undone, inReports, made, rows } }: { readonly entry: ImportView }) {
  if (undone !== null) return <p className="small">{words.undone}</p>;
  if (inReports) return <p className="small">{words.inReports}</p>;
  return (
    <div role="status">
      <p className="small">{words.coming(made, rows)}</p>
      <progress className="import-progress" value={made} max={rows} aria-label={words.coming(made, rows)} />
    </div>
  );
}
