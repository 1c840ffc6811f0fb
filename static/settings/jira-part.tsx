import type { JiraSite } from '../../src/contract/setup-check';
import { setup as words } from '../shared/en/setup';
import { Section } from '../shared/section';

/** What has to be done in Jira itself, by hand. */
export function JiraPart({ site }: { readonly site: JiraSite }) {
  return (
    <Section title={words.jiraPart}>
      <h3 className="subhead">{words.panelsTitle}</h3>
      <Steps steps={words.panels} />
      {site.projects.length > 0 && <p>{words.panelProjects(site.projects.map(({ key }) => key).join(', '))}</p>}
      <p className="quiet">{words.panelsWhy}</p>
      <h3 className="subhead">{words.gateTitle}</h3>
      <Steps steps={words.gates} />
    </Section>
  );
}

const Steps = ({ steps }: { readonly steps: readonly string[] }) => (
  <ol className="guide">
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);
