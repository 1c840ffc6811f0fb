import { useState } from 'react';
import { history } from './en/shared';
import { HistoryList } from './history-list';
import { Loaded } from './loaded';
import { useReleaseHistory } from './release-data';
import { Section } from './section';
import { Waiting } from './waiting';
import Button from '@atlaskit/button/new';

const atMost = 100;

/** The acts on a release, read when somebody wants to see them. */
export function ReleaseHistory() {
  const [shown, setShown] = useState(false);
  const lines = useReleaseHistory(shown);
  return (
    <Section title={history.title}>
      {shown ? (
        <Loaded query={lines} failedTitle={history.failed} waiting={<Waiting lines={4} />}>
          {(read) => <HistoryList lines={read} atMost={atMost} />}
        </Loaded>
      ) : (
        <Button spacing="compact" onClick={() => setShown(true)}>
          {history.show}
        </Button>
      )}
    </Section>
  );
}
