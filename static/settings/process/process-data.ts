import { showFlag } from '@forge/bridge';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProcessChanges, ProcessView } from '../../../src/contract/process-calls';
import { authority } from '../../shared/en/emergency';
import { process as words } from '../../shared/en/process';
import { orNull } from '../../shared/edits/touched';
import { valueOf } from '../../shared/trouble';
import { useEdit } from '../../shared/edits/use-edit';
import type { Edit } from '../../shared/edits/use-edit';
import { callAdmin } from '../admin-data';

export type ProcessDoc = ProcessView['process']['doc'];
export type PartId = keyof ProcessView['parts'];
export type Part = ProcessView['parts'][PartId];
export type Departure = NonNullable<ProcessDoc['departures'][PartId]>;
/** What a person decides of a departure; who and when is the journal's to add. */
export type Terms = Omit<Departure, 'by' | 'at'>;
export type Appointing = Pick<ProcessDoc, 'appointer' | 'appointing'>;

const key = ['process'];

export const useProcess = () => useQuery({ queryKey: key, queryFn: () => valueOf(callAdmin('getProcess')) });

/** What was stored is read again, and said. */
export function useProcessStored(): (what: string) => void {
  const queries = useQueryClient();
  return (what) => {
    void queries.invalidateQueries({ queryKey: key });
    showFlag({ id: 'slipway-process', title: words.saved(what), type: 'success', isAutoDismiss: true });
  };
}

export function useAppointingEdit({ seq, doc }: ProcessView['process']): Edit<Appointing> {
  const stored = useProcessStored();
  const { appointer, appointing } = doc;
  return useEdit<Appointing, ProcessChanges, ProcessDoc>({
    name: 'process-appointing',
    saved: { seq, doc: { appointer, appointing } },
    changesOf: (base, now) =>
      orNull({
        ...(same(base.appointer, now.appointer) ? {} : { appointer: now.appointer }),
        ...(same(base.appointing, now.appointing) ? {} : { appointing: now.appointing }),
      }),
    without: (changes, path) =>
      orNull(Object.fromEntries(Object.entries(changes).filter(([field]) => !path.startsWith(`/${field}`)))),
    send: (input) => callAdmin('saveProcess', input),
    onSaved: () => stored(words.appointing),
  });
}

type Cover = NonNullable<ProcessDoc['cover']>;

/** In the order in which they stand on it. */
export const coverFields = ['organization', 'code', 'owner', 'approver', 'confidentiality'] as const;
const emptyCover: Cover = { organization: '', code: '', owner: '', approver: '', confidentiality: '' };

export function useCoverEdit({ seq, doc }: ProcessView['process']): Edit<Cover> {
  const stored = useProcessStored();
  return useEdit<Cover, Cover, ProcessDoc>({
    name: 'process-cover',
    saved: { seq, doc: doc.cover ?? emptyCover },
    changesOf: (base, now) => (same(base, now) ? null : now),
    // Decided whole: five lines.
    without: () => null,
    send: ({ changes, ...input }) => callAdmin('saveProcess', { ...input, changes: { cover: changes } }),
    onSaved: () => stored(words.cover),
  });
}

export type PermitTerms = Omit<ProcessDoc['permits'], 'decided'>;

export function usePermitsEdit({ seq, doc }: ProcessView['process']): Edit<PermitTerms> {
  const stored = useProcessStored();
  const { decided: _, ...terms } = doc.permits;
  return useEdit<PermitTerms, PermitTerms, ProcessDoc>({
    name: 'process-permits',
    saved: { seq, doc: terms },
    changesOf: (base, now) => (same(base, now) ? null : now),
    // Decided whole, like a departure.
    without: () => null,
    send: ({ changes, ...input }) => callAdmin('saveProcess', { ...input, changes: { permits: changes } }),
    onSaved: () => stored(words.permits),
  });
}

export type Authority = ProcessDoc['emergency'];

export function useAuthorityEdit({ seq, doc }: ProcessView['process']): Edit<Authority> {
  const stored = useProcessStored();
  return useEdit<Authority, Authority, ProcessDoc>({
    name: 'process-emergency',
    saved: { seq, doc: doc.emergency },
    changesOf: (base, now) => (same(base, now) ? null : now),
    // Decided whole: members are few.
    without: () => null,
    send: ({ changes, ...input }) => callAdmin('saveProcess', { ...input, changes: { emergency: changes } }),
    onSaved: () => stored(authority.title),
  });
}

const noDeparture: Terms = { off: false, added: {}, removed: {}, period: null, owner: '', reason: '' };

export function usePartEdit(id: PartId, part: Part, { seq, doc }: ProcessView['process']): Edit<Terms> {
  const stored = useProcessStored();
  const { by: _, at: __, ...terms } = { by: '', at: '', ...(doc.departures[id] ?? noDeparture) };
  return useEdit<Terms, Terms, ProcessDoc>({
    name: `process-${id}`,
    saved: { seq, doc: terms },
    changesOf: (base, now) => (same(base, now) ? null : now),
    // A departure is decided whole.
    without: () => null,
    send: ({ changes, ...input }) => callAdmin('saveProcess', { ...input, changes: { departures: { [id]: changes } } }),
    onSaved: () => stored(part.title),
  });
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
