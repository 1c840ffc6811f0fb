import type { HttpAnswer, SandboxClient } from './client';

/** Makes the transition of this name; the ids are asked for first, so that a fault set meanwhile meets only the transition. */
export async function transitionOf(
  sandbox: SandboxClient,
  as: string,
  issueKey: string,
  name: string,
): Promise<() => Promise<HttpAnswer>> {
  const path = `/rest/api/3/issue/${issueKey}/transitions`;
  const { transitions } = (await sandbox.jira(as, 'GET', path)).body as { transitions: { id: string; name: string }[] };
  const id = transitions.find((transition) => transition.name === name)?.id;
  if (id === undefined) throw new Error(`${as} has no transition "${name}" on ${issueKey}.`);
  return () => sandbox.jira(as, 'POST', path, { transition: { id } });
}

/** Links this many new changes to a release, as a person would. */
export async function linkNewChanges(sandbox: SandboxClient, issueKey: string, count: number): Promise<void> {
  const post = async (path: string, body: object) => {
    const answer = await sandbox.jira('ines-okafor', 'POST', path, body);
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as { key: string };
  };
  for (let made = 0; made < count; made += 1) {
    const { key } = await post('/rest/api/3/issue', {
      fields: { project: { key: 'CHG' }, issuetype: { id: '10002' }, summary: 'One of many changes' },
    });
    const link = { type: { name: 'Deployment' }, inwardIssue: { key: issueKey }, outwardIssue: { key } };
    await post('/rest/api/3/issueLink', link);
  }
}
