import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Health } from '../../src/contract/admin-calls';
import { settings as words } from '../shared/en/settings';
import { Fact } from '../shared/fact';
import { Loaded } from '../shared/loaded';
import { Notice } from '../shared/notice';
import { Section } from '../shared/section';
import { Waiting } from '../shared/waiting';
import { useHealth } from './admin-data';

/** Whether the journal is whole and the reports are up to date. */
export function HealthSection() {
  const [asked, setAsked] = useState(false);
  const health = useHealth(asked);
  const verify = () => {
    if (asked) void health.refetch();
    else setAsked(true);
  };
  return (
    <Section title={words.health}>
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

function Known({ health: { journal, lagging, schemaVersion } }: { readonly health: Health }) {
  const { entries, streams, redacted, problems } = journal;
  return (
    <>
      {problems.length === 0 ? (
        <Notice kind="success" live="status" title={words.sound(entries, streams)}>
          {redacted > 0 && <p>{words.redacted(redacted)}</p>}
        </Notice>
      ) : (
        <Notice kind="error" live="alert" title={words.unsound(problems.length)}>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <dl className="facts">
        <Fact term={words.lag}>{lagging === 0 ? words.noLag : words.lagging(lagging)}</Fact>
        <Fact term={words.schema}>{words.version(schemaVersion)}</Fact>
      </dl>
    </>
  );
}
