import type { AccountId } from '../domain/kernel';

/** A document as it was stored, and the head of its stream. */
export type Saved<Doc> = { readonly seq: number; readonly doc: Doc };

/** Whether a person may, and if not, what one needs to be for it. */
export type Permission =
  | { readonly allowed: true }
  /** `people`: the accounts that may, where they are known by name. */
  | { readonly allowed: false; readonly needs: string; readonly people?: readonly AccountId[] };
