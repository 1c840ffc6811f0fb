import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

type Meta = Record<string, { allowedValues?: { name?: string; value?: string }[]; required: boolean }>;
const editable = async (accountId: string) =>
  (await running.as(accountId)('GET', '/issue/REL-1/editmeta')).body['fields'] as Meta;

it('names what a person can set, without what needs a permission that is missing', async () => {
  const fields = Object.keys(await editable('rita'));
  expect(fields).toEqual(['summary', 'description', 'assignee', 'labels', 'duedate', 'priority']);
  expect(await editable('vera')).toEqual({});
});

it('offers the values of choices, also of fields that the site added', async () => {
  const field = { name: 'Risk', type: 'select', options: ['Low', 'High'] };
  const { id } = (await running.page('ada')('POST', '/custom-fields', field)).body as { id: string };
  const fields = await editable('rita');
  expect(fields[id]?.allowedValues?.map(({ value }) => value)).toEqual(['Low', 'High']);
  expect(fields['priority']?.allowedValues?.[0]?.name).toBe('Highest');
});

it('lists the types that a person can create and what each needs', async () => {
  const types = await running.as('rita')('GET', '/issue/createmeta/REL/issuetypes');
  expect(types.body).toMatchObject({ issueTypes: [{ name: 'Release' }, { name: 'Wave', subtask: true }] });
  const wave = await running.as('rita')('GET', '/issue/createmeta/REL/issuetypes/3');
  const required = (wave.body['fields'] as { fieldId: string; required: boolean }[]).filter((field) => field.required);
  expect(required.map((field) => field.fieldId)).toEqual(['project', 'issuetype', 'parent', 'summary']);
});

it('offers nothing to somebody who may not create', async () => {
  expect((await running.as('vera')('GET', '/issue/createmeta/REL/issuetypes')).body).toMatchObject({ issueTypes: [] });
  expect((await running.as('vera')('GET', '/issue/createmeta/REL/issuetypes/1')).status).toBe(404);
  expect((await running.as('otto')('GET', '/issue/createmeta/REL/issuetypes')).status).toBe(404);
});
