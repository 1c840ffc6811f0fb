import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { download } from '../../shared/download';
import { imports as words } from '../../shared/en/imports';
import { outcomeOf } from '../../shared/trouble';
import type { Trouble } from '../../shared/trouble';
import { TroubleMessage } from '../../shared/trouble-message';
import { callImports } from './import-data';

/** All imported releases as a file, fetched piece by piece. */
export function ExportHistory() {
  const [exporting, setExporting] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const save = async () => {
    setExporting(true);
    setTrouble(null);
    const pieces: string[] = [];
    let after: string | null = null;
    do {
      const answer: Awaited<ReturnType<typeof nextPiece>> = await nextPiece(after);
      if (!answer.ok) {
        setTrouble(answer.trouble);
        break;
      }
      pieces.push(answer.value.csv);
      after = answer.value.next;
      if (after === null) download('release-history.csv', pieces, 'text/csv');
    } while (after !== null);
    setExporting(false);
  };

  return (
    <>
      <p className="quiet">{words.exportHint}</p>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notExported} />}
      <div className="actions">
        <Button onClick={() => void save()} isLoading={exporting}>
          {words.export}
        </Button>
      </div>
    </>
  );
}

const nextPiece = (after: string | null) => outcomeOf(callImports('exportHistory', { after }));
