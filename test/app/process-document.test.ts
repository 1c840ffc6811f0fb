import { getProcessDocument } from '../../src/app/settings/get-process-document';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { getRelease } from '../../src/app/release/get-release';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { saveProcess } from '../../src/app/settings/save-process';
import { saveSettings } from '../../src/app/settings/save-settings';
import type { ProcessChanges } from '../../src/contract/process-calls';
import type { PartId } from '../../src/domain/process/parts';
import { aSetting, aSite } from './setting';
import type { Setting } from './setting';

const answered = { owner: 'IT director', reason: 'Patches come from the supplier.' };
const asRecommended = { off: false, added: {}, removed: {}, period: null };

async function change({ deps, as, cmd }: Setting, seq: number, changes: ProcessChanges): Promise<void> {
  expect(await saveProcess(deps, as('noor'), { cmd: cmd(), seq, changes })).toMatchObject({ ok: true });
}

async function theDocument({ deps, as }: Setting) {
  const answer = await getProcessDocument(deps, as('marta'), '1');
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const { value } = answer;
  return {
    ...value,
    part: (id: PartId) => value.parts.find((part) => part.id === id),
    rule: (gate: string, id: string) =>
      value.gates.find((one) => one.gate === gate)?.rules.find((rule) => rule.id === id),
  };
}

it('a part that is changed is seen in the document, in the gate and in the panels', async () => {
  const setting = await aSetting();
  const { deps, as } = setting;
  const gateSays = async () => {
    const asked = { id: 'rule', gate: 'G5', waves: 'lowest', help: '' } as const;
    const passage = await judgeGate(deps, 'REL-2', asked, '305', new AbortController().signal);
    return passage.pass ? '' : passage.message;
  };
  const before = await theDocument(setting);
  expect(before.part('changes-first')).toMatchObject({ off: false, departure: null });
  expect(before.rule('G5', 'AUT-01')).toMatchObject({ off: null });
  expect(await gateSays()).toContain('none is linked');

  await change(setting, before.version, {
    departures: {
      'changes-first': { ...asRecommended, ...answered, off: true },
      verification: { ...asRecommended, ...answered, added: { lights: 'The wards see their lights' } },
    },
  });

  const document = await theDocument(setting);
  expect(document.version).toBe(before.version + 1);
  expect(document.part('changes-first')).toMatchObject({ off: true, departure: { ...answered, by: 'noor' } });
  expect(document.rule('G5', 'AUT-01')).toMatchObject({ off: { ...answered, by: 'noor' } });
  expect(document.part('verification')?.items).toContainEqual({
    id: 'lights',
    text: 'The wards see their lights',
    own: true,
  });
  expect(document.history[0]).toMatchObject({
    version: document.version,
    by: 'noor',
    fields: ['changes-first', 'verification'],
  });
  expect(await gateSays()).toMatch(/Not checked: .* is switched off .* IT director/);
  expect(await gateSays()).not.toContain('none is linked');
  expect(await getReadiness(deps, as('ines'), '2')).toMatchObject({
    value: { now: { off: [expect.objectContaining({ rule: 'AUT-01', ...answered })] } },
  });
  expect(await getRelease(deps, as('ines'), '2')).toMatchObject({
    value: { lists: { verification: expect.arrayContaining(['The wards see their lights']) } },
  });
});

it('the document says what was not filled in, until it is', async () => {
  const setting = await aSetting();
  const cover = { organization: 'Auriga IT', code: '', owner: 'Process owner', approver: 'CIO', confidentiality: '' };
  const before = await theDocument(setting);
  expect(before.gaps).toEqual(['organization', 'owner', 'approver', 'authority']);

  await change(setting, before.version, { cover });
  await change(setting, before.version + 1, {
    appointer: { title: 'IT service director', people: { marta: true } },
    emergency: {
      members: { a: { duty: 'Head of operations', account: 'lucia' } },
      dutyManager: null,
      allowRetrospective: false,
    },
  });
  const document = await theDocument(setting);
  expect(document.gaps).toEqual([]);
  expect(document).toMatchObject({ cover, appointer: { title: 'IT service director', people: ['marta'] } });
});

it('the document names the policies that hold, with their types, and not those of customers out of use', async () => {
  const document = await theDocument(await aSetting());
  expect(document.policies.map(({ customer, current }) => [customer, current?.agreed ?? null])).toEqual(
    expect.arrayContaining([['M', true]]),
  );
  const policy = document.policies.find(({ customer }) => customer === 'M');
  expect(Object.keys(policy?.types ?? {})).toContain('MAJOR');
});

it('whoever may not see the project gets no document', async () => {
  const { deps, as } = await aSetting();
  expect(await getProcessDocument(deps, as('sam'), '1')).toMatchObject({ ok: false, refusal: { code: 'not-visible' } });
});

it('tells where the records of other processes are kept, as it is mapped', async () => {
  const setting = await aSetting({ ...aSite(), issueTypes: [{ id: '90', name: 'Incident', subtask: false }] });
  const { deps, as, cmd } = setting;
  const incident = { types: { '90': true }, projects: { '1': true }, elsewhere: '', owner: 'Service desk' } as const;
  expect((await theDocument(setting)).companions).toContainEqual(
    expect.objectContaining({ process: 'incident', types: [], elsewhere: '' }),
  );
  const saved = { cmd: cmd(), seq: 1, changes: { companions: { incident } } };
  expect(await saveSettings(deps, as('noor'), saved)).toMatchObject({ ok: true });
  expect((await theDocument(setting)).companions).toContainEqual({
    ...{ process: 'incident', elsewhere: '', owner: 'Service desk' },
    ...{ types: ['Incident'], projects: ['Releases'] },
  });
});
