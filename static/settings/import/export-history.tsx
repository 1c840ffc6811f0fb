import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ExportPiece } from '../../../src/contract/import-calls';
import type { Answer } from '../../../src/contract/wire';
import { download } from '../../shared/download';
import { imports as words } from '../../shared/en/imports';
import { outcomeOf } from '../../shared/trouble';
import type { Outcome, Trouble } from '../../shared/trouble';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { callImports } from './import-data';

/** All imported releases as a file. */
export const ExportHistory = () => (
  <Export
    hint={words.exportHint}
    button={words.export}
    file="release-history.csv"
    nextPiece={(after) => callImports('exportHistory', { after })}
  />
);

/** Releases that are not finished as a file of the same form. */
export const ExportUnderWay = () => (
  <Export
    hint={words.exportUnderWayHint}
    button={words.exportUnderWay}
    file="releases-under-way.csv"
    nextPiece={(after) => callImports('exportUnderWay', { after })}
  />
);

type Props = {
  readonly hint: string;
  readonly button: string;
  readonly file: string;
  readonly nextPiece: (after: string | null) => Promise<Answer<ExportPiece>>;
};

/** Fetched piece by piece, saved when all of it is there. */
function Export({ hint, button, file, nextPiece }: Props) {
  const [exporting, setExporting] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const save = async () => {
    setExporting(true);
    setTrouble(null);
    const pieces: string[] = [];
    let after: string | null = null;
    do {
      const answer: Outcome<ExportPiece> = await outcomeOf(nextPiece(after));
      if (!answer.ok) {
        setTrouble(answer.trouble);
        break;
      }
      pieces.push(answer.value.csv);
      after = answer.value.next;
      if (after === null) download(file, pieces, 'text/csv');
    } while (after !== null);
    setExporting(false);
  };

  return (
    <>
      <p className="quiet">{hint}</p>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notExported} />}
      <div className="actions">
        <Button onClick={() => void save()} isLoading={exporting}>
          {button}
        </Button>
      </div>
    </>
  );
}
