import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { useHost, useProjectKey } from '../host';

type Props = { readonly issueKey: string; readonly children?: ReactNode };

/** Leads to a work item. The frame may not navigate by itself, so the host is asked; the address is real for "copy link". */
export function WorkItemLink({ issueKey, children = issueKey }: Props) {
  return (
    <HostLink path={`/browse/${issueKey}`} location={{ target: 'issue', issueKey }}>
      {children}
    </HostLink>
  );
}

export function SettingsLink({ children }: { readonly children: ReactNode }) {
  const moduleKey = 'settings';
  return (
    <HostLink path={`/settings/apps/${moduleKey}`} location={{ target: 'module', moduleKey }}>
      {children}
    </HostLink>
  );
}

/** The page Releases of the project that this frame stands in, opened at one of its sections. */
export function ProjectLink({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const moduleKey = 'project';
  const projectKey = useProjectKey();
  if (projectKey === '') return <span>{children}</span>;
  return (
    <HostLink path={`/projects/${projectKey}`} location={{ target: 'module', moduleKey, projectKey, path }}>
      {children}
    </HostLink>
  );
}

type Location = Exclude<Parameters<typeof router.navigate>[0], string>;

function HostLink(props: { readonly path: string; readonly location: Location; readonly children: ReactNode }) {
  const { siteUrl } = useHost();
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    const inNewTab = event.metaKey || event.ctrlKey || event.shiftKey;
    void (inNewTab ? router.open(props.location) : router.navigate(props.location));
  };
  return (
    <a className="link" href={`${siteUrl}${props.path}`} onClick={follow}>
      {props.children}
    </a>
  );
}
