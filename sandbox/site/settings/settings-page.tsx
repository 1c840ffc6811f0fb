import Heading from '@atlaskit/heading';
import { Link } from 'react-router';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { useModules } from '../data/modules';
import { settingsSections } from './sections';

export function SettingsPage() {
  usePageTitle('Settings');
  const apps = useModules('jira:adminPage');
  return (
    <div className="page">
      <Heading size="large" as="h1">
        Settings
      </Heading>
      <Loaded query={apps}>
        {(modules) =>
          settingsSections(modules).map(({ heading, links }) => (
            <section key={heading} aria-label={heading}>
              <Heading size="small" as="h2">
                {heading}
              </Heading>
              <ul className="settings-cards">
                {links.map(({ to, label, about }) => (
                  <li key={to}>
                    <Link to={to}>{label}</Link>
                    <p className="subtle">{about}</p>
                  </li>
                ))}
              </ul>
            </section>
          ))
        }
      </Loaded>
    </div>
  );
}
