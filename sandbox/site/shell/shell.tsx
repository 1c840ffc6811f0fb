import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { PageBoundary } from '../common/page-boundary';
import { Loaded, Loading } from '../common/page-state';
import { useSession } from '../data/session';
import { FaultsBanner } from '../faults/faults-banner';
import { TopBar } from './top-bar';

/** What stands around every page. Nothing is shown before it is known who looks. */
export function Shell() {
  const session = useSession();
  const { pathname } = useLocation();
  return (
    <Loaded query={session}>
      {(known) => (
        <>
          <a className="skip-link" href="#content">
            Skip to content
          </a>
          <TopBar session={known} />
          <FaultsBanner />
          <main id="content" tabIndex={-1}>
            <PageBoundary place={pathname}>
              <Suspense fallback={<Loading />}>
                <Outlet />
              </Suspense>
            </PageBoundary>
          </main>
        </>
      )}
    </Loaded>
  );
}
