/** What a file calls customers or services, found in their register. */
export type Register = { readonly [id: string]: { readonly name: string } };

/** What the person said that a word of the file means: word → id. */
export type Meant = { readonly [word: string]: string };

export type Names = {
  /** The ids that a cell names, and the words in it that name nothing. */
  all(cell: string): { readonly ids: readonly string[]; readonly unknown: readonly string[] };
  one(cell: string): string | undefined;
};

/**
 * A cell names an entry by its id or its name, whatever the case. Several are apart by `;`, `,`, `|`, `+` or `/`, or are
 * one-letter ids in a row (`CMO`).
 */
export function namesIn(register: Register, meant: Meant): Names {
  const known = new Map<string, string>();
  for (const [id, { name }] of Object.entries(register)) if (!known.has(fold(name))) known.set(fold(name), id);
  for (const id of Object.keys(register)) known.set(fold(id), id);
  const exact = new Set(Object.keys(register));
  for (const [word, id] of Object.entries(meant)) if (exact.has(id)) known.set(fold(word), id);
  const one = (cell: string) => (exact.has(cell) ? cell : known.get(fold(cell)));

  return {
    one,
    all(cell) {
      const whole = one(cell);
      if (whole !== undefined) return { ids: [whole], unknown: [] };
      const words = cell
        .split(/[;,|+/]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
      const letters = [...cell];
      const pieces = /^[A-Z]{2,}$/.test(cell) && letters.every((letter) => exact.has(letter)) ? letters : words;
      const found = pieces.map((word) => ({ word, id: one(word) }));
      return {
        ids: [...new Set(found.flatMap(({ id }) => id ?? []))].sort(),
        unknown: [...new Set(found.filter(({ id }) => id === undefined).map(({ word }) => word))],
      };
    },
  };
}

const fold = (word: string): string => word.trim().toLowerCase();
