import { editOverview } from '../../src/app/release/edit-overview';
import { editPlan } from '../../src/app/plan/edit-plan';
import { decideChange } from '../../src/app/change/decide-change';
import { getAgreements } from '../../src/app/plan/get-agreements';
import { getPackage } from '../../src/app/packages/get-package';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { getPolicy } from '../../src/app/policy/get-policies';
import { judgeClosure } from '../../src/app/closure/judge-closure';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { saveProcess } from '../../src/app/settings/save-process';
import { projectFacts } from '../../src/app/upkeep/project-facts';
import type { Answer } from '../../src/contract/wire';
import type { GateId } from '../../src/domain/gate/gate';
import { permissionTable } from '../../src/domain/roles/permission-table';
import { agreeable, aPolicy } from '../builders/policy';
import { everyCall, frame } from './answering';
import { agreed as everybodyAgrees } from './deployable';
import { saysEverything } from './complete-plan';
import { goodCalls } from './good-calls';
import type { GoodCall } from './good-calls';
import type { Setting } from './setting';

/** What a person (or a gate) asks, and what came of it in one word. */
export type UseCase = {
  readonly name: string;
  /** What has to be there before. Answers what the question then needs to know of it. */
  readonly ready: Ready;
  readonly ask: (asking: Asking, given: unknown) => Promise<Outcome>;
};
type Ready = (asking: Asking) => Promise<unknown>;

/** Whatever the store is. `headSeq` looks past the faults. */
export type Asking = Pick<Setting, 'deps' | 'as' | 'cmd' | 'clock'> & {
  readonly headSeq: (streamId: string) => Promise<number>;
};

/**
 * `done`: what was asked for. `refused`: in words. `failed`: under a reference. `blocked`: a gate that says so;
 * `passed`: a gate that lets through. `no answer`: the function ended before it gave one.
 */
export type Outcome = 'done' | `refused: ${string}` | 'failed' | 'blocked' | 'passed' | 'no answer';

/** Nobody has decided on the change of REL-1 yet. */
async function planned({ deps, as, cmd }: Asking): Promise<void> {
  const overview = {
    number: 'REL-1',
    type: 'MINOR',
    services: { add: ['LAB'], remove: [] },
    customers: { add: ['M'], remove: [] },
    roles: { rdm: 'ines', rpb: 'bea', dp: 'priya', pdc: 'omar' },
  } as const;
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: overview });
  const changes = {
    waves: { w1: { customer: 'M', plannedStart: '2026-11-24T20:00:00.000Z', plannedEnd: '2026-11-24T21:00:00.000Z' } },
    ...saysEverything,
    backOut: {
      trigger: 'Errors',
      steps: { entries: { a: { text: 'Switch back', owner: null, minutes: null } } },
      owner: 'priya',
      maxMinutes: 30,
      pointOfNoReturn: 'None',
    },
  };
  await editPlan(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes });
  await projectFacts(deps, 'release:1');
}

/** REL-1 lacks nothing that the Deployment gate asks for: a wave in an open window, and its change approved. */
async function readyToDeploy(asking: Asking): Promise<void> {
  const { deps, as, cmd, clock } = asking;
  await planned(asking);
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  await everybodyAgrees(asking);
  clock.set('2026-11-23T09:00:00.000Z');
}

/** What the customer has to say yes to. */
async function materialToAgree(asking: Asking): Promise<unknown> {
  await readyToDeploy(asking);
  const seen = await getAgreements(asking.deps, asking.as('ines'), '1');
  return seen.ok ? seen.value.customers[0]?.material : undefined;
}

/** Why the release turns back or is cancelled was said. */
function withReason(kind: 'back' | 'cancel'): Ready {
  return async (asking) => {
    await readyToDeploy(asking);
    const given = good('giveTurnReason');
    await call(asking, { ...given, payload: { ...given.payload, cmd: cmdOf(12), kind } });
  };
}

async function agreed(asking: Asking): Promise<void> {
  await whatCame(asking, agreement, await materialToAgree(asking));
}

async function drafted(asking: Asking): Promise<unknown> {
  await readyToDeploy(asking);
  const desk = { caller: asking.as('noor'), projectId: null };
  const before = await getPolicy(asking.deps, desk, { customer: 'M' });
  const saw = before.ok ? { version: '1', hash: before.value.versions['1']?.hash } : null;
  const policy = aPolicy(agreeable);
  await call(asking, { name: 'savePolicyDraft', act: 'administer', payload: { ...onM, policy, saw } });
  const after = await getPolicy(asking.deps, desk, { customer: 'M' });
  return after.ok ? after.value.versions['2']?.hash : undefined;
}

async function withEnvironment(asking: Asking): Promise<void> {
  await readyToDeploy(asking);
  await call(asking, { ...good('saveEnvironment'), payload: { ...good('saveEnvironment').payload, cmd: cmdOf(9) } });
}

async function withBooking(asking: Asking): Promise<void> {
  await withEnvironment(asking);
  await call(asking, { ...good('bookEnvironment'), payload: { ...good('bookEnvironment').payload, cmd: cmdOf(1) } });
}

/** The package lacks nothing and can be frozen. */
async function composed(asking: Asking): Promise<unknown> {
  await readyToDeploy(asking);
  await call(asking, { ...good('saveUnit'), payload: { ...good('saveUnit').payload, cmd: cmdOf(10) } });
  const digest = 'a'.repeat(64);
  const item = { version: '1.0.0', source: 'v1', digest, changes: { '31': true } };
  const changes = { store: 'store://1', digest, items: { EPR: item } };
  await call(asking, { ...good('editPackage'), payload: { ...good('editPackage').payload, cmd: cmdOf(11), changes } });
  const seen = await getPackage(asking.deps, asking.as('bea'), '1');
  return seen.ok ? seen.value.hash : undefined;
}

async function frozen(asking: Asking): Promise<void> {
  const seen = await composed(asking);
  await call(asking, { ...good('freezePackage'), payload: { cmd: cmdOf(12), seen } });
}

async function withAppointment(asking: Asking): Promise<void> {
  await readyToDeploy(asking);
  await call(asking, { ...good('saveAppointment'), payload: { ...good('saveAppointment').payload, cmd: cmdOf(14) } });
}

/** The customer has not agreed to the plan; that can be waived. */
async function waivable(asking: Asking): Promise<unknown> {
  await readyToDeploy(asking);
  const seen = await getReadiness(asking.deps, asking.as('ines'), '1');
  const found = seen.ok ? seen.value.plan.findings.find(({ rule }) => rule === 'PLN-02') : undefined;
  return { cause: found?.cause ?? '', waves: seen.ok ? seen.value.now.waves : [] };
}

async function waiverAsked(asking: Asking): Promise<void> {
  await whatCame(asking, waiverOfAgreement, await waivable(asking));
}

async function withTemplate(asking: Asking): Promise<void> {
  await readyToDeploy(asking);
  await call(asking, { ...good('saveTemplate'), payload: { ...good('saveTemplate').payload, cmd: cmdOf(17) } });
}

/** Given, and not used: no status of Jira is mapped as deploying. */
async function withPermit(asking: Asking): Promise<void> {
  await readyToDeploy(asking);
  await call(asking, { ...good('startWave'), payload: { ...good('startWave').payload, cmd: cmdOf(20) } });
}

async function withAnnouncement(asking: Asking): Promise<void> {
  await readyToDeploy(asking);
  const { deps, as, cmd, headSeq } = asking;
  const changes = { announcements: { entries: { n1: { audience: 'Night desk' } } } };
  await editPlan(deps, as('ines'), '1', { cmd: cmd(), seq: await headSeq('plan:1'), changes });
}

async function announced(asking: Asking): Promise<void> {
  await withAnnouncement(asking);
  await call(asking, { ...good('logAnnouncement'), payload: { ...good('logAnnouncement').payload, cmd: cmdOf(28) } });
}

/** What the release manager would sign. */
async function seenToSign(asking: Asking): Promise<unknown> {
  await readyToDeploy(asking);
  const seen = await getReadiness(asking.deps, asking.as('ines'), '1');
  return seen.ok ? seen.value.signOff.seen : undefined;
}

/** One row waits for its import. */
async function staged(asking: Asking): Promise<void> {
  await readyToDeploy(asking);
  await call(asking, { ...good('stageHistory'), payload: { ...good('stageHistory').payload, batch: cmdOf(2) } });
}

async function imported(asking: Asking): Promise<void> {
  await staged(asking);
  await call(asking, commitStaged);
}

/** Not the ids that `goodCalls` use: what is made ready must not be taken for the press itself. */
const cmdOf = (nth: number) => `3f2504e0-4f89-41d3-9a0c-0305e82c34${String(nth).padStart(2, '0')}`;

const good = (name: string): GoodCall => {
  const found = goodCalls.find((each) => each.name === name);
  if (found === undefined) throw new Error(`test/app/good-calls.ts has no ${name}.`);
  return found;
};

const onM = { cmd: cmdOf(3), customer: 'M' };
const version2 = { ...onM, cmd: cmdOf(4), version: '2' };
const commitStaged: GoodCall = {
  ...good('commitHistory'),
  payload: { ...good('commitHistory').payload, cmd: cmdOf(5), batch: cmdOf(2) },
};

/** A call that needs more than a good payload to come to its end; `given` is what was made ready. */
type Prepared = Omit<GoodCall, 'payload'> & {
  readonly when: string;
  readonly ready: Ready;
  readonly payload: (given: unknown) => object;
};

const agreement: Prepared = {
  ...good('recordAgreement'),
  when: 'to the plan as it is',
  ready: materialToAgree,
  payload: (seen) => ({ ...good('recordAgreement').payload, cmd: cmdOf(6), seen }),
};

/** REL-1 is an emergency, and INC-9 is behind it. */
async function declarable(asking: Asking): Promise<void> {
  await readyToDeploy(asking);
  const { deps, as, cmd, headSeq } = asking;
  const seq = await headSeq('release:1');
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq, changes: { type: 'EMERGENCY' } });
  const director = { duty: 'Director on duty', account: null };
  const emergency = { members: { director }, dutyManager: null, allowRetrospective: false };
  await saveProcess(deps, as('noor'), { cmd: cmd(), seq: await headSeq('process'), changes: { emergency } });
}

const declaration: Prepared = {
  ...good('declareEmergency'),
  when: 'of type Emergency',
  ready: declarable,
  payload: () => ({ ...good('declareEmergency').payload, cmd: cmdOf(20) }),
};

async function declared(asking: Asking): Promise<void> {
  await declarable(asking);
  await whatCame(asking, declaration, undefined);
}

const approval: Prepared = {
  ...good('approveEmergency'),
  when: 'declared',
  ready: declared,
  payload: () => ({ ...good('approveEmergency').payload, cmd: cmdOf(21), at: '2026-11-23T09:00:00.000Z' }),
};

/** The gate lets it through, and it owes its records. */
async function emergencyStarted(asking: Asking): Promise<void> {
  await declared(asking);
  await whatCame(asking, approval, undefined);
  await gate('G5', '', declared).ask(asking, undefined);
}

const waiver = cmdOf(18);
const waiverOfAgreement: Prepared = {
  ...good('requestWaiver'),
  when: 'of what the gate finds',
  ready: waivable,
  payload: (found) => {
    const asked = typeof found === 'object' && found !== null ? found : {};
    return { ...good('requestWaiver').payload, cmd: waiver, rule: 'PLN-02', ...asked };
  },
};
const onWaiver = (name: string): Prepared => ({
  ...good(name),
  when: 'asked for',
  ready: waiverAsked,
  payload: () => ({ ...good(name).payload, cmd: cmdOf(19), waiver }),
});

const preparedCalls: readonly Prepared[] = [
  agreement,
  { ...good('withdrawAgreement'), when: 'agreed', ready: agreed, payload: () => ({ ...onM, reason: 'Misread.' }) },
  {
    ...good('decideChange'),
    when: 'approve',
    ready: planned,
    payload: () => ({ cmd: cmdOf(7), decision: 'approve', reason: 'Fine.' }),
  },
  { ...good('discardPolicyDraft'), when: 'drafted', ready: drafted, payload: () => version2 },
  {
    ...good('recordPolicyAnswer'),
    when: 'drafted',
    ready: drafted,
    payload: (hash) => ({ ...good('recordPolicyAnswer').payload, ...version2, hash }),
  },
  {
    ...good('adoptPolicy'),
    when: 'drafted',
    ready: drafted,
    payload: (hash) => ({ ...version2, hash, reason: 'Now.' }),
  },
  {
    ...good('retirePolicy'),
    when: 'in use',
    ready: readyToDeploy,
    payload: () => ({ ...version2, version: '1', reason: 'Old.' }),
  },
  {
    ...good('verifyEnvironment'),
    when: 'there',
    ready: withEnvironment,
    payload: () => ({ ...good('verifyEnvironment').payload }),
  },
  {
    ...good('bookEnvironment'),
    when: 'there',
    ready: withEnvironment,
    payload: () => ({ ...good('bookEnvironment').payload }),
  },
  {
    ...good('cancelBooking'),
    when: 'booked',
    ready: withBooking,
    payload: () => ({ ...good('cancelBooking').payload }),
  },
  { ...good('freezePackage'), when: 'complete', ready: composed, payload: (seen) => ({ cmd: cmdOf(13), seen }) },
  {
    ...good('openPackageVersion'),
    when: 'frozen',
    ready: frozen,
    payload: () => ({ ...good('openPackageVersion').payload }),
  },
  {
    ...good('endAppointment'),
    when: 'made',
    ready: withAppointment,
    payload: () => ({ ...good('endAppointment').payload, cmd: cmdOf(15) }),
  },
  {
    ...good('startPlan'),
    issue: '2',
    when: 'another plan lends',
    ready: readyToDeploy,
    payload: () => ({ ...good('startPlan').payload, cmd: cmdOf(16), half: 'deployment', from: { release: '1' } }),
  },
  {
    ...good('retireTemplate'),
    when: 'kept',
    ready: withTemplate,
    payload: () => ({ ...good('retireTemplate').payload }),
  },
  waiverOfAgreement,
  declaration,
  { ...good('withdrawEmergency'), when: 'declared', ready: declared, payload: () => ({ cmd: cmdOf(22), reason: 'x' }) },
  approval,
  {
    ...good('settleObligation'),
    when: 'started',
    ready: emergencyStarted,
    payload: () => ({ ...good('settleObligation').payload, cmd: cmdOf(23) }),
  },
  onWaiver('decideWaiver'),
  onWaiver('withdrawWaiver'),
  onWaiver('agreeToWaiver'),
  {
    ...good('signOffDeployment'),
    when: 'as it is',
    ready: seenToSign,
    payload: (seen) => ({ cmd: cmdOf(24), seen, comment: '' }),
  },
  {
    ...good('withdrawSignOff'),
    when: 'signed',
    ready: readyToDeploy,
    payload: () => ({ cmd: cmdOf(25), reason: 'x' }),
  },
  {
    ...good('logAnnouncement'),
    when: 'planned',
    ready: withAnnouncement,
    payload: () => ({ ...good('logAnnouncement').payload, cmd: cmdOf(26) }),
  },
  {
    ...good('takeBackAnnouncement'),
    when: 'logged',
    ready: announced,
    payload: () => ({ ...good('takeBackAnnouncement').payload, cmd: cmdOf(27) }),
  },
  {
    ...good('withdrawPermit'),
    when: 'given',
    ready: withPermit,
    payload: () => ({ ...good('withdrawPermit').payload, permit: cmdOf(20) }),
  },
  { ...commitStaged, when: 'staged', ready: staged, payload: () => ({ ...commitStaged.payload }) },
  {
    ...good('undoImport'),
    when: 'imported',
    ready: imported,
    payload: () => ({ cmd: cmdOf(8), batch: cmdOf(2), reason: 'Wrong file.' }),
  },
];

const gate = (id: GateId, name: string, ready: Ready): UseCase => ({
  name,
  ready,
  ask: async ({ deps }) => {
    const asked = { id: 'rule', gate: id, waves: 'lowest', help: '' } as const;
    // The handler makes a technical refusal of a fault (src/handlers/gate-validator.ts).
    const passage = await judgeGate(deps, 'REL-1', asked, '305', new AbortController().signal).catch(() => null);
    return passage?.pass === true ? 'passed' : 'blocked';
  },
});

/** Every call of the contract, by itself and where more is needed to bring it to its end, and the gates. */
export const useCases: readonly UseCase[] = [
  ...goodCalls.map((each, index) => ({
    name:
      goodCalls.findIndex(({ name }) => name === each.name) === index ? each.name : `${each.name} (${each.act ?? ''})`,
    ready: readyToDeploy,
    ask: async (asking: Asking) => outcomeOf(await call(asking, each)),
  })),
  ...preparedCalls.map((each) => ({
    name: `${each.name} (${each.when})`,
    ready: each.ready,
    ask: (asking: Asking, given: unknown) => whatCame(asking, each, given),
  })),
  {
    name: 'Change closure gate',
    ready: planned,
    ask: async ({ deps }) => {
      const asked = { id: 'rule', help: '' };
      const signal = new AbortController().signal;
      const passage = await judgeClosure(deps, 'CHG-31', asked, '309', signal).catch(() => null);
      return passage?.pass === true ? 'passed' : 'blocked';
    },
  },
  gate('G5', 'Deployment gate', readyToDeploy),
  gate('G1', 'Release gate (start of planning)', readyToDeploy),
  gate('G2', 'Release gate (end of planning)', agreed),
  gate('GR', 'Release gate (going back)', withReason('back')),
  gate('GC', 'Release gate (cancelling)', withReason('cancel')),
  gate('G5', 'Emergency gate', async (asking) => {
    await declared(asking);
    await whatCame(asking, approval, undefined);
  }),
];

/** The same, where only this came of it. */
async function whatCame(asking: Asking, prepared: Prepared, given: unknown): Promise<Outcome> {
  return outcomeOf(await call(asking, { ...prepared, payload: prepared.payload(given) }));
}

async function call(asking: Asking, { name, issue, payload, act }: GoodCall): Promise<Answer<unknown>> {
  const answer = await everyCall(asking).calls[name]?.({
    payload: payload && (await seenNow(asking, name, payload)),
    context: frame(whoMay(act), issue),
  });
  if (answer === undefined) throw new Error(`There is no call ${name}.`);
  return answer;
}

/** An editing call carries the version that the person saw. */
async function seenNow({ headSeq }: Asking, name: string, payload: object): Promise<object> {
  const stream = { editOverview: 'release:1', editPlan: 'plan:1', saveSettings: 'settings', saveProcess: 'process' }[
    name
  ];
  return stream === undefined ? payload : { ...payload, seq: await headSeq(stream) };
}

/** Somebody of the setting who may do it. */
function whoMay(act: GoodCall['act']): string {
  if (act === undefined) return 'ines';
  const holders = permissionTable[act];
  switch (holders.by) {
    case 'change-authority':
      return 'lucia';
    case 'appointer':
      return 'marta';
    case 'jira-administrator':
      return 'noor';
    case 'process-roles': {
      const people: { readonly [role: string]: string } = {
        rpb: 'bea',
        rdm: 'ines',
        dp: 'priya',
        svt: 'theo',
        chm: 'cleo',
      };
      const person = holders.roles.map((role) => people[role]).find((found) => found !== undefined);
      if (person === undefined) throw new Error(`Nobody of test/app/setting.ts may ${act}.`);
      return person;
    }
  }
}

function outcomeOf(answer: Answer<unknown>): Outcome {
  if (answer.ok) return 'done';
  if ('failure' in answer) return 'failed';
  const { code, message } = answer.refusal;
  if (!/^[\s\S]{20,}[.!?]$/.test(message) || /undefined|\[object|Error|NaN/.test(message))
    throw new Error(`No clear words for ${code}: ${message}`);
  return `refused: ${code}`;
}
