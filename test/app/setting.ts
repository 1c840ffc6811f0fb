import type { Deps } from '../../src/app/deps';
import type { Caller } from '../../src/app/ports/ports';
import { recordPolicyAnswer } from '../../src/app/policy/decide-policy';
import { savePolicyDraft } from '../../src/app/policy/save-policy-draft';
import { saveProcess } from '../../src/app/settings/save-process';
import { saveRegisterEntry } from '../../src/app/registers/save-register-entry';
import { saveSettings } from '../../src/app/settings/save-settings';
import { emptySettings } from '../../src/domain/settings/settings';
import type { SettingsDoc } from '../../src/domain/settings/settings';
import type { PolicyVersion } from '../../src/domain/policy/policy';
import { agreeable, aPolicy } from '../builders/policy';
import { testClock, testQueue, testRandom } from '../fakes/clock';
import { fakeJira } from '../fakes/jira';
import type { FakeIssue, FakeSite } from '../fakes/jira';
import type { JournalRow } from '../../src/domain/records/journal-row';
import { memoryFacts } from '../fakes/memory-facts';
import { memoryImports } from '../fakes/memory-imports';
import { memoryJournal } from '../fakes/memory-journal';
import { memoryPipelineKeys } from '../fakes/memory-pipeline-keys';
import { memoryReleases } from '../fakes/memory-releases';
import { memoryPeople } from '../fakes/memory-people';
import { memoryUpkeep } from '../fakes/memory-upkeep';
import type { MemoryJournal } from '../fakes/memory-journal';

/** Account id of the app itself. */
export const app = 'slipway';
const members = ['ines', 'priya', 'theo', 'bea', 'lucia', 'marta', 'noor', 'cleo'];
const everybody = [...members, app];

export const authorizedStatus = '302';
export const settings: SettingsDoc = {
  ...emptySettings,
  projects: { '1': true, '2': true },
  releaseTypes: { '10': true },
  changeTypes: { '20': true },
  changeLink: { typeId: '50', side: 'outward' },
  authorizedStatuses: { [authorizedStatus]: true },
  authorities: { '20': { projectRole: 'Change authority' } },
  projectRoles: {
    rdm: 'Release manager',
    rpb: 'Builder',
    dp: 'Deployment practitioner',
    svt: 'Tester',
    pdc: 'Planning manager',
    chm: 'Change manager',
  },
  timeZone: 'Europe/Berlin',
};

const anIssue = (more: Partial<FakeIssue> & Pick<FakeIssue, 'id' | 'key'>): FakeIssue => ({
  summary: `Summary of ${more.key}`,
  typeId: '10',
  statusId: '300',
  statusName: '',
  projectId: '1',
  projectKey: 'REL',
  links: [],
  visibleTo: everybody,
  ...more,
});

const deploys = (issueId: string, issueKey: string) => ({ typeId: '50', side: 'outward', issueId, issueKey }) as const;
const deployedBy = (issueId: string, issueKey: string) =>
  ({ typeId: '50', side: 'inward', issueId, issueKey }) as const;

/**
 * REL-1 (id 1) deploys CHG-31; REL-2 (id 2) stands alone; INC-9 is no release and no change. Ines manages releases,
 * Priya deploys, Theo tests, Bea builds, Lucia is the change authority, Cleo the change manager, Marta appoints and only looks besides, Noor administers Jira, Sam may see nothing.
 */
export function aSite(): FakeSite {
  return {
    issues: [
      anIssue({ id: '1', key: 'REL-1', links: [deploys('31', 'CHG-31'), { ...deploys('9', 'INC-9'), typeId: '51' }] }),
      anIssue({ id: '2', key: 'REL-2' }),
      anIssue({
        id: '31',
        key: 'CHG-31',
        typeId: '20',
        statusId: '301',
        projectId: '2',
        projectKey: 'CHG',
        links: [deployedBy('1', 'REL-1')],
      }),
      anIssue({ id: '9', key: 'INC-9', typeId: '90' }),
    ],
    statuses: [
      { id: '300', name: 'Ready to deploy' },
      { id: '301', name: 'Awaiting approval' },
      { id: authorizedStatus, name: 'Authorized' },
    ],
    roles: {
      ines: ['Release manager'],
      priya: ['Deployment practitioner'],
      theo: ['Tester'],
      bea: ['Builder'],
      lucia: ['Change authority'],
      cleo: ['Change manager'],
    },
    mirrors: new Map(),
    pinned: new Set(),
    workflows: [],
    administrators: ['noor'],
    projects: [
      { id: '1', key: 'REL', name: 'Releases', visibleTo: everybody },
      { id: '3', key: 'OPS', name: 'Operations', visibleTo: everybody },
    ],
    transitions: [{ id: '21', name: 'Authorize', toStatusId: authorizedStatus }],
    broken: new Set(),
    calls: [],
  };
}

export type Setting = {
  readonly site: FakeSite;
  readonly deps: Deps;
  readonly journal: MemoryJournal;
  readonly clock: ReturnType<typeof testClock>;
  readonly queue: ReturnType<typeof testQueue>;
  readonly as: (accountId: string) => Caller;
  /** What was written since the setting was made. */
  readonly written: () => MemoryJournal['table'];
  readonly saved: () => Saved;
  /** A UUID that was not used yet. */
  readonly cmd: () => string;
};

/** What acts left behind in the journal, for another setting to start from. */
export type Saved = { readonly rows: readonly JournalRow[]; readonly drawn: number };

/** A site whose settings, customer M with an always open window, and service LAB are saved; or all of `saved`. */
export async function aSetting(site?: FakeSite, saved?: Saved): Promise<Setting> {
  if (site !== undefined) return startedSetting(site, saved);
  usual ??= startedSetting(aSite()).then((setting) => setting.saved());
  return startedSetting(aSite(), await usual);
}

/** Of the usual site: worked out once in a test file. */
let usual: Promise<Saved> | undefined;

async function startedSetting(site: FakeSite, saved?: Saved): Promise<Setting> {
  const journal = memoryJournal(saved?.rows);
  const clock = testClock();
  const queue = testQueue();
  const random = testRandom(saved?.drawn);
  const facts = memoryFacts(journal, clock);
  const deps: Deps = {
    journal,
    facts,
    releases: memoryReleases(journal, facts, clock),
    imports: memoryImports(journal, facts),
    upkeep: memoryUpkeep(journal),
    people: memoryPeople(),
    pipelines: memoryPipelineKeys(),
    queue,
    clock,
    random,
    log: { fault: () => 'TEST-0001' },
    appJira: fakeJira(site, app),
  };
  const as = (accountId: string): Caller => ({ accountId, jira: fakeJira(site, accountId) });
  const cmd = () => random.uuid();
  if (saved === undefined) await setUp({ deps, as, cmd });
  const before = journal.table.length;
  queue.pushed.length = 0;
  site.calls.length = 0;
  return {
    ...{ site, deps, journal, clock, queue, as, cmd },
    written: () => journal.table.slice(before),
    saved: () => ({ rows: [...journal.table], drawn: random.drawn() }),
  };
}

/** What an administrator of the site saves before anything else. */
export async function setUp({ deps, as, cmd }: Pick<Setting, 'deps' | 'as' | 'cmd'>): Promise<void> {
  const noor = as('noor');
  await saveSettings(deps, noor, { cmd: cmd(), seq: 0, changes: settings });
  await saveRegisterEntry(deps, noor, { cmd: cmd(), register: 'customers', id: 'M', name: 'Meridia Health' });
  await saveRegisterEntry(deps, noor, { cmd: cmd(), register: 'services', id: 'LAB', name: 'Lab Interface' });
  const appointer = { title: 'IT director', people: { marta: true } } as const;
  await saveProcess(deps, noor, { cmd: cmd(), seq: 0, changes: { appointer } });
  const alwaysOpen = { name: 'Always', rrule: 'FREQ=DAILY', opensAt: '00:00', durationMinutes: 1_440 };
  await anAgreedPolicy(
    deps,
    noor,
    cmd,
    'M',
    aPolicy({ ...agreeable, windows: [alwaysOpen], deemedAfterWorkingDays: 5 }),
  );
}

/** A policy that the customer agreed to by e-mail. */
export async function anAgreedPolicy(
  deps: Deps,
  caller: Caller,
  cmd: () => string,
  customer: string,
  policy: PolicyVersion,
): Promise<void> {
  const desk = { caller, projectId: null };
  const drafted = await savePolicyDraft(deps, desk, { cmd: cmd(), customer, policy, saw: null });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted));
  const hash = drafted.value.versions['1']?.hash ?? '';
  const said = { decision: 'agreed', channel: 'EMAIL', evidence: 'Message of 2 November', comment: '' } as const;
  const agreed = await recordPolicyAnswer(deps, desk, { cmd: cmd(), customer, version: '1', hash, ...said });
  if (!agreed.ok) throw new Error(JSON.stringify(agreed));
}

/** Replaces an issue of the site, as if Jira's data had changed. */
export function change(site: FakeSite, key: string, more: Partial<FakeIssue>): void {
  const at = site.issues.findIndex((issue) => issue.key === key);
  const issue = site.issues[at];
  if (issue === undefined) throw new Error(`There is no ${key}.`);
  site.issues[at] = { ...issue, ...more };
}
