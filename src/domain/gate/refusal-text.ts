import { gateNames } from './gate';
import type { Finding, RuleOff, Verdict } from './gate';
import { dayInWords } from '../policy/in-words';

const shownAtMost = 3;

/** Plain text for Jira's error dialog: every line stands alone, the first one first of all. */
export function refusalText(
  { gate, findings, off = [] }: Verdict,
  { issueKey, help }: { readonly issueKey: string; readonly help: string },
): string {
  const lines = refusalLines(findings, help, `${gateNames[gate].readiness} on ${issueKey}`);
  return [...lines, ...off.map(switchedOffText)].join('\n');
}

/**
 * The first findings, and where the others are read: what somebody can mend before what could not be checked, of which one
 * is enough. Where Jira is half down, a dozen rules say the same.
 */
export function refusalLines(findings: readonly Finding[], help: string, others: string): readonly string[] {
  const unchecked = findings.filter(({ technical }) => technical).slice(0, 1);
  const mendable = findings.filter(({ technical }) => !technical).slice(0, shownAtMost - unchecked.length);
  const shown = [...mendable, ...unchecked];
  const lines = shown.map((finding) => inOneLine(finding, help));
  const more = findings.length - shown.length;
  return more > 0 ? [...lines, `…and ${more} more: open ${others}.`] : lines;
}

/** Names of people are not known here: the panel shows who switched it off. */
const switchedOffText = ({ what, at, owner }: RuleOff): string =>
  `Not checked: '${what}' is switched off since ${dayInWords(at.slice(0, 10))} (answered for by ${owner}; Slipway settings › Process).`;

/** The refusal when the gate itself could not decide or could not write its decision. */
export function technicalRefusalText(rule: string, why: string, help: string): string {
  return `${withoutStop(why)}: the ${rule} refuses what it can not check. This is a technical failure, not a missing approval. ${askFor(help)}`;
}

/** What is missing, who can mend it, where. */
function inOneLine({ what, who, where, technical }: Finding, help: string): string {
  return technical ? `${what} ${askFor(help)}` : `${what} ${who} — ${where.label}.`;
}

const askFor = (help: string): string =>
  `Try again; if it stays so, ask ${withoutStop(help.trim()) || 'your Jira administrator'}. If it can not wait: Slipway settings › Break-glass.`;

const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '');
