import type { Actor, JiraRequest, JiraResponse, JiraSite } from '../../../sandbox/parts';

/** Answers every request with who asked for what, and keeps what it was asked. */
export type FakeJira = JiraSite & { readonly requests: JiraRequest[] };

export function fakeJira(): FakeJira {
  const requests: JiraRequest[] = [];
  const refuse = () => Promise.reject(new Error('The function side asks Jira for nothing else'));
  return {
    requests,
    async handle(request): Promise<JiraResponse> {
      requests.push(request);
      return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ actor: nameOf(request.actor), path: request.path }),
      };
    },
    people: refuse,
    person: refuse,
    visibleIssue: refuse,
    isAdministrator: refuse,
    dashboardItem: refuse,
    configureDashboardItem: refuse,
    load: refuse,
    isEmpty: refuse,
    name: refuse,
    handlePage: refuse,
  };
}

function nameOf(actor: Actor): string {
  return actor.kind === 'user' ? actor.accountId : actor.kind;
}
