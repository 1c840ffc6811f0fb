import { may } from '../../../src/domain/roles/may';
import type { Actor } from '../../../src/domain/roles/may';
import { acts, permissionTable } from '../../../src/domain/roles/permission-table';
import type { Act, Holders } from '../../../src/domain/roles/permission-table';
import { processRoles } from '../../../src/domain/roles/process-roles';
import { emptyRelease } from '../../../src/domain/release/release';
import type { ReleaseDoc } from '../../../src/domain/release/release';
import { emptySettings } from '../../../src/domain/settings/settings';
import type { SettingsDoc } from '../../../src/domain/settings/settings';

const settings: SettingsDoc = {
  ...emptySettings,
  authorities: { normal: { projectRole: 'Change authority' } },
  projectRoles: { rdm: 'Role rdm', rpb: 'Role rpb', dp: 'Role dp', svt: 'Role svt', pdc: 'Role pdc', chm: 'Role chm' },
};
const change = { typeId: 'normal' };
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
  ...processRoles.flatMap((role) => {
    const meant = (holders: Holders) => holders.by === 'process-roles' && holders.roles.includes(role);
    return [
      { who: `${role} named on the release`, actor: { accountId: `named-${role}`, projectRoles: [] }, meant },
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
    meant: (holders) => holders.by === 'change-authority',
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
    expect(may(actor, act, { release, settings, change }).allowed).toBe(meant(permissionTable[act]));
  });

  it('is for nobody where nothing is set up', () => {
    const bare = { release: emptyRelease, settings: emptySettings };
    expect(may({ accountId: 'somebody', projectRoles: ['', 'Developers'] }, act, bare).allowed).toBe(false);
  });
});

describe('what is needed', () => {
  const nobody: Actor = { accountId: 'somebody', projectRoles: [] };

  it.each<{
    act: Act;
    about: { release?: ReleaseDoc; settings: SettingsDoc; change?: { typeId: string } };
    needs: string;
  }>([
    {
      act: 'edit-release-plan',
      about: { release, settings },
      needs:
        "the release and deployment manager or planning and design coordination manager of this release or a member of the project role 'Role rdm' or 'Role pdc'",
    },
    {
      act: 'edit-deployment-plan',
      about: { release: emptyRelease, settings: emptySettings },
      needs:
        'the release and deployment manager (nobody is named yet), deployment practitioner (nobody is named yet) or planning and design coordination manager (nobody is named yet) of this release',
    },
    {
      act: 'decide-change',
      about: { settings, change },
      needs: "a member of the change authority, the project role 'Change authority' in the project of the change",
    },
    {
      act: 'decide-change',
      about: { settings: emptySettings },
      needs: "a member of the change authority (nobody is mapped to it yet in Slipway's settings)",
    },
    { act: 'administer', about: { settings }, needs: 'a Jira administrator' },
  ])('to $act: $needs', ({ act, about, needs }) => {
    expect(may(nobody, act, about)).toEqual({ allowed: false, needs });
  });
});
