import { changeFacts, isAuthorized, whatIsLacking } from '../../../src/domain/gate/change-facts';
import type { ChangeBasis } from '../../../src/domain/gate/change-facts';
import type { ChangeDoc } from '../../../src/domain/release/change';
import { undecidedChange } from '../../../src/domain/release/change';
import { emptySettings } from '../../../src/domain/settings/settings';
import type { SettingsDoc } from '../../../src/domain/settings/settings';
import { aChange } from '../../builders/gate-facts';

const settings: SettingsDoc = {
  ...emptySettings,
  projects: { '1': true },
  changeTypes: { '20': true },
  authorizedStatuses: { '4': true },
  authorities: { '20': { people: { lucia: true } } },
};
const basis: ChangeBasis = { settings, edits: [], members: new Map(), models: {}, nameOf: (id) => id };
const at = '2026-11-17T10:00:00.000Z';
const link = { id: '10031', key: 'CHG-31' };
const seen = {
  summary: 'Larger disks',
  typeId: '20',
  statusId: '4',
  statusName: 'Authorized',
  projectId: '1',
  projectKey: 'CHG',
};
const decided: ChangeDoc = {
  ...undecidedChange,
  authorization: { state: 'approved', by: 'lucia', at, reason: 'Tested.' },
  decidedAs: { projectId: '1', typeId: '20', authority: 'CAB' },
};
const inJira = (by: string) => ({ approvals: [{ name: 'CAB', decision: 'approved' as const, at, by: [by] }] });

const facts = (more: Partial<typeof seen & ReturnType<typeof inJira>>, doc = decided, set: Partial<SettingsDoc> = {}) =>
  changeFacts(link, { ...seen, ...more }, doc, { ...basis, settings: { ...settings, ...set } });

it('says of a change that Jira does not show nothing but which it is', () => {
  expect(changeFacts(link, undefined, decided, basis)).toEqual({ visible: false, ...link });
});

it('takes a change of which nothing is recorded as undecided', () => {
  expect(changeFacts(link, seen, undefined, basis)).toMatchObject({ authorization: { state: 'undecided' } });
});

it.each([
  { it: 'approved here, in a status that counts', change: facts({}), counts: true },
  { it: 'approved in Jira, wherever the panel decided', change: facts(inJira('lucia'), undecidedChange), counts: true },
  {
    it: 'approved in another project',
    change: facts({ projectId: '2' }, decided, { projects: { '2': true } }),
    counts: false,
  },
  {
    it: 'approved as another type',
    change: facts({ typeId: '21' }, decided, { changeTypes: { '21': true } }),
    counts: false,
  },
  { it: 'of a project that is not mapped', change: facts({}, decided, { projects: {} }), counts: false },
  { it: 'of a type that is not mapped', change: facts({}, decided, { changeTypes: {} }), counts: false },
  {
    it: 'approved in Jira, of a project that is not mapped',
    change: facts(inJira('lucia'), undecidedChange, { projects: {} }),
    counts: false,
  },
  { it: 'in a status that does not count', change: facts({ statusId: '3' }), counts: false },
  {
    it: 'in a status that means withdrawn',
    change: facts({}, decided, { withdrawnStatuses: { '4': true } }),
    counts: false,
  },
  { it: 'undecided', change: facts({}, undecidedChange), counts: false },
])('counts as authorized: $it: $counts', ({ change, counts }) => {
  expect(isAuthorized(change)).toBe(counts);
});

it('asks whether it was the authority of an approval in Jira, not of one in the panel, which was asked then', () => {
  expect(facts(inJira('lucia'), undecidedChange)).toMatchObject({ source: 'jira', ofAuthority: 'yes' });
  expect(facts(inJira('theo'), undecidedChange)).toMatchObject({ source: 'jira', ofAuthority: 'no' });
  expect(facts({}, decided, { authorities: {} })).toMatchObject({ source: 'panel', ofAuthority: 'yes' });
});

it('asks for a standard model of changes of a standard type alone', () => {
  expect(facts({})).toMatchObject({ standard: null });
  expect(facts({}, decided, { standardTypes: { '20': true } })).toMatchObject({
    standard: { typeId: '20', code: '', model: null },
  });
});

it.each([
  { it: 'nothing of one that counts', change: aChange(), says: null },
  { it: 'nothing of one that was not approved', change: facts({}, undecidedChange), says: null },
  {
    it: 'that it was approved elsewhere',
    change: aChange({ decidedHere: false }),
    says: 'another project or as another',
  },
  {
    it: 'that its status means withdrawn',
    change: aChange({ statusAuthorized: false, statusWithdrawn: true }),
    says: 'means withdrawn',
  },
  { it: 'which statuses count', change: aChange({ statusAuthorized: false }), says: "to 'Authorized' or 'Ready'." },
  {
    it: 'that nobody of the authority approved',
    change: aChange({ ofAuthority: 'no' }),
    says: 'Nobody of its change authority',
  },
  { it: 'that it can not be told who approved', change: aChange({ ofAuthority: 'unknown' }), says: 'can not tell' },
])('says $it', ({ change, says }) => {
  const lacking = whatIsLacking(change, ['Authorized', 'Ready']);
  expect(says === null ? lacking : lacking?.includes(says)).toBe(says === null ? null : true);
});
