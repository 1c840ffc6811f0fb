import { useQueries } from '@tanstack/react-query';
import type { ShareOnPage } from '../../jira/page-contract';
import { requestJson, useJson } from '../data/http';
import type { Page, Project } from '../data/jira';
import { useSession } from '../data/session';

export type Kind = ShareOnPage['kind'];
export type ShareChoice = { readonly label: string; readonly value: string; readonly share: ShareOnPage };

type Groups = { readonly groups: readonly { readonly groupId: string; readonly name: string }[] };

/** Who can be chosen of a kind; empty while it is not known yet. */
export function useShareChoices(kind: Kind): readonly ShareChoice[] {
  const people = useSession().data?.people ?? [];
  const groups = useJson<Groups>('/rest/api/3/groups/picker?maxResults=1000').data?.groups ?? [];
  const projects = useJson<Page<Project>>('/rest/api/3/project/search?maxResults=100').data?.values ?? [];
  const roles = useRoles(kind === 'role' ? projects : []);
  switch (kind) {
    case 'logged-in':
      return [choice({ kind, name: 'My organization' }, kind)];
    case 'person':
      return people.map(({ accountId, displayName }) => choice({ kind, id: accountId, name: displayName }, accountId));
    case 'group':
      return groups.map(({ groupId, name }) => choice({ kind, id: groupId, name }, groupId));
    case 'project':
      return projects.map(({ id, name }) => choice({ kind, id, name }, id));
    case 'role':
      return roles;
  }
}

/** Project and role together, as one choice. */
function useRoles(projects: readonly Project[]): readonly ShareChoice[] {
  const answers = useQueries({
    queries: projects.map(({ id }) => {
      const path = `/rest/api/3/project/${encodeURIComponent(id)}/role`;
      return { queryKey: [path], queryFn: () => requestJson<Readonly<Record<string, string>>>('GET', path) };
    }),
  });
  return projects.flatMap((project, at) =>
    Object.entries(answers[at]?.data ?? {}).map(([role, url]) => {
      const id = url.slice(url.lastIndexOf('/') + 1);
      const name = `${role} in ${project.name}`;
      return choice({ kind: 'role', id, projectId: project.id, name }, `${project.id} ${id}`);
    }),
  );
}

function choice(share: ShareOnPage, value: string): ShareChoice {
  return { label: share.name, value, share };
}
