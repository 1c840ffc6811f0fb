import { process as words } from '../../shared/en/process';
import { Loaded } from '../../shared/states/loaded';
import { Section } from '../../shared/section';
import { Waiting } from '../../shared/states/waiting';
import { AppointingPart } from './appointing-part';
import { CoverPart } from './cover-part';
import { EmergencyPart } from './emergency-part';
import { Gaps } from './gaps';
import { PartRow } from './part-row';
import { PermitsPart } from './permits-part';
import { useProcess } from './process-data';
import type { PartId } from './process-data';

/** How the organization fills in its process: who appoints, and where it does otherwise than recommended. */
export function ProcessSection() {
  const process = useProcess();
  return (
    <Section title={words.title}>
      <Loaded query={process} failedTitle={words.failed} waiting={<Waiting lines={5} />}>
        {(view) => (
          <>
            <div className="process-part">
              <AppointingPart saved={view.process} />
            </div>
            <div className="process-part">
              <PermitsPart saved={view.process} />
            </div>
            <div className="process-part">
              <EmergencyPart saved={view.process} />
            </div>
            <div className="process-part">
              <CoverPart saved={view.process} />
            </div>
            <Gaps coverage={view.coverage} />
            <details className="files">
              <summary>{words.parts}</summary>
              <p className="quiet small">{words.partsHint}</p>
              <ul className="rows" aria-label={words.parts}>
                {(Object.keys(view.parts) as PartId[]).map((id) => (
                  <PartRow key={id} id={id} part={view.parts[id]} saved={view.process} />
                ))}
              </ul>
            </details>
          </>
        )}
      </Loaded>
    </Section>
  );
}
