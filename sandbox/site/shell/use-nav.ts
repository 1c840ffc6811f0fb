import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';

const KEPT = 'sandbox-navigation';
const NARROW = '(width < 1100px)';

export type Nav = {
  readonly isOpen: boolean;
  /** Whether it lies over the page instead of beside it. */
  readonly floats: boolean;
  readonly toggle: () => void;
};

/** The navigation beside the page, as it was left; where the place is taken it comes over the page, until one goes on. */
export function useNav(isAdministrator: boolean): Nav {
  const { pathname } = useLocation();
  const floats = useIsNarrow() || hasOwnNav(pathname, isAdministrator);
  const [isHidden, setHidden] = useState(() => localStorage.getItem(KEPT) === 'hidden');
  const [openAt, setOpenAt] = useState<string>();
  const isOpen = floats ? openAt === pathname : !isHidden;

  useEffect(() => {
    if (openAt === undefined) return;
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && setOpenAt(undefined);
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [openAt]);

  const toggle = () => {
    if (floats) return setOpenAt(isOpen ? undefined : pathname);
    localStorage.setItem(KEPT, isHidden ? 'shown' : 'hidden');
    setHidden(!isHidden);
  };
  return { isOpen, floats, toggle };
}

/** Settings have a list of pages of their own in the place of the navigation, as in Jira. */
function hasOwnNav(pathname: string, isAdministrator: boolean): boolean {
  const [, projects, , settings] = pathname.split('/');
  return projects === 'settings' ? isAdministrator : projects === 'projects' && settings === 'settings';
}

function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const media = window.matchMedia(NARROW);
    const look = () => setNarrow(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return isNarrow;
}
