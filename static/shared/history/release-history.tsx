import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { history } from '../en/shared';
import { PagedHistory } from './paged-history';
import { callRelease } from '../release-data';
import { Section } from '../section';

/** The acts on a release, read when somebody wants to see them. */
export function ReleaseHistory() {
  const [shown, setShown] = useState(false);
  return (
    <Section title={history.title}>
      {shown ? (
        <PagedHistory read={(input) => callRelease('getHistory', input)} />
      ) : (
        <Button spacing="compact" onClick={() => setShown(true)}>
          {history.show}
        </Button>
      )}
    </Section>
  );
}
