import { lazy, Suspense, useCallback, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { CreateContext, type Preset } from '../common/create-context';
import { PageBoundary } from '../common/page-boundary';
import { Loaded, Loading } from '../common/page-state';
import { useSession } from '../data/session';
import { FaultsBanner } from '../faults/faults-banner';
import { StoryBar } from '../home/story-bar';
import { MainNav } from './main-nav';
import { TopBar } from './top-bar';
import { useNav } from './use-nav';
import './shell.css';

const CreateDialog = lazy(async () => ({ default: (await import('../issue/create-dialog')).CreateDialog }));

/** What stands around every page. Nothing is shown before it is known who looks. */
export function Shell() {
  const session = useSession();
  const { pathname } = useLocation();
  const nav = useNav(session.data?.person.administrator === true);
  const [creating, setCreating] = useState<Preset>();
  const create = useCallback((preset: Preset = {}) => setCreating(preset), []);
  return (
    <Loaded query={session}>
      {(known) => (
        <CreateContext.Provider value={create}>
          <a className="skip-link" href="#content">
            Skip to content
          </a>
          <TopBar session={known} nav={nav} />
          <FaultsBanner />
          <StoryBar />
          <div className="site-body" data-nav={nav.isOpen && !nav.floats ? 'beside' : undefined}>
            {nav.isOpen && <MainNav floats={nav.floats} />}
            <main id="content" tabIndex={-1}>
              <PageBoundary place={pathname}>
                <Suspense fallback={<Loading />}>
                  <Outlet />
                </Suspense>
              </PageBoundary>
            </main>
          </div>
          <Suspense>
            {creating !== undefined && <CreateDialog preset={creating} close={() => setCreating(undefined)} />}
          </Suspense>
        </CreateContext.Provider>
      )}
    </Loaded>
  );
}
