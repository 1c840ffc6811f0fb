import type { HostedModule } from '../../parts';
import type { NavSection } from './side-nav';

type Place = NavSection['links'][number] & { readonly about: string };
export type SettingsSection = { readonly heading: string; readonly links: readonly Place[] };

/** What an administrator of Jira can set up, in the order of its menu. */
export function settingsSections(appPages: readonly HostedModule[]): readonly SettingsSection[] {
  return [
    {
      heading: 'People and access',
      links: [
        { to: '/settings/people', label: 'People', about: 'Add people, or take away their access.' },
        { to: '/settings/groups', label: 'Groups', about: 'Who belongs together on the whole site.' },
        { to: '/settings/roles', label: 'Project roles', about: 'Parts that people play in a project.' },
        { to: '/settings/global-permissions', label: 'Global permissions', about: 'Who administers Jira.' },
        { to: '/settings/permission-schemes', label: 'Permission schemes', about: 'Who may do what in projects.' },
      ],
    },
    {
      heading: 'Work items',
      links: [
        { to: '/settings/work-types', label: 'Work types', about: 'Kinds of work items.' },
        { to: '/settings/statuses', label: 'Statuses', about: 'Names and categories on the whole site.' },
        { to: '/settings/workflows', label: 'Workflows', about: 'Transitions, and the rules of apps on them.' },
        { to: '/settings/link-types', label: 'Link types', about: 'How one work item bears on another.' },
        { to: '/settings/fields', label: 'Custom fields', about: 'What work items say beside what Jira asks.' },
      ],
    },
    {
      heading: 'Apps',
      links: [
        { to: '/settings/connected-apps', label: 'Connected apps', about: 'What the apps of this site may do.' },
        ...appPages.map(({ key, title, description }) => ({
          to: `/settings/apps/${encodeURIComponent(key)}`,
          label: title,
          about: description,
        })),
      ],
    },
    {
      heading: 'Sandbox',
      links: [
        { to: '/log', label: 'Log', about: 'What apps, functions and Jira asked of each other.' },
        { to: '/faults', label: 'Faults', about: 'What fails or is late on purpose.' },
        { to: '/about', label: 'About this sandbox', about: 'What is real here, and what is not.' },
      ],
    },
  ];
}
