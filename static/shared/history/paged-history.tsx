import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { historyPage } from '../../../src/contract/release-calls';
import type { HistoryPlace } from '../../../src/contract/release-calls';
import type { Answer } from '../../../src/contract/wire';
import type { HistoryLine } from '../contract-types';
import { history } from '../en/shared';
import { HistoryList } from './history-list';
import { Loaded } from '../states/loaded';
import { valueOf } from '../trouble';
import type { NoValue } from '../trouble';
import { Waiting } from '../states/waiting';

type Input = { readonly before?: HistoryPlace };
type Props = { readonly read: (input: Input) => Promise<Answer<readonly HistoryLine[]>> };

/** The whole journal of a work item, page by page; every page is read again when something was added. */
export function PagedHistory({ read }: Props) {
  const pages = useInfiniteQuery<readonly HistoryLine[], NoValue, readonly HistoryLine[], readonly string[], Input>({
    queryKey: ['history'],
    queryFn: ({ pageParam }) => valueOf(read(pageParam)),
    initialPageParam: {},
    getNextPageParam: (page) => (page.length < historyPage ? undefined : beforeLast(page)),
    select: (data) => data.pages.flat(),
  });
  return (
    <Loaded query={pages} failedTitle={history.failed} waiting={<Waiting lines={4} />}>
      {(lines) => (
        <>
          <HistoryList lines={lines} />
          {pages.hasNextPage && (
            <div className="actions">
              <Button spacing="compact" onClick={() => void pages.fetchNextPage()} isLoading={pages.isFetchingNextPage}>
                {history.older}
              </Button>
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}

function beforeLast(page: readonly HistoryLine[]): Input | undefined {
  const last = page.at(-1);
  return last && { before: { at: last.at, stream: last.stream, seq: last.seq } };
}
