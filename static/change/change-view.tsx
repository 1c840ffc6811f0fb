import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { HistoryLine } from '../shared/contract-types';
import { change as words } from '../shared/en/change';
import { history } from '../shared/en/shared';
import { HistoryList } from '../shared/history/history-list';
import { useWorkItem } from '../shared/host';
import { Loaded } from '../shared/states/loaded';
import { PagedHistory } from '../shared/history/paged-history';
import { Panel, Section } from '../shared/section';
import { useFresh } from '../shared/use-fresh';
import { Waiting } from '../shared/states/waiting';
import { AuthorizationSection } from './authorization-section';
import { Coverage } from './coverage';
import { callChange, useChange } from './change-data';
import { Closing } from './closing';

/** So many come with the panel. */
const newest = 50;

/** Panel Change: where it stands, who may decide, and the decision itself. */
export function View() {
  const { key } = useWorkItem();
  const change = useChange();
  useFresh();
  return (
    <Panel title={words.title(key)}>
      <Loaded query={change} failedTitle={words.failed} waiting={<Waiting lines={8} />}>
        {(view) => (
          <>
            <AuthorizationSection view={view} />
            <Coverage view={view} />
            <Closing />
            <ChangeHistory lines={view.history} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function ChangeHistory({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const [all, setAll] = useState(false);
  return (
    <Section title={history.title}>
      {all ? <PagedHistory read={(input) => callChange('getChangeHistory', input)} /> : <HistoryList lines={lines} />}
      {!all && lines.length >= newest && (
        <div className="actions">
          <Button spacing="compact" onClick={() => setAll(true)}>
            {history.all}
          </Button>
        </div>
      )}
    </Section>
  );
}
