import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { FieldMeta, Issue } from '../data/jira';

const FieldEditor = lazy(async () => ({ default: (await import('./field-editor')).FieldEditor }));

type Props = {
  readonly issue: Issue;
  /** Absent where this person may not set the field. */
  readonly meta: FieldMeta | undefined;
  readonly label: string;
  readonly children: ReactNode;
};

/** A value that becomes its own editor when it is pressed. Escape leaves it, and the focus comes back. */
export function InlineField({ issue, meta, label, children }: Props) {
  const [editing, setEditing] = useState(false);
  const shown = useRef<HTMLButtonElement>(null);
  if (meta === undefined) return <div className="field-read">{children}</div>;
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => shown.current?.focus());
  };
  if (editing)
    return (
      <Suspense fallback={<div className="field-read">{children}</div>}>
        <FieldEditor issue={issue} meta={meta} label={label} close={close} />
      </Suspense>
    );
  return (
    <button ref={shown} type="button" className="field-read field-edit" onClick={() => setEditing(true)}>
      <span className="visually-hidden">Edit {label}: </span>
      {children}
    </button>
  );
}
