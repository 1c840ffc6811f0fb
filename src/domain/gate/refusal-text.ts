import { gateNames } from './gate';
import type { Finding, GateId, RuleOff, Verdict } from './gate';
import { dayInWords } from '../policy/in-words';

const shownAtMost = 3;

/** Plain text for Jira's error dialog: every line stands alone, the first one first of all. */
export function refusalText(
  { gate, findings, off = [] }: Verdict,
  { issueKey, help }: { readonly issueKey: string; readonly help: string },
): string {
  const shown = findings.slice(0, shownAtMost).map((finding) => inOneLine(finding, help));
  const more = findings.length - shown.length;
  const rest = more > 0 ? [`…and ${more} more: open ${gateNames[gate].readiness} on ${issueKey}.`] : [];
  return [...shown, ...rest, ...off.map(switchedOffText)].join('\n');
}

/** Names of people are not known here: the panel shows who switched it off. */
const switchedOffText = ({ what, at, owner }: RuleOff): string =>
  `Not checked: '${what}' is switched off since ${dayInWords(at.slice(0, 10))} (answered for by ${owner}; Slipway settings › Process).`;

/** The refusal when the gate itself could not decide or could not write its decision. */
export function technicalRefusalText(gate: GateId, why: string, help: string): string {
  return `${withoutStop(why)}: the ${gateNames[gate].rule} refuses what it can not check. This is a technical failure, not a missing approval. ${askFor(help)}`;
}

/** What is missing, who can mend it, where. */
function inOneLine({ what, who, where, technical }: Finding, help: string): string {
  return technical ? `${what} ${askFor(help)}` : `${what} ${who} — ${where.label}.`;
}

const askFor = (help: string): string =>
  `Try again; if it stays so, ask ${withoutStop(help.trim()) || 'your Jira administrator'}.`;

const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '');
