import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ReactNode } from 'react';
import type { Verdict } from '../contract-types';
import { readiness } from '../en/readiness';

/** The answer to "may we go?", large enough to read from a step away. */
export function VerdictHead({ verdict, children }: { readonly verdict: Verdict; readonly children?: ReactNode }) {
  const { kind, Icon, title } = looks(verdict);
  return (
    <div className={`verdict verdict-${kind}`} role="status">
      <Icon label="" color="currentColor" />
      <div>
        <p className="verdict-title">{title}</p>
        <p>{summaryOf(verdict)}</p>
        {children}
      </div>
    </div>
  );
}

function summaryOf({ findings, waived = [], omitted = [] }: Verdict): string {
  if (findings.length > 0) return readiness.summary(findings.length);
  const aside = waived.length + omitted.length;
  return aside === 0 ? readiness.allFound : readiness.allBut(aside);
}

function looks(verdict: Verdict) {
  if (verdict.result === 'PASS') return { kind: 'pass', Icon: SuccessIcon, title: readiness.passed };
  return verdict.findings.every((finding) => finding.technical)
    ? { kind: 'unchecked', Icon: WarningIcon, title: readiness.unchecked }
    : { kind: 'refused', Icon: ErrorIcon, title: readiness.refused };
}
