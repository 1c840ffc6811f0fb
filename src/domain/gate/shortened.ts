/** Somebody's words as a quoted sentence, short enough for Jira's dialog; the panels have all of it. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length <= 100 ? line : `${line.slice(0, 99).trimEnd()}…`;
  return /[.!?…]$/.test(short) ? `"${short}"` : `"${short}".`;
}
