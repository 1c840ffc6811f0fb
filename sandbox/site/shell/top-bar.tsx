import { Link, NavLink } from 'react-router';
import { AppsMenu } from '../apps/apps-menu';
import type { Session } from '../data/session';
import { ClockButton } from './clock-button';
import { CreateButton } from './create-button';
import { QuickSearch } from './quick-search';
import { SandboxMenu } from './sandbox-menu';
import { ThemeSwitch } from './theme-switch';
import { UserSwitcher } from './user-switcher';

export function TopBar({ session }: { readonly session: Session }) {
  return (
    <header className="top-bar">
      <Link className="site-name" to="/projects">
        {session.site.name}
      </Link>
      <nav className="main-nav" aria-label="Main">
        <NavLink to="/issues">All work</NavLink>
        <NavLink to="/projects">Projects</NavLink>
        <NavLink to="/dashboards">Dashboards</NavLink>
        <AppsMenu />
        {session.person.administrator && <NavLink to="/settings">Settings</NavLink>}
      </nav>
      <CreateButton />
      <QuickSearch />
      <div className="top-bar-tools">
        <SandboxMenu session={session} />
        <ClockButton session={session} />
      </div>
      <div className="top-bar-person">
        <ThemeSwitch />
        <UserSwitcher session={session} />
      </div>
    </header>
  );
}
