import type { Fault, FaultEffect, FaultState, FaultSwitch } from '../fault-parts';
import { json, type Reply } from './reply';

type Armed = { readonly id: number; readonly fault: Fault; matched: number; struck: number; on: boolean };

const STATES_KEPT = 50;
const SLOW_MS = 3_000;

/** Counts the calls that match each fault and hands out the fault whose turn it is, as often as it was told to. */
export class Faults implements FaultSwitch {
  private armed: Armed[] = [];
  private last = 0;

  set(faults: readonly Fault[]): void {
    faults.forEach(refuseSenseless);
    for (const each of this.armed) each.on = false;
    for (const fault of faults) this.add(fault);
  }

  add(fault: Fault): number {
    refuseSenseless(fault);
    this.armed.push({ id: ++this.last, fault, matched: 0, struck: 0, on: true });
    const spent = this.armed.findIndex(({ on }) => !on);
    if (this.armed.length > STATES_KEPT && spent >= 0) this.armed.splice(spent, 1);
    return this.last;
  }

  switchOff(id: number): boolean {
    const found = this.armed.find((each) => each.id === id);
    if (found !== undefined) found.on = false;
    return found !== undefined;
  }

  pending(): readonly Fault[] {
    return this.armed.filter(({ on }) => on).map(({ fault }) => fault);
  }

  states(): readonly FaultState[] {
    return this.armed.map((each) => ({ ...each }));
  }

  /** The fault to apply to this call, if any. Counted when the call arrives, so parallel calls keep their order. */
  take(on: Fault['on'], subject: string): Fault | undefined {
    const matching = this.armed.filter(
      ({ fault, on: armed }) =>
        armed && fault.on === on && subject.toLowerCase().includes(fault.matching.toLowerCase()),
    );
    for (const each of matching) each.matched += 1;
    const due = matching.find(({ fault, matched }) => matched >= fault.nth);
    if (due === undefined) return undefined;
    due.struck += 1;
    const { times = 1 } = due.fault;
    if (times !== 'always' && due.struck >= times) due.on = false;
    return due.fault;
  }
}

/** A fault in words, for the log. */
export function faultName({ when, effect }: Fault): string {
  return when === 'after' ? `${effect} after the call` : effect;
}

const EVENT_EFFECTS: readonly FaultEffect[] = ['late', 'double'];

function refuseSenseless({ on, nth, times = 1, effect }: Fault): void {
  if (!Number.isInteger(nth) || nth < 1) throw new Error(`A fault fires on the n-th call, n is ${nth}`);
  if (times !== 'always' && (!Number.isInteger(times) || times < 1))
    throw new Error(`A fault strikes at least once, not ${times} times`);
  if (effect === 'tables-missing' && on !== 'sql') throw new Error('Tables are missing in SQL only');
  const eventEffect = EVENT_EFFECTS.includes(effect);
  if (eventEffect && on !== 'event' && on !== 'queue') throw new Error(`The fault "${effect}" is for events only`);
  if (on === 'event' && !eventEffect) throw new Error(`A product event can be late or come twice, not "${effect}"`);
}

/** What a fault needs to do its work. */
export type Struck = { readonly killFunction: () => void; readonly crashDatabase: () => Promise<void> };

/** Performs a call under a fault: `before` it reaches its goal, or `after`, when only the answer is at stake. */
export async function withFault(
  fault: Fault | undefined,
  { killFunction, crashDatabase }: Struck,
  perform: () => Promise<Reply>,
): Promise<Reply> {
  if (fault === undefined || EVENT_EFFECTS.includes(fault.effect)) return perform();
  if (fault.effect === 'slow') {
    if (fault.when === 'before') await pause();
    const reply = await perform();
    if (fault.when === 'after') await pause();
    return reply;
  }
  if (fault.when === 'after') await perform();
  if (fault.effect === 'kill-function') killFunction();
  if (fault.effect === 'crash-database') await crashDatabase();
  return struckReply(fault);
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, SLOW_MS).unref());
}

function struckReply({ on, effect }: Fault): Reply {
  switch (effect) {
    case 'crash-database':
      return on === 'sql' ? connectionLost() : 'lost';
    case 'hang':
      return 'never';
    case 'garbage':
      return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"garbage": tr' };
    case 'tables-missing':
      return sqlError(400, 'ER_NO_SUCH_TABLE', 1146, '42S02', "Table 'app.any' doesn't exist");
    case 'status-401':
      return json(401, { code: 401, message: 'Unauthorized' });
    case 'status-403':
      return json(403, { errorMessages: ['You do not have the permission for this.'], errors: {} });
    case 'status-404':
      return json(404, {
        errorMessages: ['Issue does not exist or you do not have permission to see it.'],
        errors: {},
      });
    case 'status-429':
      return json(429, { code: 'RATE_LIMIT_EXCEEDED', message: 'Rate limit exceeded' }, { 'retry-after': '1' });
    case 'status-500':
      return json(500, { code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' });
    case 'refuse':
      return on === 'sql'
        ? json(400, { code: 'SQL_EXECUTION_ERROR', message: 'Refused by a fault' })
        : json(403, { errorMessages: ['Refused by a fault'], errors: {} });
    default:
      return 'lost';
  }
}

function connectionLost(): Reply {
  return sqlError(500, 'PROTOCOL_CONNECTION_LOST', 2013, 'HY000', 'Lost connection to server during query');
}

function sqlError(status: number, code: string, errno: number, sqlState: string, sqlMessage: string): Reply {
  const debug = { code, errno, sqlState, sqlMessage };
  return json(status, { code: 'SQL_EXECUTION_ERROR', message: 'The query could not be executed', debug });
}
