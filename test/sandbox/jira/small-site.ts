import type { SiteFile } from '../../../sandbox/jira/site-file/site-file';

/**
 * A site small enough to keep in the head. Rita releases, Carl manages changes, Vera only looks, Otto has nothing to do
 * with any of it, Ada administers Jira and holds no role. Releases are in REL, changes in CHG; LAB is for Rita and apps.
 */
export const smallSite = {
  site: { name: 'Small site', timeZone: 'Europe/Berlin', clockStartsAt: '2026-11-23T09:00:00+01:00' },
  clockJumps: [{ label: 'Next window', at: '2026-11-28T22:00:00+01:00' }],
  people: [
    { accountId: 'rita', displayName: 'Rita Release', title: 'Release manager' },
    { accountId: 'carl', displayName: 'Carl Change', title: 'Change manager', timeZone: 'America/New_York' },
    { accountId: 'vera', displayName: 'Vera Viewer', title: 'Auditor' },
    { accountId: 'otto', displayName: 'Otto Outside', title: 'Visitor' },
    { accountId: 'ada', displayName: 'Ada Admin', title: 'Administrator', administrator: true },
  ],
  groups: [{ groupId: 'g-1', name: 'changers', members: ['carl'] }],
  statuses: [
    { id: '10', name: 'To do', category: 'new' },
    { id: '20', name: 'Ready', category: 'indeterminate' },
    { id: '30', name: 'Deployed', category: 'done' },
  ],
  issueTypes: [
    { id: '1', name: 'Release', subtask: false },
    { id: '2', name: 'Change', subtask: false },
    { id: '3', name: 'Wave', subtask: true },
  ],
  linkTypes: [{ id: '100', name: 'Delivery', inward: 'is delivered by', outward: 'delivers' }],
  projectRoles: [
    { id: '1001', name: 'Makers' },
    { id: '1002', name: 'Readers' },
    { id: '1003', name: 'Owners' },
  ],
  workflows: [
    {
      id: 'wf-release',
      name: 'Release workflow',
      statuses: ['10', '20', '30'],
      transitions: [
        { id: '1', name: 'Create', type: 'INITIAL', from: [], to: '10' },
        { id: '11', name: 'Make ready', type: 'DIRECTED', from: ['10'], to: '20' },
        {
          id: '21',
          name: 'Deploy',
          type: 'DIRECTED',
          from: ['20'],
          to: '30',
          rules: [
            { moduleKey: 'first-gate', config: { gate: 'first' } },
            { moduleKey: 'second-gate', config: { gate: 'second' } },
          ],
        },
        { id: '31', name: 'Start again', type: 'GLOBAL', from: [], to: '10' },
      ],
    },
  ],
  permissionSchemes: [
    {
      name: 'Work',
      grants: {
        BROWSE_PROJECTS: [{ projectRole: 'Makers' }, { projectRole: 'Readers' }, { projectRole: 'Owners' }],
        CREATE_ISSUES: [{ projectRole: 'Makers' }],
        EDIT_ISSUES: [{ projectRole: 'Makers' }],
        TRANSITION_ISSUES: [{ projectRole: 'Makers' }],
        LINK_ISSUES: [{ projectRole: 'Makers' }],
        ASSIGN_ISSUES: [{ projectRole: 'Makers' }],
        ASSIGNABLE_USER: [{ projectRole: 'Makers' }],
        ADD_COMMENTS: [{ projectRole: 'Makers' }, { projectRole: 'Readers' }],
        EDIT_OWN_COMMENTS: [{ projectRole: 'Makers' }, { projectRole: 'Readers' }],
        DELETE_OWN_COMMENTS: [{ projectRole: 'Makers' }],
        EDIT_ALL_COMMENTS: [{ projectRole: 'Owners' }],
        DELETE_ALL_COMMENTS: [{ projectRole: 'Owners' }],
        ADMINISTER_PROJECTS: [{ projectRole: 'Owners' }],
      },
    },
    {
      name: 'Laboratory',
      grants: {
        BROWSE_PROJECTS: [{ projectRole: 'Makers' }, { app: true }],
        EDIT_ISSUES: [{ app: true }],
        TRANSITION_ISSUES: [],
      },
    },
  ],
  projects: [
    {
      id: '10000',
      key: 'REL',
      name: 'Releases',
      type: 'software',
      permissionScheme: 'Work',
      roles: {
        Makers: [{ accountId: 'rita' }],
        Readers: [{ accountId: 'vera' }, { group: 'changers' }],
        Owners: [{ accountId: 'ada' }],
      },
      issueTypes: [
        { issueType: 'Release', workflow: 'wf-release' },
        { issueType: 'Wave', workflow: 'wf-release' },
      ],
      pinnedPanels: ['release-plan', 'deployment-plan'],
    },
    {
      id: '10001',
      key: 'CHG',
      name: 'Changes',
      type: 'business',
      permissionScheme: 'Work',
      roles: { Makers: [{ group: 'changers' }], Readers: [{ accountId: 'rita' }] },
      issueTypes: [{ issueType: 'Change', workflow: 'Release workflow' }],
      pinnedPanels: [],
    },
    {
      id: '10002',
      key: 'LAB',
      name: 'Laboratory',
      type: 'service_desk',
      permissionScheme: 'Laboratory',
      roles: { Makers: [{ accountId: 'rita' }] },
      issueTypes: [{ issueType: 'Change', workflow: 'Release workflow' }],
      pinnedPanels: [],
    },
  ],
  issues: [
    {
      key: 'REL-1',
      issueType: 'Release',
      summary: 'Autumn release',
      description: 'One line\nand another',
      reporter: 'rita',
      labels: ['b', 'a'],
    },
    {
      key: 'REL-2',
      issueType: 'Release',
      summary: 'Winter release',
      status: 'Ready',
      reporter: 'rita',
      assignee: 'rita',
    },
    { key: 'REL-3', issueType: 'Wave', summary: 'First wave', reporter: 'rita', parent: 'REL-1' },
    { key: 'CHG-1', issueType: 'Change', summary: 'New database', reporter: 'carl' },
    { key: 'LAB-1', issueType: 'Change', summary: 'Secret change', reporter: 'rita' },
  ],
  links: [
    { type: 'Delivery', from: 'REL-1', to: 'CHG-1' },
    { type: 'Delivery', from: 'REL-1', to: 'LAB-1' },
  ],
  dashboards: [
    {
      id: '500',
      name: 'Measures',
      owner: 'rita',
      gadgets: [{ id: '700', moduleKey: 'lead-time', column: 0, row: 0, configuration: { months: 12 } }],
    },
  ],
} satisfies SiteFile;
