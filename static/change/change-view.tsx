import { change as words } from '../shared/en/change';
import { history } from '../shared/en/shared';
import { HistoryList } from '../shared/history-list';
import { useWorkItem } from '../shared/host';
import { Loaded } from '../shared/loaded';
import { Panel, Section } from '../shared/section';
import { useFresh } from '../shared/use-fresh';
import { Waiting } from '../shared/waiting';
import { AuthorizationSection } from './authorization-section';
import { useChange } from './change-data';

const historyAtMost = 50;

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
            <Section title={history.title}>
              <HistoryList lines={view.history} atMost={historyAtMost} />
            </Section>
          </>
        )}
      </Loaded>
    </Panel>
  );
}
