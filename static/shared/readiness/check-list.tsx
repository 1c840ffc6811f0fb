import CheckIcon from '@atlaskit/icon/core/check-circle';
import CrossIcon from '@atlaskit/icon/core/cross-circle';
import WarningIcon from '@atlaskit/icon/core/warning';
import type { Verdict } from '../contract-types';
import { readiness } from '../en/readiness';
import { FindingList } from './finding-list';
import { RulesOff } from './rules-off';

/** Every check of the gate with what it says; what it missed stands below it. */
export function CheckList({ verdict }: { readonly verdict: Verdict }) {
  return (
    <>
      <ul className="checks" aria-label={readiness.checks}>
        {verdict.checked.map((rule) => {
          const findings = verdict.findings.filter((finding) => finding.rule === rule);
          const { kind, Icon, words } = looks(findings);
          return (
            <li key={rule} className={`check check-${kind}`}>
              <div className="check-head">
                <Icon label="" color="currentColor" />
                <span className="check-title">{readiness.rules[rule] ?? rule}</span>
                <span className="check-state">{words}</span>
              </div>
              {findings.length > 0 && <FindingList findings={findings} />}
            </li>
          );
        })}
      </ul>
      <RulesOff verdict={verdict} />
    </>
  );
}

function looks(findings: Verdict['findings']) {
  if (findings.length === 0) return { kind: 'met', Icon: CheckIcon, words: readiness.met };
  return findings.every((finding) => finding.technical)
    ? { kind: 'technical', Icon: WarningIcon, words: readiness.technical }
    : { kind: 'missing', Icon: CrossIcon, words: readiness.missing };
}
