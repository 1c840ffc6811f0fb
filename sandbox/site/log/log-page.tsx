import './log.css';
import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { LogEntry } from '../../parts';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { CallDetails } from './call-details';
import { LogFilters } from './log-filters';
import { LogTable } from './log-table';
import { LogTools } from './log-tools';
import { LogTotals } from './log-totals';
import { useLog } from './use-log';

/** What people and apps asked of the site. The filter is the page's address, so that it can be linked. */
export function LogPage() {
  usePageTitle('Log');
  const [filter, setFilter] = useSearchParams();
  const [follow, setFollow] = useState(true);
  const [chosen, setChosen] = useState<LogEntry>();
  const log = useLog(filter.toString(), follow);
  return (
    <div className="page log-page">
      <div className="section-head">
        <Heading size="large" as="h1">
          Log
        </Heading>
        <LogTools filter={filter.toString()} follow={follow} setFollow={setFollow} />
      </div>
      <LogFilters filter={filter} setFilter={setFilter} />
      <Loaded query={log}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState
              header="No calls"
              headingLevel={2}
              description="The sandbox keeps the last 5,000 calls since it was started; none of them is like this."
            />
          ) : (
            <>
              <LogTotals entries={entries} choose={setChosen} />
              <LogTable entries={entries} chosen={chosen?.id} choose={setChosen} />
            </>
          )
        }
      </Loaded>
      {chosen && <CallDetails entry={chosen} choose={setChosen} close={() => setChosen(undefined)} />}
    </div>
  );
}
