import { coverageSeen, nothingOpen } from '../../../src/domain/settings/coverage';
import { gatePlaces } from '../../../src/domain/settings/gate-places';
import type { JiraWorkflow } from '../../../src/domain/settings/jira-site';
import { emptySettings } from '../../../src/domain/settings/settings';
import { mondayMorning } from '../../builders/gate-facts';

type Transition = JiraWorkflow['transitions'][number];

const settings = {
  ...emptySettings,
  releaseTypes: { '1': true },
  changeTypes: { '2': true },
  stages: { ready: 'READY', going: 'DEPLOYING', checking: 'VERIFYING', over: 'CLOSED', dropped: 'CANCELLED' },
} as const;
const ofRelease = ['ready', 'going', 'checking', 'over', 'dropped'];
const ofChange = ['open', 'done'];

const transition = (more: Partial<Transition>): Transition => ({
  name: 'Move',
  kind: 'DIRECTED',
  fromStatusIds: ['ready'],
  toStatusId: 'going',
  gates: [],
  ...more,
});
const on = (gate: Transition['gates'][number]['gate'], is = true) => ({ gates: [{ gate, on: is }] });

const ofWave = ['ready', 'going', 'over'];
const issueTypes = [
  { id: '1', name: 'Release', subtask: false },
  { id: '2', name: 'Change', subtask: false },
  { id: '3', name: 'Wave', subtask: true },
  { id: '4', name: 'Chore', subtask: true },
];

function places(one: Partial<Transition>, statusIds: readonly string[] = ofRelease) {
  const types = [
    { id: '1', statusIds: ofRelease },
    { id: '2', statusIds: ofChange },
    { id: '3', statusIds: ofWave },
    { id: '4', statusIds: ['ready', 'over'] },
  ];
  const projects = [{ id: '100', key: 'REL', name: 'Releases', roles: [], types }];
  const workflows = { known: true, value: [{ name: 'Flow', statusIds, transitions: [transition(one)] }] } as const;
  return gatePlaces(settings, { projects, workflows, issueTypes });
}

describe('the map of what the gates cover', () => {
  it.each<[string, Partial<Transition>, string[]]>([
    ['deploying without the gate', {}, ['missing']],
    ['deploying with the gate', on('deployment-gate'), ['stands']],
    ['deploying with the gate switched off', on('deployment-gate', false), ['switched-off']],
    ['deploying from any status', { kind: 'GLOBAL', fromStatusIds: [] }, ['missing']],
    ['the next wave, out of verification', { fromStatusIds: ['checking'] }, ['missing']],
    ['verification after the deployment', { fromStatusIds: ['going'], toStatusId: 'checking' }, []],
    ['verification past the deployment', { toStatusId: 'checking' }, ['around']],
    ['the end from any status', { kind: 'GLOBAL', fromStatusIds: [], toStatusId: 'over' }, ['around']],
    [
      'the end from any status, with the gate',
      { kind: 'GLOBAL', toStatusId: 'over', ...on('deployment-gate') },
      ['stands'],
    ],
    ['out of a status that is not mapped', { fromStatusIds: ['somewhere'], toStatusId: 'over' }, ['around']],
    ['cancelled', { toStatusId: 'dropped' }, []],
    ['created as deploying', { kind: 'INITIAL', fromStatusIds: [] }, ['on-creation']],
    ['created as closed', { kind: 'INITIAL', fromStatusIds: [], toStatusId: 'over' }, ['on-creation']],
    ['created as ready', { kind: 'INITIAL', fromStatusIds: [], toStatusId: 'ready' }, []],
    ['the gate where nothing is deployed', { toStatusId: 'ready', ...on('deployment-gate') }, ['elsewhere']],
    [
      'the closure of changes in a workflow of releases',
      { toStatusId: 'ready', ...on('change-closure') },
      ['elsewhere'],
    ],
  ])('%s', (_, one, states) => {
    expect(places(one).map(({ state }) => state)).toEqual(states);
  });

  it.each<[string, Partial<Transition>, string[]]>([
    ['a change that is closed with the rule', on('change-closure'), ['stands']],
    ['a change that is closed with the rule switched off', on('change-closure', false), ['switched-off']],
    ['a change that is created', { kind: 'INITIAL', ...on('change-closure') }, ['on-creation']],
    ['a change that is closed without', {}, []],
  ])('%s', (_, one, states) => {
    expect(places({ fromStatusIds: ['open'], toStatusId: 'done', ...one }, ofChange).map(({ state }) => state)).toEqual(
      states,
    );
  });
});

describe('in the workflow of sub-tasks', () => {
  it.each<[string, Partial<Transition>, string[]]>([
    ['a wave that starts without the gate', {}, ['missing']],
    ['a wave that starts with the gate', on('deployment-gate'), ['stands']],
    ['a wave that ends without having started', { toStatusId: 'over' }, ['around']],
    ['a wave that is created as deploying', { kind: 'INITIAL', fromStatusIds: [] }, ['on-creation']],
  ])('%s', (_, one, states) => {
    const found = places(one, ofWave);
    expect(found.map(({ state }) => state)).toEqual(states);
    expect(new Set(found.map(({ of }) => of))).toEqual(new Set(['waves']));
  });

  it('sub-tasks that stand for no wave are left alone', () => {
    expect(places({ toStatusId: 'over' }, ['ready', 'over'])).toEqual([]);
  });
});

describe('what the daily look remembers', () => {
  const seen = (one: Partial<Transition>) => ({ known: true, value: places(one) }) as const;
  const later = '2026-11-24T08:00:00.000Z';
  const name = (id: string) => id.toUpperCase();

  it('is what is open since when, until the rule is back', () => {
    const first = coverageSeen(nothingOpen, seen({}), name, mondayMorning);
    const again = coverageSeen(first, seen({}), name, later);
    expect(Object.values(again.open)).toEqual([
      { workflow: 'Flow', transition: 'Move', state: 'missing', toStatus: 'GOING', since: mondayMorning },
    ]);
    expect(coverageSeen(again, seen(on('deployment-gate')), name, later)).toEqual(nothingOpen);
  });

  it('stays while Jira does not tell, and says since when it does not', () => {
    const first = coverageSeen(nothingOpen, seen({}), name, mondayMorning);
    const blind = coverageSeen(first, { known: false, why: 'Jira did not say' }, name, later);
    expect(Object.keys(blind.open)).toHaveLength(1);
    expect(blind.unknown).toEqual({ since: later, why: 'Jira did not say' });
    expect(coverageSeen(blind, seen({}), name, later).unknown).toBeNull();
  });
});
