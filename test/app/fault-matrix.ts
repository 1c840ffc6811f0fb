import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectFacts } from '../../src/app/project-facts';
import { getAgreements } from '../../src/app/get-agreements';
import { judgeGate } from '../../src/app/judge-gate';
import { editOverview } from '../../src/app/edit-overview';
import { editPlan } from '../../src/app/edit-plan';
import { decideChange } from '../../src/app/decide-change';
import { permissionTable } from '../../src/domain/roles/permission-table';
import type { Answer } from '../../src/contract/wire';
import { everyCall, frame } from './answering';
import { goodCalls } from './good-calls';
import type { GoodCall } from './good-calls';
import type { Setting } from './setting';

/** What a person (or a gate) asks, and what came of it in one word. */
export type UseCase = {
  readonly name: string;
  /** What has to be there before; `readyToDeploy` unless told otherwise. */
  readonly ready?: (asking: Asking) => Promise<unknown>;
  /** `given`: what `ready` found. */
  readonly ask: (asking: Asking, given: unknown) => Promise<Outcome>;
};

/** Whatever the store is. `headSeq` looks past the faults. */
export type Asking = Pick<Setting, 'deps' | 'as' | 'cmd' | 'clock'> & {
  readonly headSeq: (streamId: string) => Promise<number>;
};

/**
 * `done`: as without the fault. `refused`: in words. `failed`: under a reference. `blocked`: a gate that says so;
 * `passed`: a gate that lets through.
 */
export type Outcome = 'done' | `refused: ${string}` | 'failed' | 'blocked' | 'passed';

/** Somebody of the setting who may do it. */
function whoMay(act: GoodCall['act']): string {
  if (act === undefined) return 'ines';
  const holders = permissionTable[act];
  switch (holders.by) {
    case 'change-authority':
      return 'lucia';
    case 'jira-administrator':
      return 'noor';
    case 'process-roles':
      return (holders.roles as readonly string[]).includes('rdm') ? 'ines' : 'priya';
  }
}

/** REL-1 lacks nothing that the Deployment gate asks for: a wave to a customer whose window is open, and its change approved. */
export async function readyToDeploy(asking: Asking): Promise<void> {
  const { deps, as, cmd, clock } = asking;
  await planned(asking);
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  clock.set('2026-11-23T09:00:00.000Z');
}

/** The same, and nobody has decided on the change yet. */
async function planned({ deps, as, cmd }: Asking): Promise<void> {
  const overview = { number: 'REL-1', type: 'MINOR', customers: { add: ['M'], remove: [] } } as const;
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: overview });
  await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq: 0, changes: { waves: { w1: { customer: 'M' } } } });
  await projectFacts(deps, 'release:1');
}

const another = '3f2504e0-4f89-41d3-9a0c-0305e82c3302';

const committed = {
  name: 'commitHistory',
  payload: {
    cmd: '3f2504e0-4f89-41d3-9a0c-0305e82c3303',
    batch: another,
    projectKey: 'REL',
    file: { name: 'a.csv', sha256: '0'.repeat(64) },
    rows: 1,
  },
};

/** One row waits for its import. */
async function staged(asking: Asking): Promise<void> {
  await readyToDeploy(asking);
  const stage = goodCalls.find(({ name }) => name === 'stageHistory');
  await answered(asking, { name: 'stageHistory', act: 'administer', payload: { ...stage?.payload, batch: another } });
}

/** Every call of the contract, and the gate. */
export const useCases: readonly UseCase[] = [
  ...goodCalls.map((call, index) => ({
    name:
      goodCalls.findIndex(({ name }) => name === call.name) === index ? call.name : `${call.name} (${call.act ?? ''})`,
    ask: async (asking: Asking) => outcomeOf(await answered(asking, call)),
  })),
  {
    name: 'decideChange (approve)',
    ready: planned,
    ask: async (asking) => {
      const payload = { cmd: another, decision: 'approve', reason: 'Fine.' };
      return outcomeOf(await answered(asking, { name: 'decideChange', issue: '31', act: 'decide-change', payload }));
    },
  },
  {
    name: 'recordAgreement (to the plan as it is)',
    ready: async (asking) => {
      await readyToDeploy(asking);
      const seen = await getAgreements(asking.deps, asking.as('ines'), '1');
      return seen.ok ? seen.value.customers[0]?.material : undefined;
    },
    ask: async (asking, seen) => {
      const said = { customer: 'M', seen, decision: 'agreed', channel: 'EMAIL', evidence: 'Message of 20 November' };
      const payload = { cmd: another, ...said, comment: '' };
      return outcomeOf(
        await answered(asking, { name: 'recordAgreement', issue: '1', act: 'record-agreement', payload }),
      );
    },
  },
  {
    name: 'commitHistory (staged)',
    ready: staged,
    ask: async (asking) => outcomeOf(await answered(asking, { ...committed, act: 'administer' })),
  },
  {
    name: 'undoImport (imported)',
    ready: async (asking) => {
      await staged(asking);
      await answered(asking, { ...committed, act: 'administer' });
    },
    ask: async (asking) => {
      const payload = { cmd: '3f2504e0-4f89-41d3-9a0c-0305e82c3304', batch: another, reason: 'Wrong file.' };
      return outcomeOf(await answered(asking, { name: 'undoImport', act: 'administer', payload }));
    },
  },
  {
    name: 'Deployment gate',
    ask: async ({ deps }) => {
      const asked = { id: 'rule', gate: 'G5', waves: 'lowest', help: '' } as const;
      // The handler makes a technical refusal of a fault (src/handlers/gate-validator.ts).
      const passage = await judgeGate(deps, 'REL-1', asked, '305', new AbortController().signal).catch(() => null);
      return passage?.pass === true ? 'passed' : 'blocked';
    },
  },
];

async function answered(asking: Asking, { name, issue, payload, act }: GoodCall): Promise<Answer<unknown>> {
  const answer = await everyCall(asking).calls[name]?.({
    payload: payload && (await seenNow(asking, name, payload)),
    context: frame(whoMay(act), issue),
  });
  if (answer === undefined) throw new Error(`There is no call ${name}.`);
  return answer;
}

/** An editing call carries the version that the person saw. */
async function seenNow({ headSeq }: Asking, name: string, payload: object): Promise<object> {
  const stream = { editOverview: 'release:1', editPlan: 'plan:1', saveSettings: 'settings' }[name];
  return stream === undefined ? payload : { ...payload, seq: await headSeq(stream) };
}

function outcomeOf(answer: Answer<unknown>): Outcome {
  if (answer.ok) return 'done';
  if ('failure' in answer) return 'failed';
  const { code, message } = answer.refusal;
  if (!/^[\s\S]{20,}[.!?]$/.test(message) || /undefined|\[object|Error|NaN/.test(message))
    throw new Error(`No clear words for ${code}: ${message}`);
  return `refused: ${code}`;
}

/** Rows by use case, columns by fault; a cell holds every outcome that the fault had at any of the calls. */
export type Matrix = Map<string, Map<string, Set<Outcome>>>;

export function note(matrix: Matrix, row: string, column: string, outcome: Outcome): void {
  const cells = matrix.get(row) ?? new Map<string, Set<Outcome>>();
  cells.set(column, (cells.get(column) ?? new Set()).add(outcome));
  matrix.set(row, cells);
}

const page = resolve(__dirname, '../../docs/fault-matrix.md');
const printed = resolve(__dirname, '../../build/fault-matrix');

/**
 * Prints the matrix into build/ and answers it with what docs/fault-matrix.md says. With FAULT_MATRIX=write in the
 * environment the page is written anew.
 */
export function told(name: string, matrix: Matrix, columns: readonly string[]): { now: string; documented: string } {
  const cell = (row: string, column: string) => [...(matrix.get(row)?.get(column) ?? [])].sort().join(', ') || '–';
  const alike = new Map<string, string[]>();
  for (const row of matrix.keys()) {
    const cells = columns.map((column) => cell(row, column)).join(' | ');
    alike.set(cells, [...(alike.get(cells) ?? []), row]);
  }
  const rows = [...alike].map(([cells, names]) => `| ${names.join(', ')} | ${cells} |`);
  const now = [`| Use case | ${columns.join(' | ')} |`, `|---|${columns.map(() => '---|').join('')}`, ...rows].join(
    '\n',
  );
  mkdirSync(printed, { recursive: true });
  writeFileSync(join(printed, `${name}.md`), `${now}\n`);
  const mark = `<!-- ${name} -->`;
  const [before = '', section = '', after = ''] = readFileSync(page, 'utf8').split(mark);
  if (process.env['FAULT_MATRIX'] !== 'write') return { now, documented: section.trim() };
  writeFileSync(page, [before, `\n${now}\n`, after].join(mark));
  return { now, documented: now };
}
