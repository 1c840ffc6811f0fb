import CheckIcon from '@atlaskit/icon/core/check-circle';
import CrossIcon from '@atlaskit/icon/core/cross-circle';
import WarningIcon from '@atlaskit/icon/core/warning';
import type { ReactNode } from 'react';
import type { Readiness } from '../../../src/contract/release-calls';
import type { Finding, Verdict } from '../contract-types';
import { emergency } from '../en/emergency';
import { readiness } from '../en/readiness';
import { waivers } from '../en/waivers';
import { FindingList } from './finding-list';
import { WaivedList } from '../waivers/waived-list';
import { RulesOff } from './rules-off';

type Titles = Readiness['titles'];
type Props = {
  readonly verdict: Verdict;
  readonly titles: Titles;
  readonly beside?: (finding: Finding) => ReactNode;
};

/** Every check of the gate on a line that opens to what it found: first what asks for somebody, then what is met, folded. */
export function CheckList({ verdict, titles, beside }: Props) {
  const checks = verdict.checked.map((rule) => ({ ...checkOf(rule, verdict), title: titles[rule] ?? rule }));
  const open = checks.filter(({ kind }) => kind !== 'met');
  const met = checks.filter(({ kind }) => kind === 'met');
  return (
    <div role="group" aria-label={readiness.checks}>
      <Checks checks={open} beside={beside} />
      {met.length > 0 && (
        <details>
          <summary>{readiness.areMet(met.length, checks.length)}</summary>
          <Checks checks={met} />
        </details>
      )}
      {verdict.omitted !== undefined && <Omitted omitted={verdict.omitted} />}
      <RulesOff verdict={verdict} />
      <Unasked titles={(verdict.unasked ?? []).map((rule) => titles[rule] ?? rule)} />
    </div>
  );
}

function Checks({ checks, beside }: { readonly checks: readonly Check[]; readonly beside?: Props['beside'] }) {
  if (checks.length === 0) return null;
  return (
    <ul className="checks">
      {checks.map(({ rule, title, findings, waived, kind, Icon, words }) => (
        <li key={rule} className={`check check-${kind}`}>
          {findings.length + waived.length === 0 ? (
            <div className="check-head">
              <CheckHead Icon={Icon} title={title} words={words} />
            </div>
          ) : (
            // What somebody has to do stands in the steps above; what only this line says is open.
            <details open={kind !== 'missing'}>
              <summary className="check-head">
                <CheckHead Icon={Icon} title={title} words={words} />
              </summary>
              {findings.length > 0 && <FindingList findings={findings} beside={beside} />}
              {waived.length > 0 && <WaivedList waived={waived} />}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

type Check = ReturnType<typeof checkOf> & { readonly title: string };

function CheckHead({ Icon, title, words }: Pick<Check, 'Icon' | 'title' | 'words'>) {
  return (
    <>
      <Icon label="" color="currentColor" />
      <span className="check-title">{title}</span>
      <span className="check-state">{words}</span>
    </>
  );
}

function checkOf(rule: string, verdict: Verdict) {
  const findings = verdict.findings.filter((finding) => finding.rule === rule);
  const waived = (verdict.waived ?? []).filter(({ finding }) => finding.rule === rule);
  const omitted = (verdict.omitted ?? []).some((finding) => finding.rule === rule);
  return { rule, findings, waived, ...looks(findings, waived.length, omitted) };
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
function Unasked({ titles }: { readonly titles: readonly string[] }) {
  if (titles.length === 0) return null;
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
