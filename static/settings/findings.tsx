import Lozenge from '@atlaskit/lozenge';
import type { SetupFinding, SetupStep } from '../../src/contract/setup-check';
import { setup as words } from '../shared/en/setup';

/** What the checker found in one step, each with what to do. */
export function Findings({ step, findings }: { readonly step: SetupStep; readonly findings: readonly SetupFinding[] }) {
  const own = findings.filter((finding) => finding.step === step);
  if (own.length === 0) return null;
  return (
    <ul className="rows" aria-label={words.findings(words.steps[step])}>
      {own.map(({ code, weight, what, toDo }) => (
        <li key={code + what} className="change-line">
          <span>
            <Lozenge appearance={weight === 'stops' ? 'removed' : 'moved'}>
              {weight === 'stops' ? words.mustMend : words.mayMend}
            </Lozenge>
          </span>
          <div>
            <p>{what}</p>
            <p className="quiet">{toDo}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
