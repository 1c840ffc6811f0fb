import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

const said = (text: string) => ({
  body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
});
const commentOf = async (accountId: string) =>
  (await running.as(accountId)('POST', '/issue/REL-1/comment', said('First'))).body as { id: string };

it('shows who changed a comment and when, beside who wrote it', async () => {
  const { id } = await commentOf('vera');
  await running.clock.set(new Date('2026-11-23T10:00:00+01:00'));
  const { status, body } = await running.as('ada')('PUT', `/issue/REL-1/comment/${id}`, said('Second'));
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...said('Second'),
    author: { accountId: 'vera' },
    updateAuthor: { accountId: 'ada' },
    updated: '2026-11-23T10:00:00.000+0100',
  });
  expect((await running.as('rita')('GET', `/issue/REL-1/comment/${id}`)).body).toMatchObject(said('Second'));
});

it.each([
  ['vera', 'vera', 'PUT', 200],
  ['rita', 'vera', 'PUT', 400],
  ['ada', 'vera', 'PUT', 200],
  ['vera', 'vera', 'DELETE', 400],
  ['rita', 'rita', 'DELETE', 204],
  ['ada', 'rita', 'DELETE', 204],
  ['otto', 'rita', 'DELETE', 404],
])('answers %s about a comment of %s: %s %i', async (who, author, method, status) => {
  const { id } = await commentOf(author);
  const answer = await running.as(who)(
    method,
    `/issue/REL-1/comment/${id}`,
    method === 'PUT' ? said('New') : undefined,
  );
  expect(answer.status).toBe(status);
});

it('does not know a comment of another work item', async () => {
  const { id } = await commentOf('rita');
  expect((await running.as('rita')('GET', `/issue/REL-2/comment/${id}`)).status).toBe(404);
});
