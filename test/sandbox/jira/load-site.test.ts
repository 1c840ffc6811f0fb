import { parseSiteFile } from '../../../sandbox/jira/site-file/parse-site-file';
import { runJira } from './running-jira';
import { smallSite } from './small-site';

const [release, winter, wave] = smallSite.issues;
const [workflow] = smallSite.workflows;
const [project] = smallSite.projects;

it.each<[what: string, site: unknown, message: string]>([
  ['no object', [], 'Site file, site file: Invalid input: expected object, received array'],
  ['a word that is not known', { ...smallSite, versions: [] }, 'Site file, site file: Unrecognized key: "versions"'],
  [
    'a time zone that is none',
    { ...smallSite, site: { ...smallSite.site, timeZone: 'Berlin' } },
    'Site file, site.timeZone: an IANA time zone is needed, such as Europe/Berlin',
  ],
  [
    'an id with letters',
    { ...smallSite, statuses: [{ id: 'todo', name: 'To do', category: 'new' }] },
    'Site file, statuses.0.id: an id of digits is needed, as Jira gives it',
  ],
  [
    'a permission that Jira does not have',
    { ...smallSite, permissionSchemes: [{ name: 'Work', grants: { DEPLOY: [] } }] },
    'Site file, permissionSchemes.0.grants.DEPLOY: Invalid key in record',
  ],
  [
    'a stranger in a group',
    { ...smallSite, groups: [{ groupId: 'g-1', name: 'changers', members: ['zoe'] }] },
    "Site file, groups.0.members.0: there is no person 'zoe'",
  ],
  [
    'a person twice',
    { ...smallSite, people: [...smallSite.people, smallSite.people[0]] },
    "Site file, people: 'rita' stands there twice",
  ],
  [
    'a transition to a status of another workflow',
    { ...smallSite, workflows: [{ ...workflow, statuses: ['10', '20'] }] },
    "Site file, workflows.0 (Release workflow).transitions (Deploy): there is no status of this workflow '30'",
  ],
  [
    'a workflow that nothing starts',
    { ...smallSite, workflows: [{ ...workflow, transitions: workflow?.transitions.slice(1) }] },
    'Site file, workflows.0 (Release workflow).transitions: exactly one INITIAL transition is needed',
  ],
  [
    'a directed transition from nowhere',
    {
      ...smallSite,
      workflows: [
        { ...workflow, transitions: workflow?.transitions.map((t) => (t.id === '11' ? { ...t, from: [] } : t)) },
      ],
    },
    'Site file, workflows.0 (Release workflow).transitions (Make ready): only a DIRECTED transition has, and needs, "from"',
  ],
  [
    'a role that is not there',
    { ...smallSite, projects: [{ ...project, roles: { Chiefs: [] } }, ...smallSite.projects.slice(1)] },
    "Site file, projects (REL).roles: there is no project role 'Chiefs'",
  ],
  [
    'a work item of no project',
    { ...smallSite, issues: [...smallSite.issues, { ...release, key: 'OPS-1' }] },
    "Site file, issues (OPS-1).key: there is no project 'OPS'",
  ],
  [
    'a type that the project does not have',
    { ...smallSite, issues: [...smallSite.issues, { ...release, key: 'CHG-2' }] },
    "Site file, issues (CHG-2).issueType: project CHG has no issue type 'Release'",
  ],
  [
    'a status that the workflow does not have',
    { ...smallSite, issues: [...smallSite.issues, { ...winter, key: 'REL-9', status: 'Gone' }] },
    "Site file, issues (REL-9).status: its workflow has no status 'Gone'",
  ],
  [
    'a sub-task without a parent',
    { ...smallSite, issues: [...smallSite.issues, { ...release, key: 'REL-9', issueType: 'Wave' }] },
    'Site file, issues (REL-9).parent: a sub-task, and only a sub-task, has a parent',
  ],
  [
    'a parent that comes later',
    { ...smallSite, issues: [wave, ...smallSite.issues.filter((issue) => issue !== wave)] },
    "Site file, issues (REL-3).parent: 'REL-1' does not stand before it",
  ],
  [
    'a link to nothing',
    { ...smallSite, links: [{ type: 'Delivery', from: 'REL-1', to: 'CHG-7' }] },
    "Site file, links.0.to: there is no issue 'CHG-7'",
  ],
])('refuses a site file with %s and says where', (_, site, message) => {
  let said = '';
  try {
    parseSiteFile(site);
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).toContain(message);
});

it('names every broken place at once', () => {
  const site = { ...smallSite, links: [{ type: 'Delivery', from: 'REL-8', to: 'CHG-7' }] };
  expect(() => parseSiteFile(site)).toThrow(/REL-8.*CHG-7/);
});

describe('a site that is loaded', () => {
  it('puts the clock where the file says, keeps its data, and is loaded only once', async () => {
    const running = await runJira();
    try {
      expect(running.clock.now().toISOString()).toBe('2026-11-23T08:00:00.000Z');
      expect(await running.jira.isEmpty()).toBe(false);
      expect(await running.jira.name()).toBe('Small site');
      await expect(running.jira.load(smallSite)).rejects.toMatchObject({ status: 409 });
      expect((await running.jira.people()).map((person) => person.accountId)).toEqual([
        'rita',
        'carl',
        'vera',
        'otto',
        'ada',
      ]);
      expect(await running.jira.person('carl')).toMatchObject({ timeZone: 'America/New_York', administrator: false });
      expect(await running.jira.person('zoe')).toBeUndefined();
      expect(await running.jira.isAdministrator('ada')).toBe(true);
      expect(await running.jira.visibleIssue('rita', 'rel-3')).toEqual({
        id: '10003',
        key: 'REL-3',
        typeName: 'Wave',
        typeId: '3',
        projectId: '10000',
        projectKey: 'REL',
        projectType: 'software',
      });
      expect(await running.jira.visibleIssue('otto', 'REL-3')).toBeUndefined();
    } finally {
      await running.stop();
    }
  });
});
