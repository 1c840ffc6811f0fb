import type { Setup } from '../../src/contract/admin-calls';
import type { SetupFinding } from '../../src/contract/setup-check';
import { setup as words } from '../shared/en/setup';
import { Section } from '../shared/section';
import { AddEntry, RenameEntry } from './add-entry';
import { Findings } from './findings';

type Props = Pick<Setup, 'services'> & { readonly findings: readonly SetupFinding[] };

/** Step 5: the services that releases change. */
export function Services({ services, findings }: Props) {
  const entries = Object.entries(services).sort(([, a], [, b]) => a.name.localeCompare(b.name));
  return (
    <div id="step-services" className="setup-step">
      <Section title={words.steps.services}>
        {entries.length === 0 && <p className="quiet">{words.noServices}</p>}
        <ul className="rows">
          {entries.map(([id, { name }]) => (
            <li key={id} className="register-line">
              <span>
                {name} <span className="quiet small">{id}</span>
              </span>
              <RenameEntry
                register="services"
                entry={{ id, name }}
                label={words.rename(name)}
                short={words.renameShort}
              />
            </li>
          ))}
        </ul>
        <AddEntry register="services" label={words.addService} taken={services} />
        <Findings step="services" findings={findings} />
      </Section>
    </div>
  );
}
