import type { ValidatorEvent, ValidatorVerdict } from '../../../sandbox/parts';
import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());
beforeEach(() => {
  running.validate = async () => agrees;
});

/** A release of its own for each test, ready to be deployed. */
async function readyRelease(): Promise<string> {
  const rita = running.as('rita');
  const fields = { project: { key: 'REL' }, issuetype: { name: 'Release' }, summary: 'A release' };
  const key = String((await rita('POST', '/issue', { fields })).body.key);
  await rita('POST', `/issue/${key}/transitions`, { transition: { id: '11' } });
  return key;
}

async function moves(key: string): Promise<Record<string, unknown>[]> {
  return (await running.as('rita')('GET', `/issue/${key}/changelog`)).body.values as Record<string, unknown>[];
}

const status = async (key: string) => {
  const { body } = await running.as('rita')('GET', `/issue/${key}?fields=status`);
  return (body.fields as { status: { name: string } }).status.name;
};
const deploy = { transition: { id: '21' } };
const agrees: ValidatorVerdict = { ok: true };

it('offers the transitions that leave the status, and the global ones', async () => {
  const { body } = await running.as('rita')('GET', '/issue/REL-2/transitions');
  expect((body.transitions as { id: string; isGlobal: boolean }[]).map(({ id, isGlobal }) => [id, isGlobal])).toEqual([
    ['21', false],
    ['31', true],
  ]);
});

it.each(['carl', 'vera'])('offers none to %s, who may look but not transition', async (person) => {
  const { body } = await running.as(person)('GET', '/issue/REL-2/transitions');
  expect(body.transitions).toEqual([]);
});

it('offers none for a transition that does not exist', async () => {
  const { status: code, body } = await running.as('rita')('GET', '/issue/REL-2/transitions?transitionId=99');
  expect([code, body.transitions]).toEqual([200, []]);
});

it('moves the work item and says so in its history', async () => {
  const key = await readyRelease();
  await running.clock.set(new Date('2026-11-24T10:00:00Z'));
  expect((await running.as('rita')('POST', `/issue/${key}/transitions`, deploy)).status).toBe(204);
  expect(await status(key)).toBe('Deployed');
  expect((await moves(key)).at(-1)).toMatchObject({
    author: { accountId: 'rita' },
    created: '2026-11-24T11:00:00.000+0100',
    items: [
      {
        field: 'status',
        fieldId: 'status',
        fieldtype: 'jira',
        from: '20',
        fromString: 'Ready',
        to: '30',
        toString: 'Deployed',
      },
    ],
  });
});

it('asks each validator with the configuration and the statuses of the move', async () => {
  const key = await readyRelease();
  const asked: [string, string, ValidatorEvent][] = [];
  running.validate = async (rule, event) => {
    asked.push([rule.moduleKey, rule.config, event]);
    return agrees;
  };
  await running.as('rita')('POST', `/issue/${key}/transitions`, deploy);
  const event = { issueKey: key, fromStatusId: '20', toStatusId: '30', modifiedFields: {}, accountId: 'rita' };
  expect(asked).toEqual([
    ['first-gate', '{"gate":"first"}', event],
    ['second-gate', '{"gate":"second"}', event],
  ]);
});

it('refuses with the words of every validator and leaves the work item where it is', async () => {
  const key = await readyRelease();
  running.validate = async (rule) => ({ ok: false, message: `${rule.moduleKey} says no` });
  const { status: code, body } = await running.as('rita')('POST', `/issue/${key}/transitions`, deploy);
  expect([code, body]).toEqual([400, { errorMessages: ['first-gate says no', 'second-gate says no'], errors: {} }]);
  expect(await status(key)).toBe('Ready');
  expect(await moves(key)).toHaveLength(1);
});

it('does not ask a rule that is switched off', async () => {
  const key = await readyRelease();
  const pages = running.page('ada');
  const rule = { moduleKey: 'first-gate', config: '{}' };
  const { body } = await pages('PUT', '/workflows/wf-release/transitions/31/rules/new', rule);
  const path = `/workflows/wf-release/transitions/31/rules/${String(body.id)}`;
  running.validate = async () => ({ ok: false, message: 'no' });
  const again = { transition: { id: '31' } };
  expect((await running.as('rita')('POST', `/issue/${key}/transitions`, again)).status).toBe(400);
  await pages('PUT', path, { ...rule, disabled: true });
  expect((await running.as('rita')('POST', `/issue/${key}/transitions`, again)).status).toBe(204);
  await pages('DELETE', path);
});

it('lets one of two simultaneous transitions win and answers the other with 409', async () => {
  const key = await readyRelease();
  let waiting = 0;
  let bothIn = () => {};
  const together = new Promise<void>((resolve) => (bothIn = resolve));
  running.validate = async (rule) => {
    if (rule.moduleKey === 'first-gate' && ++waiting === 2) bothIn();
    await together;
    return agrees;
  };
  const [one, other] = await Promise.all(
    [1, 2].map(() => running.as('rita')('POST', `/issue/${key}/transitions`, deploy)),
  );
  expect([one?.status, other?.status].sort()).toEqual([204, 409]);
  expect(await moves(key)).toHaveLength(2);
});

it('answers 409 when the work item went away and came back while its validators were asked', async () => {
  const key = await readyRelease();
  const rita = running.as('rita');
  running.validate = async (rule) => {
    if (rule.moduleKey === 'first-gate') {
      await rita('POST', `/issue/${key}/transitions`, { transition: { id: '31' } });
      await rita('POST', `/issue/${key}/transitions`, { transition: { id: '11' } });
    }
    return agrees;
  };
  expect((await rita('POST', `/issue/${key}/transitions`, deploy)).status).toBe(409);
});

it('lets validators read Jira while more transitions wait than there are connections', async () => {
  const key = await readyRelease();
  const rita = running.as('rita');
  running.validate = async () => {
    const { status: code } = await rita('GET', `/issue/${key}?fields=status`);
    return code === 200 ? agrees : { ok: false, message: `Jira answered ${code}` };
  };
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => rita('POST', `/issue/${key}/transitions`, deploy)),
  );
  expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
});

it.each<[person: string, key: string, body: unknown, code: number]>([
  ['rita', 'REL-2', {}, 400],
  ['rita', 'REL-2', { transition: { id: '99' } }, 400],
  ['rita', 'REL-1', deploy, 400],
  ['vera', 'REL-2', deploy, 400],
  ['otto', 'REL-2', deploy, 404],
  ['rita', 'REL-99', deploy, 404],
  ['rita', 'REL-2', { ...deploy, update: {} }, 501],
])('%s moving %s with %j is answered with %i', async (person, key, body, code) => {
  expect((await running.as(person)('POST', `/issue/${key}/transitions`, body)).status).toBe(code);
});

it('asks the validators of the initial transition before a work item is made, without a key', async () => {
  const pages = running.page('ada');
  const rule = { moduleKey: 'first-gate', config: '{}' };
  const { body } = await pages('PUT', '/workflows/wf-release/transitions/1/rules/new', rule);
  running.validate = async (_, event) => ({
    ok: false,
    message: `key ${String(event.issueKey)}, from ${String(event.fromStatusId)}`,
  });
  const made = await running.as('rita')('POST', '/issue', {
    fields: { project: { key: 'REL' }, issuetype: { name: 'Release' }, summary: 'Never made' },
  });
  expect([made.status, made.body.errorMessages]).toEqual([400, ['key null, from null']]);
  await pages('DELETE', `/workflows/wf-release/transitions/1/rules/${String(body.id)}`);
});
