import CheckIcon from '@atlaskit/icon/core/check-circle';
import CrossIcon from '@atlaskit/icon/core/cross-circle';
import WarningIcon from '@atlaskit/icon/core/warning';
import type { ReactNode } from 'react';
import type { Finding, Verdict } from '../contract-types';
import { emergency } from '../en/emergency';
import { readiness } from '../en/readiness';
import { waivers } from '../en/waivers';
import { FindingList } from './finding-list';
import { WaivedList } from '../waivers/waived-list';
import { RulesOff } from './rules-off';

type Props = { readonly verdict: Verdict; readonly beside?: (finding: Finding) => ReactNode };

/** Every check of the gate with what it says; what it missed stands below it. */
export function CheckList({ verdict, beside }: Props) {
  return (
    <>
      <ul className="checks" aria-label={readiness.checks}>
        {verdict.checked.map((rule) => {
          const findings = verdict.findings.filter((finding) => finding.rule === rule);
          const waived = (verdict.waived ?? []).filter(({ finding }) => finding.rule === rule);
          const omitted = (verdict.omitted ?? []).some((finding) => finding.rule === rule);
          const { kind, Icon, words } = looks(findings, waived.length, omitted);
          return (
            <li key={rule} className={`check check-${kind}`}>
              <div className="check-head">
                <Icon label="" color="currentColor" />
                <span className="check-title">{readiness.rules[rule] ?? rule}</span>
                <span className="check-state">{words}</span>
              </div>
              {findings.length > 0 && <FindingList findings={findings} beside={beside} />}
              {waived.length > 0 && <WaivedList waived={waived} />}
            </li>
          );
        })}
      </ul>
      {verdict.omitted !== undefined && <Omitted omitted={verdict.omitted} />}
      <RulesOff verdict={verdict} />
      <Unasked rules={verdict.unasked ?? []} />
    </>
  );
}

/** What an emergency leaves out: never silently. */
function Omitted({ omitted }: { readonly omitted: readonly Finding[] }) {
  return (
    <>
      <p className="legend">{emergency.omitted}</p>
      <ul className="findings">
        {omitted.map(({ rule, what }) => (
          <li key={`${rule} ${what}`}>{what}</li>
        ))}
      </ul>
    </>
  );
}

/** What hangs on who acts. */
function Unasked({ rules }: { readonly rules: readonly string[] }) {
  if (rules.length === 0) return null;
  const titles = rules.map((rule) => readiness.rules[rule] ?? rule);
  return (
    <p className="quiet small">
      {readiness.unasked} {titles.join('; ')}.
    </p>
  );
}

function looks(findings: Verdict['findings'], waived: number, omitted: boolean) {
  if (findings.length === 0 && omitted) return { kind: 'waived', Icon: WarningIcon, words: readiness.leftOut };
  if (findings.length === 0 && waived > 0) return { kind: 'waived', Icon: WarningIcon, words: waivers.waived };
  if (findings.length === 0) return { kind: 'met', Icon: CheckIcon, words: readiness.met };
  return findings.every((finding) => finding.technical)
    ? { kind: 'technical', Icon: WarningIcon, words: readiness.technical }
    : { kind: 'missing', Icon: CrossIcon, words: readiness.missing };
}
