import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

const found = async (who: string, path: string) => {
  const { status, body } = await running.as(who)('GET', path);
  return status === 200 ? (body as unknown as { accountId: string }[]).map((person) => person.accountId) : status;
};

it.each<[path: string, people: readonly string[] | number]>([
  ['/user/assignable/search?issueKey=REL-1&query=', ['rita']],
  ['/user/assignable/search?project=CHG&query=', ['carl']],
  ['/user/assignable/search?project=CHG&accountId=carl', ['carl']],
  ['/user/assignable/search?project=CHG&accountId=vera', []],
  ['/user/assignable/search?issueKey=REL-1&query=rel', ['rita']],
  ['/user/assignable/search?issueKey=REL-1&query=elease', []],
  // The page is cut before it is filtered: Rita is the first of all people, so the second page does not have her.
  ['/user/assignable/search?issueKey=REL-1&query=&startAt=1&maxResults=2', []],
  ['/user/assignable/search?issueKey=LAB-1&query=', []],
  ['/user/assignable/search?query=', 400],
  ['/user/assignable/search?project=REL', 400],
  ['/user/assignable/search?project=REL&query=r&accountId=rita', 400],
  ['/user/assignable/search?project=NONE&query=r', 404],
  ['/user/search?query=ca', ['carl']],
  ['/user/search?query=change', ['carl']],
  ['/user/search?query=&startAt=1&maxResults=2', ['carl', 'vera']],
  ['/user/search', 400],
])('finds people: %s', async (path, people) => {
  expect(await found('rita', path)).toEqual(people);
});

it('finds groups, and lists those of the person themselves', async () => {
  const picked = await running.as('rita')('GET', '/groups/picker?query=CHANG');
  expect(picked.body).toMatchObject({ total: 1, groups: [{ groupId: 'g-1', name: 'changers' }] });
  const carl = await running.as('carl')('GET', '/myself?expand=groups');
  expect(carl.body['groups']).toMatchObject({ size: 1, items: [{ groupId: 'g-1', name: 'changers' }] });
  expect((await running.as('carl')('GET', '/myself')).body['groups']).toEqual({ size: 1, items: [] });
});

it('does not tell a project that is not visible from one that is missing', async () => {
  expect(await found('otto', '/user/assignable/search?project=REL&query=')).toBe(404);
});
