import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Spinner from '@atlaskit/spinner';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { reasonsOf, RequestRefused } from '../data/http';

/** Shows what a request brought, or why there is nothing to show: still loading, missing, refused, failed. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <Loading />;
  if (query.error instanceof RequestRefused && query.error.status === 404) return <NotFound />;
  if (query.error instanceof RequestRefused && query.error.status === 403)
    return <Refused reasons={query.error.reasons} />;
  return <Failed reasons={reasonsOf(query.error)} retry={() => void query.refetch()} />;
}

export function Loading({ label = 'Loading' }: { readonly label?: string }) {
  return (
    <div className="page-state" role="status">
      <Spinner label={label} size="large" delay={200} />
    </div>
  );
}

/** Jira never tells a missing page from one that this person may not see. */
export function NotFound() {
  return (
    <EmptyState
      header="We couldn't find what you're looking for"
      headingLevel={1}
      description="It may not exist, or you may not have permission to see it. Check the address, or act as somebody who can see it."
    />
  );
}

export function Refused({ reasons }: { readonly reasons: readonly string[] }) {
  return <EmptyState header="You don't have access to this page" headingLevel={1} description={reasons.join(' ')} />;
}

export function Failed({ reasons, retry }: { readonly reasons: readonly string[]; readonly retry: () => void }) {
  return (
    <EmptyState
      header="This could not be loaded"
      headingLevel={1}
      description={reasons.join(' ')}
      primaryAction={<Button onClick={retry}>Try again</Button>}
    />
  );
}
