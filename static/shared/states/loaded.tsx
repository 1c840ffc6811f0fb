import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { shared } from '../en/shared';
import { useTimeZone } from '../host';
import { clockText } from '../moments';
import { Notice } from './notice';
import { TroubleMessage } from './trouble-message';
import type { NoValue } from '../trouble';
import Button from '@atlaskit/button/new';

type Props<T> = {
  readonly query: Pick<UseQueryResult<T, NoValue>, 'data' | 'error' | 'isFetching' | 'dataUpdatedAt'> & {
    readonly refetch: () => Promise<unknown>;
  };
  /** Title of the message when there is nothing to show. */
  readonly failedTitle: string;
  /** Holds the place until there is an answer, in about its height. */
  readonly waiting: ReactNode;
  readonly children: (value: T) => ReactNode;
};

/** The states of everything that is read: waiting, refused, failed, shown, and shown from before a failed refresh. */
export function Loaded<T>({ query, failedTitle, waiting, children }: Props<T>) {
  const timeZone = useTimeZone();
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    if (query.error === null) return <div aria-busy="true">{waiting}</div>;
    const { trouble } = query.error;
    return <TroubleMessage trouble={trouble} title={failedTitle} retry={retry} retrying={query.isFetching} />;
  }
  const readAt = new Date(query.dataUpdatedAt).toISOString();
  return (
    <>
      {query.error !== null && (
        <Notice
          kind="warning"
          live="status"
          title={shared.notRefreshed(clockText(readAt, timeZone))}
          actions={
            <Button spacing="compact" onClick={retry} isLoading={query.isFetching}>
              {shared.tryAgain}
            </Button>
          }
        />
      )}
      {children(query.data)}
    </>
  );
}
