import type { Act, Holders } from '../../src/domain/roles/permission-table';
import { acts, permissionTable } from '../../src/domain/roles/permission-table';
import { appointedRoles, processRoles } from '../../src/domain/roles/process-roles';
import type { AppointedRole } from '../../src/domain/roles/process-roles';
import type { SettingsDoc } from '../../src/domain/settings/settings';
import { editOverview } from '../../src/app/release/edit-overview';
import { saveAppointment } from '../../src/app/appointments/save-appointment';
import { saveProcess } from '../../src/app/settings/save-process';
import { saveSettings } from '../../src/app/settings/save-settings';
import { callNames, everyCall, frame } from './answering';
import { edit, goodCalls as calls } from './good-calls';
import { aSetting, aSite, settings } from './setting';
import type { FakeSite } from '../fakes/jira';
import type { Saved, Setting } from './setting';

/** A person for each role of the process, who bears its name; and those beside the process. */
const people = [...appointedRoles, 'authority', 'appointer', 'administrator', 'member'] as const;
type PersonName = (typeof people)[number];

/** How the roles are held: by Jira project roles, as it was before there were appointments, or by appointment alone. */
const ways = ['project roles', 'appointments'] as const;
type Way = (typeof ways)[number];

const allRoles: SettingsDoc = {
  ...settings,
  projectRoles: Object.fromEntries(processRoles.map((role) => [role, role])),
};

const crowds = new Map<Way, Promise<Saved>>();

async function aCrowd(way: Way): Promise<Setting> {
  const saved = crowds.get(way) ?? appointedCrowd(way);
  crowds.set(way, saved);
  return aSetting(crowded(), await saved);
}

function crowded(): FakeSite {
  const site = aSite();
  const everybody = [...people, 'slipway', 'noor'];
  return {
    ...site,
    issues: site.issues.map((issue) => ({ ...issue, visibleTo: everybody })),
    projects: site.projects.map((project) => ({ ...project, visibleTo: everybody })),
    roles: { ...Object.fromEntries(processRoles.map((role) => [role, [role]])), authority: ['Change authority'] },
    administrators: ['administrator', 'noor'],
  };
}

async function appointedCrowd(way: Way): Promise<Saved> {
  const setting = await aSetting(crowded());
  const { deps, as, cmd } = setting;
  const done: readonly { readonly ok: boolean }[] = [
    await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes: allRoles }),
    await editOverview(deps, as('rdm'), '1', {
      cmd: cmd(),
      seq: 0,
      changes: { customers: { add: ['M'], remove: [] } },
    }),
    await saveProcess(deps, as('noor'), {
      cmd: cmd(),
      seq: 1,
      changes: {
        appointer: { title: 'IT director', people: { appointer: true } },
        appointing: way === 'appointments' ? 'required' : 'advised',
      },
    }),
  ];
  const appointed: { readonly ok: boolean }[] = [];
  if (way === 'appointments') for (const role of appointedRoles) appointed.push(await appoint(setting, role));
  expect([...done, ...appointed].filter(({ ok }) => !ok)).toEqual([]);
  return setting.saved();
}

const appoint = ({ deps, as, cmd }: Setting, role: AppointedRole) =>
  saveAppointment(deps, as('appointer'), '1', {
    cmd: cmd(),
    seq: 0,
    id: role,
    isNew: true,
    changes: {
      role,
      holder: { person: role },
      scope: role === 'cust' ? { kind: 'CUSTOMER', id: 'M' } : { kind: 'ORGANIZATION' },
      from: '2026-01-01',
    },
  });

/** What the table says, read without the code that applies it. */
function mayDo(way: Way, person: PersonName, act: Act | undefined): boolean {
  if (act === undefined) return true;
  const holders = permissionTable[act];
  switch (holders.by) {
    case 'process-roles':
      return holdersOf(way, act).includes(person) || (person === 'authority' && isForAuthority(holders));
    case 'change-authority':
      return person === 'authority';
    case 'appointer':
      return person === 'appointer';
    case 'jira-administrator':
      return person === 'administrator';
  }
}

/** No project role makes somebody speak for a customer. */
function holdersOf(way: Way, act: Act): readonly string[] {
  const holders = permissionTable[act];
  return holders.by === 'process-roles'
    ? holders.roles.filter((role) => way === 'appointments' || role !== 'cust')
    : [];
}

const isForAuthority = (holders: Holders): boolean => holders.by === 'process-roles' && holders.orAuthority === true;

const cells = ways.flatMap((way) =>
  calls.flatMap((call) => people.map((person) => ({ way, call, person, may: mayDo(way, person, call.act) }))),
);

it('asks about every call of the contract and every act of the table', () => {
  expect(new Set(calls.map(({ name }) => name))).toEqual(new Set(callNames));
  // test/app/policies.test.ts asks about these, on the page of a project.
  const askedThere = ['edit-policies', 'answer-for-customer'];
  expect(new Set([...calls.flatMap(({ act }) => act ?? []), ...askedThere])).toEqual(new Set(acts));
});

it.each(cells)('by $way, $person: $call.name ($call.act) is allowed: $may', async ({ way, call, person, may }) => {
  const setting = await aCrowd(way);
  const before = setting.journal.table.length;
  const { calls: answer, faults } = everyCall(setting);
  const answered = await answer[call.name]?.({ payload: call.payload, context: frame(person, call.issue) });
  expect(faults).toEqual([]);
  if (may) {
    // What is not there, or a poor file, may still be refused, but never for who asks.
    if (answered?.ok !== true)
      expect(answered).toMatchObject({
        refusal: {
          code: expect.stringMatching(
            /^(unknown-entry|no-draft|policy-incomplete|bad-rows|not-affected|not-asked|nobody-reached|no-agreement|nothing-staged|not-frozen|content-changed|no-such-import|empty-file|plan-changed|not-visible|no-bypass|nothing-to-waive|not-emergency-type|no-emergency|nothing-owed|no-waiver|nothing-to-take|nothing-to-keep|template-gone|no-such-wave|no-permit|no-reason|no-subtask-type|not-signed|no-announcement|not-logged)$/,
          ),
        },
      });
    return;
  }
  expect(answered).toMatchObject({
    ok: false,
    refusal: { code: call.act === 'administer' ? 'needs-administrator' : 'needs-role', who: expect.any(String) },
  });
  expect(setting.journal.table).toHaveLength(before);
  if (way === 'appointments' && call.act !== undefined && call.act !== 'administer')
    expect(answered).toMatchObject({
      refusal: { people: whoIsNamed(way, call.act), where: { label: expect.any(String) } },
    });
});

/** Every refusal names who may, where they are known by name. */
const whoIsNamed = (way: Way, act: Act) =>
  permissionTable[act].by === 'appointer' ? ['appointer'] : holdersOf(way, act);

it.each(calls.filter(({ issue }) => issue !== undefined))(
  '$name tells nothing of a work item that the person may not see',
  async ({ name, issue, payload }) => {
    const setting = await aSetting();
    const { calls: answer } = everyCall(setting);
    const answered = await answer[name]?.({ payload, context: frame('sam', issue) });
    expect(answered).toMatchObject({ ok: false, refusal: { code: 'not-visible' } });
    expect(JSON.stringify(answered)).not.toMatch(/REL-1|CHG-31|Summary of|Meridia|Lab/);
    expect(setting.written()).toEqual([]);
  },
);

it.each(calls.filter(({ inProject }) => inProject))(
  '$name tells nothing of a project that the person may not see, or that is not mapped',
  async ({ name, payload }) => {
    const setting = await aSetting();
    const { calls: answer } = everyCall(setting);
    for (const [who, project, code] of [
      ['sam', '1', 'not-visible'],
      ['ines', '3', 'project-not-mapped'],
    ] as const) {
      const answered = await answer[name]?.({ payload, context: frame(who, undefined, project) });
      expect(answered).toMatchObject({ ok: false, refusal: { code } });
      expect(JSON.stringify(answered)).not.toMatch(/Meridia|Lab/);
    }
    expect(setting.written()).toEqual([]);
  },
);

it.each(calls)('$name is refused to somebody whom the platform does not name', async ({ name, issue, payload }) => {
  const setting = await aSetting();
  const { accountId: _, ...nobody } = frame('sam', issue);
  const answered = await everyCall(setting).calls[name]?.({ payload, context: nobody });
  expect(answered).toMatchObject({ ok: false, refusal: { code: 'signed-out' } });
});

it('takes the work item from the frame, whatever ids the payload holds', async () => {
  const setting = await aSetting();
  const { calls: answer } = everyCall(setting);
  const forged = { ...edit, changes: { name: 'x' }, issueId: '1', issue: { id: '1' }, context: frame('ines', '1') };
  expect(await answer['editOverview']?.({ payload: forged, context: frame('sam', '1') })).toMatchObject({ ok: false });
  expect(await answer['getRelease']?.({ payload: forged, context: frame('sam', '1') })).toMatchObject({ ok: false });
  const elsewhere = await answer['getRelease']?.({ payload: forged, context: frame('ines', '2') });
  expect(elsewhere).toMatchObject({ value: { issue: { key: 'REL-2' } } });
  expect(setting.written()).toEqual([]);
});
