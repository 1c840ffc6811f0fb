import type { SiteFile } from '../../../sandbox/jira/site-file/site-file';
import { smallSite } from '../jira/small-site';

/** Ada administers Jira and makes releases, Vera only looks, Otto sees nothing. */
export const pageSite = {
  site: { name: 'Page site', timeZone: 'Europe/Berlin', clockStartsAt: '2026-11-23T09:00:00+01:00' },
  clockJumps: smallSite.clockJumps,
  people: [
    { accountId: 'ada', displayName: 'Ada Admin', title: 'Administrator', administrator: true },
    { accountId: 'vera', displayName: 'Vera Viewer', title: 'Auditor', timeZone: 'America/New_York' },
    { accountId: 'otto', displayName: 'Otto Outside', title: 'Visitor' },
  ],
  groups: [],
  statuses: [
    { id: '10', name: 'Planning', category: 'new' },
    { id: '20', name: 'Ready', category: 'indeterminate' },
    { id: '30', name: 'Deployed', category: 'done' },
  ],
  issueTypes: smallSite.issueTypes,
  linkTypes: smallSite.linkTypes,
  projectRoles: [
    { id: '1001', name: 'Makers' },
    { id: '1002', name: 'Readers' },
  ],
  workflows: [
    {
      id: 'wf',
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
            {
              moduleKey: 'gate',
              config: { refuse: 'The gate is closed.\n\n1. CHG-1 is not authorized.\n2. The window opens later.' },
            },
          ],
        },
        { id: '31', name: 'Plan again', type: 'GLOBAL', from: [], to: '10' },
      ],
    },
    {
      id: 'short',
      name: 'Short workflow',
      statuses: ['10', '30'],
      transitions: [
        { id: '1', name: 'Create', type: 'INITIAL', from: [], to: '10' },
        { id: '11', name: 'Finish', type: 'DIRECTED', from: ['10'], to: '30' },
      ],
    },
  ],
  permissionSchemes: [
    {
      name: 'Work',
      grants: {
        BROWSE_PROJECTS: [{ projectRole: 'Makers' }, { projectRole: 'Readers' }],
        EDIT_ISSUES: [{ projectRole: 'Makers' }],
        TRANSITION_ISSUES: [{ projectRole: 'Makers' }],
        LINK_ISSUES: [{ projectRole: 'Makers' }],
        CREATE_ISSUES: [{ projectRole: 'Makers' }],
        ASSIGN_ISSUES: [{ projectRole: 'Makers' }],
        ASSIGNABLE_USER: [{ projectRole: 'Makers' }, { projectRole: 'Readers' }],
        MOVE_ISSUES: [{ projectRole: 'Makers' }],
        DELETE_ISSUES: [{ projectRole: 'Makers' }],
        ADD_COMMENTS: [{ projectRole: 'Makers' }, { projectRole: 'Readers' }],
        EDIT_OWN_COMMENTS: [{ projectRole: 'Makers' }, { projectRole: 'Readers' }],
        DELETE_ALL_COMMENTS: [{ projectRole: 'Makers' }],
        ADMINISTER_PROJECTS: [{ projectRole: 'Makers' }],
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
      roles: { Makers: [{ accountId: 'ada' }], Readers: [{ accountId: 'vera' }] },
      issueTypes: [
        { issueType: 'Release', workflow: 'wf' },
        { issueType: 'Change', workflow: 'wf' },
        { issueType: 'Wave', workflow: 'short' },
      ],
      pinnedPanels: ['panel'],
    },
    {
      id: '10001',
      key: 'OPS',
      name: 'Operations',
      type: 'service_desk',
      permissionScheme: 'Work',
      roles: { Makers: [{ accountId: 'ada' }], Readers: [] },
      issueTypes: [{ issueType: 'Change', workflow: 'short' }],
      pinnedPanels: [],
    },
  ],
  issues: [
    {
      key: 'REL-1',
      issueType: 'Release',
      summary: 'Autumn release',
      description: 'The second release of the autumn.',
      status: 'Ready',
      reporter: 'ada',
      assignee: 'vera',
    },
    { key: 'REL-2', issueType: 'Change', summary: 'New database', reporter: 'ada' },
    { key: 'REL-3', issueType: 'Change', summary: 'New invoice layout', reporter: 'ada' },
  ],
  links: [{ type: 'Delivery', from: 'REL-1', to: 'REL-2' }],
  dashboards: [
    {
      id: '500',
      name: 'Measures',
      owner: 'ada',
      gadgets: [
        { id: '700', moduleKey: 'gadget', column: 0, row: 0, configuration: { months: 6 } },
        { id: '701', moduleKey: 'gadget', column: 1, row: 0, configuration: {} },
      ],
    },
  ],
} satisfies SiteFile;
