/** A statement without what its words can not be judged by: literals, quoted names and comments. */
export type SqlText = {
  /** Upper case, one space between words, `'…'` for each literal or quoted name, no closing semicolon. */
  readonly words: string;
  // Optimizer hints and conditional comments, both of which a server reads.
  readonly hints: readonly string[];
};

/** What may stand at one place of a statement: quoted text, comment, or anything else one character at a time. */
const TOKEN =
  /'(?:[^'\\]|\\[^]|'')*'|"(?:[^"\\]|\\[^]|"")*"|`(?:[^`]|``)*`|\/\*[^]*?\*\/|--(?=\s|$)[^\n]*|#[^\n]*|[^]/g;

export function readSqlText(query: string): SqlText {
  const hints: string[] = [];
  const words = query.replace(TOKEN, (token) => {
    if (/^\/\*[+!]/.test(token)) hints.push(token);
    if (/^(\/\*|--|#)/.test(token)) return token.length > 1 || token === '#' ? ' ' : token;
    return token.length > 1 ? "'…'" : token.toUpperCase();
  });
  return {
    words: words
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/(\s*;)+$/, ''),
    hints,
  };
}
