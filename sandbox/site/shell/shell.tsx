import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Loaded, Loading } from '../common/page-state';
import { useSession } from '../data/session';
import { TopBar } from './top-bar';

/** What stands around every page. Nothing is shown before it is known who looks. */
export function Shell() {
  const session = useSession();
  return (
    <Loaded query={session}>
      {(known) => (
        <>
          <a className="skip-link" href="#content">
            Skip to content
          </a>
          <TopBar session={known} />
          <main id="content" tabIndex={-1}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </main>
        </>
      )}
    </Loaded>
  );
}
