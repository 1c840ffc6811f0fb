import { IconButton } from '@atlaskit/button/new';
import SettingsIcon from '@atlaskit/icon/core/settings';
import CollapseIcon from '@atlaskit/icon/core/sidebar-collapse';
import ExpandIcon from '@atlaskit/icon/core/sidebar-expand';
import { Link } from 'react-router';
import { ProjectAvatar } from '../common/project-avatar';
import { useShortcut } from '../common/use-shortcut';
import type { Session } from '../data/session';
import { ClockButton } from './clock-button';
import { CreateButton } from './create-button';
import { QuickSearch } from './quick-search';
import { SandboxMenu } from './sandbox-menu';
import { ThemeSwitch } from './theme-switch';
import type { Nav } from './use-nav';
import { UserSwitcher } from './user-switcher';

export function TopBar({ session, nav }: { readonly session: Session; readonly nav: Nav }) {
  useShortcut('[', nav.toggle);
  return (
    <header className="top-bar">
      <div className="top-bar-site">
        <IconButton
          appearance="subtle"
          icon={nav.isOpen ? CollapseIcon : ExpandIcon}
          label={nav.isOpen ? 'Hide navigation' : 'Show navigation'}
          aria-expanded={nav.isOpen}
          aria-controls="main-nav"
          aria-keyshortcuts="["
          onClick={nav.toggle}
        />
        <Link className="site-name" to="/" title={session.site.name}>
          <ProjectAvatar name={session.site.name} />
          <span className="site-name-text">{session.site.name}</span>
        </Link>
      </div>
      <div className="top-bar-find">
        <QuickSearch />
        <CreateButton />
      </div>
      <div className="top-bar-tools">
        <SandboxMenu session={session} />
        <ClockButton session={session} />
      </div>
      <div className="top-bar-person">
        {session.person.administrator && (
          <Link className="icon-link" to="/settings" title="Settings">
            <SettingsIcon label="Settings" />
          </Link>
        )}
        <ThemeSwitch />
        <UserSwitcher session={session} />
      </div>
    </header>
  );
}
