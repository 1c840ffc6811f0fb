import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Health } from '../../src/contract/admin-calls';
import { settings as words } from '../shared/en/settings';
import { upkeep as upkeepWords } from '../shared/en/upkeep';
import { Loaded } from '../shared/loaded';
import { Notice } from '../shared/notice';
import { Section } from '../shared/section';
import { Waiting } from '../shared/waiting';
import { useHealth, useUpkeep } from './admin-data';
import { Upkeep } from './upkeep';

/** How the installation is doing, and whether the journal is whole. */
export function HealthSection() {
  const [asked, setAsked] = useState(false);
  const health = useHealth(asked);
  const upkeep = useUpkeep();
  const verify = () => {
    if (asked) void health.refetch();
    else setAsked(true);
  };
  return (
    <Section title={words.health}>
      <Loaded query={upkeep} failedTitle={upkeepWords.failed} waiting={<Waiting lines={4} />}>
        {(report) => <Upkeep report={report} />}
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
