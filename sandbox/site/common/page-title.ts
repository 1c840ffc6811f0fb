import { useEffect } from 'react';
import { useSession } from '../data/session';

/** Names the browser tab as Jira does: what is shown, then the site. */
export function usePageTitle(title: string): void {
  const site = useSession().data?.site.name ?? 'Sandbox';
  useEffect(() => {
    document.title = `${title} - ${site}`;
  }, [title, site]);
}
