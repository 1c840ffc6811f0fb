import { lazy, Suspense, useCallback, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { CreateContext, type Preset } from '../common/create-context';
import { PageBoundary } from '../common/page-boundary';
import { Loaded, Loading } from '../common/page-state';
import { useSession } from '../data/session';
import { FaultsBanner } from '../faults/faults-banner';
import { TopBar } from './top-bar';

const CreateDialog = lazy(async () => ({ default: (await import('../issue/create-dialog')).CreateDialog }));

/** What stands around every page. Nothing is shown before it is known who looks. */
export function Shell() {
  const session = useSession();
  const { pathname } = useLocation();
  const [creating, setCreating] = useState<Preset>();
  const create = useCallback((preset: Preset = {}) => setCreating(preset), []);
  return (
    <Loaded query={session}>
      {(known) => (
        <CreateContext.Provider value={create}>
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
          <Suspense>
            {creating !== undefined && <CreateDialog preset={creating} close={() => setCreating(undefined)} />}
          </Suspense>
        </CreateContext.Provider>
      )}
    </Loaded>
  );
}
