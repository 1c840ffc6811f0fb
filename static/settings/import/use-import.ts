import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { imports as words } from '../../shared/en/imports';
import type { HistoryForm } from '../../shared/import-types';
import { outcomeOf } from '../../shared/trouble';
import type { Outcome, Trouble } from '../../shared/trouble';
import type { PartPreview } from '../../../src/contract/import-calls';
import { fileParts } from './file-parts';
import type { Part } from './file-parts';
import { callImports, importsKey } from './import-data';
import { mergePreviews } from './merge-previews';
import type { FilePreview } from './merge-previews';
import { megabytesAtMost, readFile } from './read-file';
import type { TextFile } from './read-file';

type Chosen = { readonly file: TextFile; readonly parts: readonly Part[] };
type Progress = { readonly what: 'reading' | 'sending'; readonly done: number; readonly of: number };

export type Importing = ReturnType<typeof useImport>;

/** One file on its way in: chosen, read, corrected, sent, committed. */
export function useImport() {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [preview, setPreview] = useState<FilePreview | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  /** Why this file can not even be read. */
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [imported, setImported] = useState<number | null>(null);
  /** Answers to an older question are not listened to. */
  const run = useRef(0);
  /** The same for every try to import the same thing. */
  const act = useRef({ what: '', batch: '', cmd: '' });

  const start = () => {
    setTrouble(null);
    setUnreadable(null);
    setImported(null);
    return (run.current += 1);
  };

  const check = async (parts: readonly Part[], form: HistoryForm | null) => {
    const mine = start();
    const previews: PartPreview[] = [];
    for (const [index, part] of parts.entries()) {
      setProgress({ what: 'reading', done: index + 1, of: parts.length });
      const answer: Outcome<PartPreview> = await outcomeOf(
        callImports('previewHistory', { part, form: previews[0]?.form ?? form }),
      );
      if (run.current !== mine) return;
      if (!answer.ok) {
        setProgress(null);
        setTrouble(answer.trouble);
        return;
      }
      previews.push(answer.value);
    }
    setProgress(null);
    const [first, ...others] = previews;
    if (first !== undefined) setPreview(mergePreviews(first, others));
  };

  const choose = async (picked: File) => {
    const mine = start();
    setChosen(null);
    setPreview(null);
    if (picked.size > megabytesAtMost * 1_000_000) return setUnreadable(words.tooLarge(megabytesAtMost));
    const file = await readFile(picked);
    if (run.current !== mine) return;
    if (file.text.trim() === '') return setUnreadable(words.empty);
    const cut = fileParts(file.text);
    if (!cut.ok) return setUnreadable(words.openQuote(cut.openedOn));
    setChosen({ file, parts: cut.parts });
    await check(cut.parts, null);
  };

  const commit = async (projectKey: string) => {
    if (chosen === null || preview === null) return;
    const { file, parts } = chosen;
    const { form, ready: rows } = preview;
    const mine = start();
    const what = JSON.stringify([file.sha256, projectKey, form]);
    if (act.current.what !== what) act.current = { what, batch: crypto.randomUUID(), cmd: crypto.randomUUID() };
    const { batch, cmd } = act.current;
    let answer: Outcome<unknown> = { ok: true, value: null };
    for (const [index, part] of parts.entries()) {
      setProgress({ what: 'sending', done: index + 1, of: parts.length });
      answer = await outcomeOf(callImports('stageHistory', { batch, part, form }));
      if (!answer.ok || run.current !== mine) break;
    }
    // A try before this one was stored and its answer lost: the same act is asked for its answer.
    const isStored = !answer.ok && answer.trouble.kind === 'refused' && answer.trouble.refusal.code === 'batch-closed';
    if ((answer.ok || isStored) && run.current === mine) {
      const { name, sha256 } = file;
      answer = await outcomeOf(
        callImports('commitHistory', { cmd, batch, projectKey, file: { name: name.slice(0, 255), sha256 }, rows }),
      );
    }
    if (run.current !== mine) return;
    setProgress(null);
    if (!answer.ok) return setTrouble(answer.trouble);
    setImported(rows);
    setChosen(null);
    setPreview(null);
    await queries.invalidateQueries({ queryKey: importsKey });
  };

  return {
    file: chosen?.file ?? null,
    preview,
    progress,
    unreadable,
    trouble,
    imported,
    choose: (picked: File) => void choose(picked),
    correct: (form: HistoryForm) => void (chosen && check(chosen.parts, form)),
    /** Reads the chosen file once more against what is imported now. */
    again: () => void (chosen && preview && check(chosen.parts, preview.form)),
    commit: (projectKey: string) => void commit(projectKey),
    forget: () => {
      start();
      setProgress(null);
      setChosen(null);
      setPreview(null);
    },
  };
}
