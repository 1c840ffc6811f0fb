import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Health } from '../../src/contract/admin-calls';
import type { SetupFinding } from '../../src/contract/setup-check';
import { settings as words } from '../shared/en/settings';
import { upkeep as upkeepWords } from '../shared/en/upkeep';
import { Loaded } from '../shared/states/loaded';
import { Notice } from '../shared/states/notice';
import { Section } from '../shared/section';
import { Waiting } from '../shared/states/waiting';
import { useHealth, useUpkeep } from './admin-data';
import { Upkeep } from './upkeep';

/** How the installation is doing, whether the set-up still fits Jira, and whether the journal is whole. */
export function HealthSection({ findings }: { readonly findings: readonly SetupFinding[] }) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const health = useHealth(asked);
  const upkeep = useUpkeep();
  const verify = () => {
    for (const queryKey of [['jira-site'], ['setup'], ['upkeep']]) void queries.invalidateQueries({ queryKey });
    if (asked) void health.refetch();
    else setAsked(true);
  };
  return (
    <Section title={words.health}>
      <Loaded query={upkeep} failedTitle={upkeepWords.failed} waiting={<Waiting lines={4} />}>
        {(report) => <Upkeep report={report} findings={findings} />}
      </Loaded>
      <p className="quiet">{words.healthHint}</p>
      {asked && (
        <Loaded query={health} failedTitle={words.verifyFailed} waiting={<Waiting lines={3} />}>
          {(known) => <Known health={known} />}
        </Loaded>
      )}
      <div className="actions">
        <Button onClick={verify} isLoading={health.isFetching}>
          {words.verify}
        </Button>
      </div>
    </Section>
  );
}

function Known({ health: { journal } }: { readonly health: Health }) {
  const { entries, streams, redacted, problems } = journal;
  if (problems.length === 0)
    return (
      <Notice kind="success" live="status" title={words.sound(entries, streams)}>
        {redacted > 0 && <p>{words.redacted(redacted)}</p>}
      </Notice>
    );
  return (
    <Notice kind="error" live="alert" title={words.unsound(problems.length)}>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p>{words.unsoundWhat}</p>
    </Notice>
  );
}
