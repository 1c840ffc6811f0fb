import { checkCompanions } from '../../../src/domain/settings/check-companions';
import { keeps, notConnected } from '../../../src/domain/settings/companions';
import type { Companion, Companions } from '../../../src/domain/settings/companions';
import type { JiraSite } from '../../../src/domain/settings/jira-site';
import { emptySettings } from '../../../src/domain/settings/settings';

const project = (id: string, key: string, ...types: readonly string[]) => ({
  ...{ id, key, name: key, roles: [] },
  types: types.map((type) => ({ id: type, statusIds: [] })),
});
const site: JiraSite = {
  issueTypes: [
    { id: '1', name: 'Release', subtask: false },
    { id: '2', name: 'Incident', subtask: false },
    { id: '3', name: 'Problem', subtask: false },
  ],
  ...{ linkTypes: [], statuses: [], fields: [] },
  projects: [project('10', 'REL', '1'), project('11', 'SUP', '2', '3')],
  panels: { known: true, value: [] },
  workflows: { known: true, value: [] },
};
const kept = (more: Partial<Companion>): Companion => ({ ...notConnected, owner: 'Service desk', ...more });
const found = (companions: Companions) =>
  checkCompanions({ ...emptySettings, releaseTypes: { '1': true }, companions }, site);

it.each<readonly [string, Companions, string]>([
  ['companion-type-gone', { incident: kept({ types: { '9': true } }) }, 'incidents'],
  ['companion-project-gone', { problem: kept({ types: { '3': true }, projects: { '99': true } }) }, 'problems'],
  ['companion-idle', { problem: kept({ types: { '3': true }, projects: { '10': true } }) }, 'REL has none'],
  ['companion-owner', { configuration: kept({ elsewhere: 'CMDB', owner: ' ' }) }, 'configuration items'],
  [
    'companion-twice',
    { incident: kept({ types: { '2': true } }), request: kept({ types: { '2': true } }) },
    "'Incident'",
  ],
  ['companion-twice', { incident: kept({ types: { '1': true } }) }, 'for incidents and for releases'],
])('%s', (code, companions, words) => {
  expect(found(companions)).toEqual([
    expect.objectContaining({ code, step: 'companions', weight: 'warns', what: expect.stringContaining(words) }),
  ]);
});

it.each<readonly [string, Companions]>([
  ['what is not connected, however it was left', { incident: notConnected, budgeting: kept({}) }],
  ['one type in different projects', { incident: kept({ types: { '2': true }, projects: { '11': true } }) }],
  ['a place outside Jira', { configuration: kept({ elsewhere: 'https://cmdb.example' }) }],
])('finds nothing in %s', (_, companions) => {
  expect(found(companions)).toEqual([]);
});

it.each<readonly [string, Partial<Companion>, boolean]>([
  ['its type, where no project is chosen', { types: { '3': true } }, true],
  ['its type in a chosen project', { types: { '3': true }, projects: { '11': true } }, true],
  ['its type in another project', { types: { '3': true }, projects: { '10': true } }, false],
  ['another type', { types: { '2': true } }, false],
])('a record is told by %s', (_, companion, is) => {
  expect(keeps(kept(companion), { typeId: '3', projectId: '11' })).toBe(is);
});
