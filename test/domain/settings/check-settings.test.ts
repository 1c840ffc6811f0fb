import { approvalsType } from '../../../src/domain/settings/jira-site';
import { checkRegisters } from '../../../src/domain/settings/check-registers';
import { checkSettings } from '../../../src/domain/settings/check-settings';
import type { JiraSite, JiraWorkflow } from '../../../src/domain/settings/jira-site';
import { emptySettings } from '../../../src/domain/settings/settings';
import type { SettingsDoc } from '../../../src/domain/settings/settings';
import { stepsDone } from '../../../src/domain/settings/setup-finding';

const deploying: JiraWorkflow = {
  name: 'Release workflow',
  statusIds: ['9', '11', '10'],
  transitions: [
    { name: 'Create', kind: 'INITIAL', fromStatusIds: [], toStatusId: '9', gates: [] },
    {
      name: 'Agree',
      kind: 'DIRECTED',
      fromStatusIds: ['9'],
      toStatusId: '9',
      gates: [{ gate: 'release-gate', on: true }],
    },
    {
      name: 'Start',
      kind: 'DIRECTED',
      fromStatusIds: ['9'],
      toStatusId: '10',
      gates: [{ gate: 'deployment-gate', on: true }],
    },
  ],
};

const closing: JiraWorkflow = {
  name: 'Change workflow',
  statusIds: ['20', '21', '22'],
  transitions: [
    {
      name: 'Close',
      kind: 'DIRECTED',
      fromStatusIds: ['20'],
      toStatusId: '21',
      gates: [{ gate: 'change-closure', on: true }],
    },
  ],
};

const site: JiraSite = {
  issueTypes: [
    { id: '1', name: 'Release', subtask: false },
    { id: '2', name: 'Change', subtask: false },
    { id: '3', name: 'Wave', subtask: true },
  ],
  linkTypes: [{ id: '50', name: 'Deployment', inward: 'is deployed by', outward: 'deploys' }],
  statuses: [
    { id: '9', name: 'Planned' },
    { id: '10', name: 'Deploying' },
    { id: '11', name: 'Closed' },
    { id: '20', name: 'Authorized' },
    { id: '21', name: 'Implemented' },
    { id: '22', name: 'Rejected' },
  ],
  fields: [{ id: 'customfield_10003', name: 'Approvals', type: approvalsType }],
  projects: [
    { id: '100', key: 'REL', name: 'Releases', roles: ['Manager'], types: [{ id: '1', statusIds: ['9', '10', '11'] }] },
    { id: '200', key: 'CHG', name: 'Changes', roles: ['Board'], types: [{ id: '2', statusIds: ['20', '21', '22'] }] },
  ],
  panels: {
    known: true,
    value: [
      { panel: 'release-plan', projectId: '100', pinned: true },
      { panel: 'deployment-plan', projectId: '100', pinned: true },
      { panel: 'change', projectId: '100', pinned: false },
      { panel: 'change', projectId: '200', pinned: true },
    ],
  },
  workflows: { known: true, value: [deploying, closing] },
};

const whole: SettingsDoc = {
  ...emptySettings,
  projects: { '100': true, '200': true },
  releaseTypes: { '1': true },
  changeTypes: { '2': true },
  stages: { '9': 'PLANNING', '10': 'DEPLOYING', '11': 'CLOSED' },
  changeLink: { typeId: '50', side: 'outward' },
  authorizedStatuses: { '20': true, '21': true },
  withdrawnStatuses: { '22': true },
  implementedStatuses: { '21': true },
  authorities: { '2': { projectRole: 'Board' } },
  projectRoles: { rdm: 'Manager' },
  timeZone: 'Europe/Berlin',
};

it('finds nothing in a whole mapping', () => {
  expect(checkSettings(whole, site)).toEqual([]);
});

it('names the first thing to do in each step of an empty one', () => {
  const codes = checkSettings(emptySettings, site).map(({ code }) => code);
  expect(codes).toEqual(['no-project', 'no-release-type', 'no-change-type', 'nothing-mapped']);
});

it.each<[code: string, changed: Partial<SettingsDoc>, words: string]>([
  ['project-gone', { projects: { '100': true, '200': true, '300': true } }, '300'],
  ['unknown-zone', { timeZone: 'Berlin' }, '"Berlin"'],
  ['release-type-gone', { releaseTypes: { '1': true, '9': true } }, "'9'"],
  ['release-and-change', { changeTypes: { '2': true, '1': true } }, "'Release'"],
  ['release-is-subtask', { releaseTypes: { '1': true, '3': true } }, "'Wave'"],
  ['status-without-stage', { stages: { '10': 'DEPLOYING' } }, "'Closed'"],
  ['stage-without-status', { stages: { '10': 'PLANNING', '11': 'CLOSED' } }, 'deploying'],
  ['stage-status-gone', { stages: { ...whole.stages, '99': 'DRAFT' } }, "'99'"],
  ['stage-status-unused', { stages: { ...whole.stages, '20': 'READY' } }, "'Authorized'"],
  ['role-gone', { projectRoles: { rdm: 'Boss' } }, "'Boss'"],
  ['no-release-manager', { projectRoles: {} }, 'release and deployment manager'],
  ['change-type-gone', { changeTypes: { '2': true, '9': true } }, "'9'"],
  ['no-link', { changeLink: null }, 'No link'],
  ['link-gone', { changeLink: { typeId: '51', side: 'inward' } }, '51'],
  ['no-authorized-status', { authorizedStatuses: {} }, 'No status'],
  ['authorized-unreachable', { authorizedStatuses: { '10': true } }, "'Deploying'"],
  ['change-status-gone', { withdrawnStatuses: { '99': true } }, "'99'"],
  ['withdrawn-and-authorized', { withdrawnStatuses: { '20': true } }, "'Authorized'"],
  ['no-withdrawn-status', { withdrawnStatuses: {} }, 'withdrawn'],
  ['no-implemented-status', { implementedStatuses: {} }, 'implemented'],
  ['implemented-not-authorized', { authorizedStatuses: { '20': true } }, "'Implemented'"],
  ['no-authority', { authorities: {} }, "'Change'"],
  ['no-authority', { authorities: { '2': { people: {} } } }, "'Change'"],
  ['authority-role-gone', { authorities: { '2': { projectRole: 'Gone' } } }, "'Gone'"],
  ['one-authority', { authorities: { '2': { people: { lucia: true } } } }, 'one person'],
])('%s', (code, changed, words) => {
  const found = checkSettings({ ...whole, ...changed }, site);
  const finding = found.find((each) => each.code === code);
  expect(finding?.what).toContain(words);
  expect(finding?.toDo).toMatch(/\w.*\.$/);
});

it('says which chosen project has nothing that is mapped', () => {
  const found = checkSettings({ ...whole, changeTypes: {} }, site);
  expect(found.map(({ code }) => code)).toEqual(['project-idle', 'no-change-type']);
});

it.each([
  ['no-customer', { customers: {}, services: { LAB: {} } }],
  ['no-policy', { customers: { M: { name: 'Meridia', policy: null } }, services: { LAB: {} } }],
  ['no-service', { customers: { M: { name: 'Meridia', policy: {} } }, services: {} }],
])('%s', (code, registers) => {
  expect(checkRegisters(registers).map((finding) => finding.code)).toEqual([code]);
});

it('counts a step as done when nothing stops it', () => {
  const warned = checkSettings({ ...whole, withdrawnStatuses: {} }, site);
  expect(stepsDone(warned)).toContain('changes');
  expect(stepsDone(checkSettings({ ...whole, changeLink: null }, site))).not.toContain('changes');
});

describe("Jira's own configuration", () => {
  const unread = { known: false, why: 'Jira did not say (reference K3X9-2Q7M)' } as const;
  const start = (gates: JiraWorkflow['transitions'][number]['gates'], kind: 'DIRECTED' | 'INITIAL' | 'GLOBAL') => ({
    workflows: {
      known: true as const,
      value: [
        { ...deploying, transitions: [{ name: 'Start', kind, fromStatusIds: ['9'], toStatusId: '10', gates }] },
        closing,
      ],
    },
  });
  const gate = (on: boolean) => [{ gate: 'deployment-gate' as const, on }];
  const pinnedNowhere = site.panels.known ? site.panels.value.map((place) => ({ ...place, pinned: false })) : [];

  it.each<[codes: readonly string[], changed: Partial<JiraSite>, words: string]>([
    [['gate-missing', 'no-release-gate'], start([], 'DIRECTED'), "'Start' in the workflow 'Release workflow'"],
    [['gate-missing', 'no-release-gate'], start([], 'GLOBAL'), "leads to 'Deploying'"],
    [['gate-switched-off', 'no-release-gate'], start(gate(false), 'DIRECTED'), 'switched off'],
    [['gate-on-creation', 'no-release-gate'], start([], 'INITIAL'), 'no plan exists yet'],
    [
      ['gate-elsewhere'],
      {
        workflows: {
          known: true,
          value: [
            {
              ...deploying,
              transitions: [
                ...deploying.transitions,
                { name: 'Close', kind: 'DIRECTED', fromStatusIds: ['10'], toStatusId: '11', gates: gate(true) },
              ],
            },
            closing,
          ],
        },
      },
      "'Close' in the workflow 'Release workflow', which leads to 'Closed'",
    ],
    [['no-workflow'], { workflows: { known: true, value: [{ ...deploying, statusIds: ['10'] }] } }, 'no active'],
    [
      ['way-around-gate', 'no-release-gate', 'no-change-closure'],
      {
        workflows: {
          known: true,
          value: [
            {
              ...deploying,
              transitions: [{ name: 'Skip', kind: 'GLOBAL', fromStatusIds: [], toStatusId: '11', gates: [] }],
            },
          ],
        },
      },
      "'Skip' in the workflow 'Release workflow' leads to 'Closed' from a status in which nothing is deployed yet",
    ],
    [['gates-unknown'], { workflows: unread }, 'K3X9-2Q7M'],
    [['panels-unknown'], { panels: unread }, 'K3X9-2Q7M'],
    [
      ['panel-not-pinned', 'panel-not-pinned', 'panel-not-pinned'],
      { panels: { known: true, value: pinnedNowhere } },
      "'Release plan' is not pinned in REL",
    ],
  ])('%j', (codes, changed, words) => {
    const found = checkSettings(whole, { ...site, ...changed });
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found[0]?.what).toContain(words);
    for (const { step, toDo } of found) expect([step, toDo]).toEqual(['jira', expect.stringMatching(/\w.*\.$/)]);
  });

  it('warns of waves that Jira lets pass, and stops nothing by that: their sub-tasks may be there for something else', () => {
    const [project] = site.projects;
    if (project === undefined || !site.workflows.known) throw new Error('The site has a project and its workflows.');
    const types = [...project.types, { id: '3', statusIds: ['9', '10'] }];
    const ofWaves = { ...deploying, name: 'Wave workflow', statusIds: ['9', '10'] };
    const ungated = ofWaves.transitions.map((one) => ({ ...one, gates: [] }));
    const found = checkSettings(whole, {
      ...site,
      projects: [{ ...project, types }, ...site.projects.slice(1)],
      workflows: { known: true, value: [...site.workflows.value, { ...ofWaves, transitions: ungated }] },
    });
    expect(found).toMatchObject([{ code: 'gate-missing', what: expect.stringContaining("'Wave workflow'") }]);
    expect(found[0]?.what).toContain('Jira lets every wave pass');
    expect(stepsDone(found)).toContain('jira');
  });

  it('asks for releases before panels and gates', () => {
    const found = checkSettings({ ...whole, releaseTypes: {} }, { ...site, panels: unread });
    expect(found.filter(({ step }) => step === 'jira').map(({ code }) => code)).toEqual(['nothing-mapped']);
  });
});
