/** The key that Jira would propose for a name: the first letters of its words, or of the one word. */
export function suggestKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9 ]/g, '')
    .split(' ')
    .filter((word) => word !== '');
  const letters = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : (words[0] ?? '').slice(0, 3);
  return letters.replace(/^\d+/, '').slice(0, 10);
}

/** Why a key can not be one; undefined where it can. */
export function keyProblem(key: string, taken: readonly string[]): string | undefined {
  if (!/^[A-Z][A-Z0-9]{1,9}$/.test(key)) return 'Two to ten capital letters and digits, beginning with a letter';
  return taken.includes(key) ? 'Another project has this key' : undefined;
}
