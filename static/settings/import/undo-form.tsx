import { useQueryClient } from '@tanstack/react-query';
import type { ImportView } from '../../../src/contract/import-calls';
import { imports as words } from '../../shared/en/imports';
import { ReasonForm } from '../../shared/forms/reason-form';
import { useAct } from '../../shared/use-act';
import { callImports, importsKey } from './import-data';

type Props = { readonly entry: ImportView; readonly undone: () => void; readonly close: () => void };

/** An import is undone with a reason. */
export function UndoForm({ entry: { id, file }, undone, close }: Props) {
  const queries = useQueryClient();
  const acting = useAct<{ batch: string; reason: string }, unknown>(
    (input) => callImports('undoImport', input),
    () => {
      close();
      undone();
      void queries.invalidateQueries({ queryKey: importsKey });
    },
  );
  return (
    <ReasonForm
      title={words.undoNamed(file.name)}
      label={words.undoReason}
      hint={words.undoHint}
      missing={words.reasonMissing}
      failed={words.notUndone}
      submit={words.undo}
      looks="danger"
      acting={acting}
      act={(reason) => acting.act({ batch: id, reason })}
      close={close}
    />
  );
}
