import Button from '@atlaskit/button/new';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JiraSite, SetupFinding } from '../../src/contract/setup-check';
import { inJira as words } from '../shared/en/in-jira';
import { setup } from '../shared/en/setup';
import { Section } from '../shared/section';
import type { Settings } from './admin-data';
import { Findings } from './findings';
import { GatesInJira } from './gates-in-jira';
import { PanelsInJira } from './panels-in-jira';

type Props = {
  readonly settings: Settings;
  readonly site: JiraSite;
  readonly findings: readonly SetupFinding[];
};

/** Step 6: what has to stand in Jira itself. Panels are pinned here; gates go on in Jira's workflow editor. */
export function JiraPart({ settings, site, findings }: Props) {
  return (
    <div id="step-jira" className="setup-step">
      <Section title={setup.steps.jira} action={<CheckAgain />}>
        <PanelsInJira settings={settings} site={site} />
        <GatesInJira settings={settings} site={site} />
        <Findings step="jira" findings={findings} />
      </Section>
    </div>
  );
}

function CheckAgain() {
  const queries = useQueryClient();
  const [checking, setChecking] = useState(false);
  const check = async () => {
    setChecking(true);
    await queries.invalidateQueries({ queryKey: ['jira-site'] });
    setChecking(false);
  };
  return (
    <Button spacing="compact" onClick={() => void check()} isLoading={checking}>
      {words.checkAgain}
    </Button>
  );
}
