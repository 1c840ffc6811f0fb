import { useState } from 'react';
import type { Saved } from '../../../src/contract/release-calls';
import type { Answer, Conflict } from '../../../src/contract/wire';
import { useDraftPlace } from './draft';
import { outcomeOf } from '../trouble';
import type { Trouble } from '../trouble';

/** What is being edited, as it was when the person began (`base`, `seq`) and as it is now. */
type Work<Doc> = {
  readonly base: Doc;
  readonly doc: Doc;
  readonly seq: number;
  readonly at: string;
  /** Id of the save that was tried last, and what it was for: kept over every retry, also after a closed tab. */
  readonly tried?: { readonly cmd: string; readonly what: string };
};

export type Edit<Doc> = {
  /** null while it is only read. */
  readonly doc: Doc | null;
  readonly saving: boolean;
  readonly trouble: Trouble | null;
  readonly conflict: Conflict | null;
  /** Whether what is typed waits for a closed tab. */
  readonly keepsDraft: boolean;
  /** Unsaved work from before: left behind by a closed tab, or just cancelled. */
  readonly left: { readonly at: string; readonly why: 'closed' | 'cancelled' } | null;
  /** Opens the editor, on the work that was left if there is any; `first` is a first touch. */
  readonly start: (first?: (doc: Doc) => Doc) => void;
  readonly change: (doc: Doc) => void;
  readonly cancel: () => void;
  readonly discard: () => void;
  readonly save: () => Promise<void>;
  /** Saves over the conflict knowingly, without the fields whose newer value the person takes. */
  readonly settle: (takeTheirs: readonly string[]) => Promise<void>;
};

type Editing<Doc, Changes, Sent> = {
  /** Of the draft: one per section. */
  readonly name: string;
  readonly saved: Saved<Doc>;
  /** Only what was touched; null when nothing was. */
  readonly changesOf: (base: Doc, doc: Doc) => Changes | null;
  /** The changes without the field under this JSON Pointer; null when nothing is left. */
  readonly without: (changes: Changes, path: string) => Changes | null;
  readonly send: (input: { cmd: string; seq: number; changes: Changes }) => Promise<Answer<Saved<Sent>>>;
  /** Called with what was stored; without it when the person took everything of theirs. */
  readonly onSaved: (stored?: Saved<Sent>) => void;
};

/** Editing one section: nothing that was typed is lost to an error, a conflict or a closed tab. */
export function useEdit<Doc, Changes, Sent>(editing: Editing<Doc, Changes, Sent>): Edit<Doc> {
  const { name, saved, changesOf, without, send, onSaved } = editing;
  const place = useDraftPlace(name);
  const [work, setWork] = useState<Work<Doc> | null>(null);
  const [draft, setDraft] = useState(() => place.read() as Work<Doc> | null);
  const [cancelled, setCancelled] = useState(false);
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const keep = (next: Work<Doc>) => {
    setWork(next);
    place.keep(next);
  };

  const close = (kept: Work<Doc> | null) => {
    setWork(null);
    setDraft(kept);
    setTrouble(null);
    setConflict(null);
    place.drop();
  };

  const attempt = async (from: Work<Doc>, changes: Changes | null, seq: number) => {
    if (changes === null) {
      close(null);
      if (seq !== from.seq) onSaved();
      return;
    }
    const what = JSON.stringify([seq, changes]);
    const cmd = from.tried?.what === what ? from.tried.cmd : crypto.randomUUID();
    keep({ ...from, tried: { cmd, what } });
    setSaving(true);
    const outcome = await outcomeOf(send({ cmd, seq, changes }));
    setSaving(false);
    if (outcome.ok) {
      close(null);
      onSaved(outcome.value);
      return;
    }
    const met = outcome.trouble.kind === 'refused' ? outcome.trouble.conflict : undefined;
    if (met !== undefined) setConflict(met);
    setTrouble(met === undefined ? outcome.trouble : null);
  };

  return {
    doc: work?.doc ?? null,
    saving,
    trouble,
    conflict,
    keepsDraft: place.keeps,
    left: work !== null || draft === null ? null : { at: draft.at, why: cancelled ? 'cancelled' : 'closed' },
    start: (first = (doc) => doc) => {
      setCancelled(false);
      const from = draft ?? { base: saved.doc, doc: saved.doc, seq: saved.seq, at: new Date().toISOString() };
      setWork({ ...from, doc: first(from.doc) });
    },
    change: (doc) => {
      if (work !== null) keep({ ...work, doc, at: new Date().toISOString() });
    },
    cancel: () => {
      if (work === null) return;
      const touched = changesOf(work.base, work.doc) !== null;
      setCancelled(true);
      close(touched ? work : null);
    },
    discard: () => close(null),
    save: async () => {
      if (work !== null) await attempt(work, changesOf(work.base, work.doc), work.seq);
    },
    settle: async (takeTheirs) => {
      if (work === null || conflict === null) return;
      const left = takeTheirs.reduce<Changes | null>(
        (changes, path) => (changes === null ? null : without(changes, path)),
        changesOf(work.base, work.doc),
      );
      await attempt(work, left, conflict.seq);
    },
  };
}
