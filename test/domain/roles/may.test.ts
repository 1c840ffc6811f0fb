import { may } from '../../../src/domain/roles/may';
import type { Actor } from '../../../src/domain/roles/may';
import { acts, permissionTable } from '../../../src/domain/roles/permission-table';
import type { Act, Holders } from '../../../src/domain/roles/permission-table';
import { appointedRoles, processRoles } from '../../../src/domain/roles/process-roles';
import { emptyRelease } from '../../../src/domain/release/release';
import type { ReleaseDoc } from '../../../src/domain/release/release';
import { emptySettings } from '../../../src/domain/settings/settings';
import type { SettingsDoc } from '../../../src/domain/settings/settings';
import { anAppointment, roleFacts } from '../../builders/appointment';

const settings: SettingsDoc = {
  ...emptySettings,
  authorities: { normal: { projectRole: 'Change authority' } },
  projectRoles: { rdm: 'Role rdm', rpb: 'Role rpb', dp: 'Role dp', svt: 'Role svt', pdc: 'Role pdc', chm: 'Role chm' },
};
const change = { typeId: 'normal' };
const roles = roleFacts(
  appointedRoles.flatMap((role) => {
    const scope = { kind: 'CUSTOMER', id: 'M' } as const;
    return [
      anAppointment({ role, scope, holder: { person: `appointed-${role}` } }),
      anAppointment({ role, scope, holder: { group: { id: `group-${role}`, name: `group ${role}` } } }),
    ];
  }),
  { appointer: { title: 'IT director', people: { appointer: true } } },
);
const release: ReleaseDoc = {
  ...emptyRelease,
  roles: { rdm: 'named-rdm', rpb: 'named-rpb', dp: 'named-dp', svt: 'named-svt', pdc: 'named-pdc', chm: 'named-chm' },
};

/** Everybody who could be somebody, with the question whether a row of the table means them. */
const people: readonly {
  readonly who: string;
  readonly actor: Actor;
  readonly meant: (holders: Holders) => boolean;
}[] = [
  ...appointedRoles.flatMap((role) => {
    const meant = (holders: Holders) => holders.by === 'process-roles' && holders.roles.includes(role);
    return [
      { who: `${role} by appointment`, actor: { accountId: `appointed-${role}`, projectRoles: [] }, meant },
      {
        who: `${role} by a group`,
        actor: { accountId: 'member', projectRoles: [], groups: [`group-${role}`] },
        meant,
      },
    ];
  }),
  ...processRoles.flatMap((role) => {
    const meant = (holders: Holders) => holders.by === 'process-roles' && holders.roles.includes(role);
    return [
      {
        who: `${role} named on the release`,
        actor: { accountId: `named-${role}`, projectRoles: [] },
        meant: (holders: Holders) => meant(holders) && !('notByName' in holders),
      },
      {
        who: `member of the project role for ${role}`,
        actor: { accountId: 'member', projectRoles: [`Role ${role}`] },
        meant,
      },
    ];
  }),
  {
    who: 'change authority',
    actor: { accountId: 'authority', projectRoles: ['Change authority'] },
    meant: (holders) =>
      holders.by === 'change-authority' || (holders.by === 'process-roles' && holders.orAuthority === true),
  },
  {
    who: 'the appointer',
    actor: { accountId: 'appointer', projectRoles: [] },
    meant: (holders) => holders.by === 'appointer',
  },
  {
    who: 'Jira administrator',
    actor: { accountId: 'admin', projectRoles: [], administersJira: true },
    meant: (holders) =>
      holders.by === 'jira-administrator' || (holders.by === 'process-roles' && holders.orAdministrator === true),
  },
  { who: 'anybody else', actor: { accountId: 'somebody', projectRoles: ['Developers'] }, meant: () => false },
];

describe.each(acts.map((act) => ({ act })))('$act', ({ act }) => {
  it.each(people)('by $who', ({ actor, meant }) => {
    expect(may(actor, act, { release, settings, change, roles, customer: 'M' }).allowed).toBe(
      meant(permissionTable[act]),
    );
  });

  it('is for nobody where nothing is set up', () => {
    const bare = { release: emptyRelease, settings: emptySettings, roles: roleFacts() };
    expect(may({ accountId: 'somebody', projectRoles: ['', 'Developers'] }, act, bare).allowed).toBe(false);
  });
});

describe('where appointments are required', () => {
  const strict = { ...roles, appointing: 'required' } as const;
  const byName = people.filter(
    ({ who }) => who.includes('named on the release') || who.includes('the project role for'),
  );
  it.each(byName)('$who has no right', ({ actor }) => {
    expect(may(actor, 'edit-release-plan', { release, settings, roles: strict }).allowed).toBe(false);
  });

  it('whoever is appointed has', () => {
    const appointed = { accountId: 'appointed-rdm', projectRoles: [] };
    expect(may(appointed, 'edit-release-plan', { release, settings, roles: strict }).allowed).toBe(true);
  });
});

it('lets a customer representative speak for no other customer', () => {
  const scene = { ...roles.scene, customers: { M: true, O: true } as const };
  const speaking = (customer: string) =>
    may({ accountId: 'appointed-cust', projectRoles: [] }, 'record-agreement', {
      release,
      settings,
      roles: { ...roles, scene },
      customer,
    }).allowed;
  expect([speaking('M'), speaking('O')]).toEqual([true, false]);
});

describe('what is needed, and who has it', () => {
  const nobody: Actor = { accountId: 'somebody', projectRoles: [] };
  const bare = { settings: emptySettings, roles: roleFacts() };

  it.each<{
    act: Act;
    about: Parameters<typeof may>[2];
    needs: string;
    people?: readonly string[];
  }>([
    {
      act: 'edit-release-plan',
      about: { release, settings, roles: roleFacts() },
      needs:
        "the release and deployment manager or planning and design coordination manager of this release or a member of the project role 'Role rdm' or 'Role pdc'",
      people: ['named-rdm', 'named-pdc'],
    },
    {
      act: 'edit-release-plan',
      about: { release, settings, roles },
      needs:
        "the release and deployment manager or planning and design coordination manager of this release, a member of the project role 'Role rdm' or 'Role pdc' or a member of the Jira group 'group rdm' or 'group pdc'",
      people: ['named-rdm', 'appointed-rdm', 'named-pdc', 'appointed-pdc'],
    },
    {
      act: 'edit-release-plan',
      about: { release, settings, roles: roleFacts([anAppointment()], { appointing: 'required' }) },
      needs:
        'the release and deployment manager or planning and design coordination manager (nobody is named yet) of this release',
      people: ['ines'],
    },
    {
      act: 'edit-deployment-plan',
      about: { ...bare, release: emptyRelease },
      needs:
        'the release and deployment manager (nobody is named yet), deployment practitioner (nobody is named yet) or planning and design coordination manager (nobody is named yet) of this release',
    },
    {
      act: 'edit-environments',
      about: { settings, roles: roleFacts() },
      needs: "a service validation and testing manager (project role 'Role svt')",
    },
    {
      act: 'edit-environments',
      about: bare,
      needs: 'a service validation and testing manager (nobody is appointed yet)',
    },
    {
      act: 'decide-change',
      about: { settings, change, roles },
      needs: "a member of the change authority, the project role 'Change authority' in the project of the change",
    },
    {
      act: 'decide-change',
      about: { settings: { ...settings, authorities: { normal: { people: { lucia: true } } } }, change, roles },
      needs: "of the change authority: the person named in Slipway's settings",
      people: ['lucia'],
    },
    {
      act: 'decide-change',
      about: bare,
      needs: "a member of the change authority (nobody is mapped to it yet in Slipway's settings)",
    },
    {
      act: 'record-coverage',
      about: { settings, change, roles: roleFacts() },
      needs:
        "a release and deployment manager (project role 'Role rdm'), planning and design coordination manager (project role 'Role pdc') or change manager (project role 'Role chm') or a member of the change authority, the project role 'Change authority' in the project of the change",
    },
    {
      act: 'appoint',
      about: { settings, roles },
      needs: 'the IT director, who appoints people to roles',
      people: ['appointer'],
    },
    { act: 'appoint', about: bare, needs: 'whoever appoints people to roles (nobody is named yet)' },
    { act: 'administer', about: { settings, roles }, needs: 'a Jira administrator' },
  ])('to $act: $needs', ({ act, about, needs, people: have = [] }) => {
    expect(may(nobody, act, about)).toEqual({ allowed: false, needs, people: have });
  });
});
