import { useId, useState } from 'react';
import type { DragEvent } from 'react';
import { imports as words } from '../../shared/en/imports';
import type { TextFile } from './read-file';

type Props = {
  readonly choose: (file: File) => void;
  readonly isBusy: boolean;
  readonly chosen: TextFile | null;
  readonly problem: string | undefined;
};

/** Takes a file that is dropped or chosen; the native field serves keyboard and screen reader. */
export function FileDrop({ choose, isBusy, chosen, problem }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  const take = (file: File | undefined | null) => {
    if (file && !isBusy) choose(file);
  };
  return (
    <div
      className={over ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files[0]);
      }}
    >
      <label htmlFor={id}>{chosen === null ? words.drop : words.another}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        aria-describedby={`${id}-hint`}
        disabled={isBusy}
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
      <div id={`${id}-hint`} className={problem === undefined ? 'hint' : 'problem'} role={problem && 'alert'}>
        {problem ?? words.chooseHint}
      </div>
    </div>
  );
}
