import type { Json, Refusal } from '../domain/kernel';

/**
 * Proves at compile time that every call of a surface takes and gives JSON only
 * (a resolver's answer passes through JSON.stringify; a Date would arrive as text unnoticed).
 */
export type Wire<Calls extends { readonly [call: string]: (input: never) => unknown }> = {
  [call in keyof Calls]: Parameters<Calls[call]> extends [infer Input]
    ? JsonSafe<Input> extends true
      ? JsonSafe<ReturnType<Calls[call]>> extends true
        ? Calls[call]
        : never
      : never
    : JsonSafe<ReturnType<Calls[call]>> extends true
      ? Calls[call]
      : never;
};

type JsonSafe<T> = T extends Json
  ? true
  : T extends object
    ? T extends Date | ((...args: never[]) => unknown)
      ? false
      : { [K in keyof T]-?: JsonSafe<Exclude<T[K], undefined>> }[keyof T] extends true
        ? true
        : false
    : false;

/** What every call answers. A refusal is a value; a failure carries the reference under which it was logged. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal; readonly conflict?: Conflict }
  | { readonly ok: false; readonly failure: { readonly reference: string } };

/** Somebody else changed the same field since the person loaded it. Nothing was saved, nothing is lost. */
export type Conflict = {
  readonly fields: readonly {
    /** JSON Pointer in the document. */
    readonly path: string;
    readonly mine: Json;
    readonly theirs: Json;
    readonly by: string;
    readonly at: string;
  }[];
  /** Head of the stream now; send it as `seq` to save over it knowingly. */
  readonly seq: number;
};
