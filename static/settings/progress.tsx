import Lozenge from '@atlaskit/lozenge';
import { setupSteps, stepsDone } from '../../src/contract/setup-check';
import type { SetupFinding, SetupStep } from '../../src/contract/setup-check';
import { setup as words } from '../shared/en/setup';
import { Section } from '../shared/section';

/** How far the set-up has come, step by step; `null` while it is not known. */
export function Progress({ findings }: { readonly findings: readonly SetupFinding[] | null }) {
  const done = findings === null ? [] : stepsDone(findings);
  const title = findings === null ? words.checking : words.progress(done.length, setupSteps.length);
  return (
    <Section title={title}>
      {findings?.length === 0 && <p>{words.allDone}</p>}
      {findings !== null && (
        <ol className="rows" aria-label={words.progressList}>
          {setupSteps.map((step) => (
            <li key={step} className="change-line">
              <span>
                <State step={step} done={done.includes(step)} findings={findings} />
              </span>
              <a className="link" href={`#step-${step}`} onClick={(event) => goTo(event, step)}>
                {words.steps[step]}
              </a>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

type StateProps = { readonly step: SetupStep; readonly done: boolean; readonly findings: readonly SetupFinding[] };

function State({ step, done, findings }: StateProps) {
  const own = findings.filter((finding) => finding.step === step);
  if (!done)
    return (
      <Lozenge appearance="removed">{words.toMend(own.filter(({ weight }) => weight === 'stops').length)}</Lozenge>
    );
  return own.length === 0 ? (
    <Lozenge appearance="success">{words.done}</Lozenge>
  ) : (
    <Lozenge appearance="moved">{words.toLookAt(own.length)}</Lozenge>
  );
}

/** The frame's own address is not the page's: the part is brought into view and its first control has the focus. */
function goTo(event: { preventDefault(): void }, step: SetupStep): void {
  event.preventDefault();
  const part = document.getElementById(`step-${step}`);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('button, input')?.focus();
}
