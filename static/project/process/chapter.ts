/** The process document as text in parts: the screen, paper and the file are made from it. */
export type Block =
  | { readonly kind: 'heading' | 'text' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [term: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** `number` is the clause of the process, `4.2.1`, or the letter of an annex. */
export type Chapter = { readonly number: string; readonly title: string; readonly blocks: readonly Block[] };

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const text = (said: string): Block => ({ kind: 'text', text: said });
export const note = (said: string): Block => ({ kind: 'note', text: said });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const facts = (said: readonly (readonly [string, string])[]): Block => ({ kind: 'facts', facts: said });
export const table = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  caption,
  head,
  rows,
});
