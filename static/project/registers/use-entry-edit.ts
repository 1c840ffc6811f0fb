import { showFlag } from '@forge/bridge';
import { useQueryClient } from '@tanstack/react-query';
import type { RegisterFile, SaveEntry, SavedEntry } from '../../../src/contract/register-calls';
import type { Answer } from '../../../src/contract/wire';
import { registers as words } from '../../shared/en/registers';
import { useEdit } from '../../shared/edits/use-edit';
import type { Edit } from '../../shared/edits/use-edit';
import { entryChanges, withoutPointer } from './entry-changes';

/** An entry that is being written; a new one has no code yet. */
export type Draft<Entry> = { readonly id: string; readonly entry: Entry };

type Editing<Entry> = {
  readonly register: RegisterFile['register'];
  readonly seq: number;
  /** null for a new one. */
  readonly id: string | null;
  readonly entry: Entry;
  readonly send: (input: SaveEntry<Entry>) => Promise<Answer<SavedEntry<Entry>>>;
  readonly onSaved: (id: string) => void;
};

type Changes = { readonly id: string; readonly fields: { readonly [field: string]: unknown } };

/** Editing one entry of a register; what was typed waits for a closed tab. */
export function useEntryEdit<Entry extends { readonly [field: string]: unknown }>({
  register,
  seq,
  id,
  entry,
  send,
  onSaved,
}: Editing<Entry>): Edit<Draft<Entry>> {
  const queries = useQueryClient();
  return useEdit<Draft<Entry>, Changes, Draft<Entry>>({
    name: `${register}-${id ?? ''}`,
    saved: { seq, doc: { id: id ?? '', entry } },
    changesOf: (base, doc) => {
      const fields = entryChanges(base.entry, doc.entry);
      return fields === null && base.id === doc.id ? null : { id: doc.id.trim(), fields: fields ?? {} };
    },
    without: (changes, pointer) => {
      const fields = withoutPointer(changes.fields, pointer);
      return fields === null ? null : { ...changes, fields };
    },
    send: async ({ cmd, seq: seen, changes }) => {
      const touched = changes.fields as SaveEntry<Entry>['changes'];
      const answer = await send({ cmd, seq: seen, id: changes.id, isNew: id === null, changes: touched });
      return answer.ok
        ? { ok: true, value: { seq: answer.value.seq, doc: { id: changes.id, entry: answer.value.doc } } }
        : answer;
    },
    onSaved: (stored) => {
      void queries.invalidateQueries({ queryKey: [register] });
      const saved = stored?.doc.id ?? id ?? '';
      showFlag({ id: `slipway-${register}`, title: words.saved(saved), type: 'success', isAutoDismiss: true });
      onSaved(saved);
    },
  });
}
