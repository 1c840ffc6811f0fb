import Button from '@atlaskit/button/new';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { gadget as words } from '../shared/en/gadget';
import { useBoard } from '../shared/board/board';
import { useTimeZone } from '../shared/host';
import { Loaded } from '../shared/states/loaded';
import { momentText } from '../shared/moments';
import { Panel } from '../shared/section';
import type { NoValue } from '../shared/trouble';
import { Waiting } from '../shared/states/waiting';
import { useReport } from './gadget-data';
import type { Labelled, Shown } from './gadget-data';
import { Headline } from './headline';
import { LazyChart } from './lazy-chart';
import { NumbersTable } from './numbers-table';
import { Unclassified } from './unclassified';

export function Report() {
  const report = useReport();
  useHostRefresh(report);
  return (
    <Panel title={words.title}>
      <Loaded query={report} failedTitle={words.failed} waiting={<Waiting lines={10} />}>
        {(shown) => <Shown shown={shown} query={report} />}
      </Loaded>
    </Panel>
  );
}

function Shown({ shown, query }: { readonly shown: Shown; readonly query: UseQueryResult<Shown, NoValue> }) {
  const { configuration } = useBoard();
  const timeZone = useTimeZone();
  const { report } = shown;
  const groups = groupsOf(shown);
  return (
    <>
      {configuration === undefined && <p className="quiet small">{words.notConfigured}</p>}
      <Headline shown={shown} />
      {report.total.releases === 0 ? (
        <div className="empty">
          <p>
            <b>{words.empty}</b>
          </p>
          <p className="quiet">{words.emptyHint}</p>
        </div>
      ) : (
        <>
          <LazyChart groups={groups} by={shown.configuration.chart} />
          <NumbersTable shown={shown} groups={groups} />
        </>
      )}
      <Unclassified releases={report.unclassified} />
      <p className="quiet small as-of">
        {report.hidden > 0 && <span>{words.hidden(report.hidden)}</span>}
        {report.lagging > 0 && <span>{words.lagging(report.lagging)}</span>}
        <span>{words.asOf(momentText(report.asOf, timeZone))}</span>
        <Button appearance="subtle" spacing="compact" isLoading={query.isFetching} onClick={() => void query.refetch()}>
          {words.refresh}
        </Button>
      </p>
    </>
  );
}

function groupsOf({ report, configuration, names }: Shown): readonly Labelled[] {
  if (configuration.chart === 'by-month') return report.byMonth.map((group) => ({ label: group.key, group }));
  return report.byCustomer.map((group) => ({ label: names.customers[group.key]?.name ?? group.key, group }));
}

/** The refresh in the dashboard's own menu. */
function useHostRefresh({ refetch }: UseQueryResult<Shown, NoValue>): void {
  const board = useBoard();
  useEffect(() => board.onRefresh(() => void refetch()), [board, refetch]);
}
