import { useId } from 'react';

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly busy: boolean;
  readonly read: (file: File) => void;
};

/** Where a person chooses a CSV or JSON file. */
export function FileField({ label, hint, busy, read }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.json,text/csv,application/json"
        aria-describedby={`${id}-hint`}
        disabled={busy}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) read(file);
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
      <div id={`${id}-hint`} className="hint">
        {hint}
      </div>
    </div>
  );
}
