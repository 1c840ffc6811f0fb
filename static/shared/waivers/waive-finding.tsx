import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { WaiversView } from '../../../src/contract/waiver-calls';
import type { Finding, Verdict } from '../contract-types';
import { waivers as words } from '../en/waivers';
import { Waiting } from '../states/waiting';

const RequestForm = lazy(async () => ({ default: (await import('./request-form')).RequestForm }));

type Props = { readonly finding: Finding; readonly verdict: Verdict; readonly waivers: WaiversView };

/** The way to ask for a waiver, beside a finding that can be waived, for those who may. */
export function WaiveFinding({ finding, verdict, waivers }: Props) {
  const [asking, setAsking] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const way = waivers.ways[finding.rule];
  if (finding.technical || finding.never === true || (way !== 'WV' && way !== 'CW')) return null;
  const { what, cause = what, waves = verdict.waves } = finding;
  const isSame = (line: WaiversView['lines'][number]) =>
    line.open && line.gate === verdict.gate && line.rule === finding.rule && line.cause === cause;
  if (waivers.lines.some((line) => isSame(line) && waves.every((wave) => line.waves.includes(wave))))
    return <p className="quiet small">{words.isOpen}</p>;
  if (!waivers.mayRequest.allowed) return null;
  if (asking)
    return (
      <Suspense fallback={<Waiting lines={5} />}>
        <RequestForm
          finding={finding}
          verdict={verdict}
          withCustomers={way === 'CW'}
          close={() => {
            setAsking(false);
            setWasOpen(true);
          }}
        />
      </Suspense>
    );
  return (
    <div className="actions">
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={words.askFor(what)}
        autoFocus={wasOpen}
        onClick={() => setAsking(true)}
      >
        {words.ask}
      </Button>
    </div>
  );
}
