import type { Fault, FaultSwitch } from '../parts';
import type { Invocation } from './invocation';
import { json, type Reply } from './reply';

type Armed = { readonly fault: Fault; left: number };

/** Counts the calls that match each fault and hands out the fault whose turn it is, once. */
export class Faults implements FaultSwitch {
  private armed: Armed[] = [];

  set(faults: readonly Fault[]): void {
    for (const { nth } of faults)
      if (!Number.isInteger(nth) || nth < 1) throw new Error(`A fault fires on the n-th call, n is ${nth}`);
    this.armed = faults.map((fault) => ({ fault, left: fault.nth }));
  }

  pending(): readonly Fault[] {
    return this.armed.map(({ fault }) => fault);
  }

  /** The fault to apply to this call, if any. Counted when the call arrives, so parallel calls keep their order. */
  take(on: Fault['on'], subject: string): Fault | undefined {
    const matching = this.armed.filter(
      ({ fault }) => fault.on === on && subject.toLowerCase().includes(fault.matching.toLowerCase()),
    );
    for (const each of matching) each.left -= 1;
    const due = matching.find(({ left }) => left <= 0);
    if (due !== undefined) this.armed = this.armed.filter((each) => each !== due);
    return due?.fault;
  }
}

/** Performs a call under a fault: `before` it reaches its goal, or `after`, when only the answer is at stake. */
export async function withFault(
  fault: Fault | undefined,
  invocation: Invocation,
  crashDatabase: () => Promise<void>,
  perform: () => Promise<Reply>,
): Promise<Reply> {
  if (fault === undefined) return perform();
  if (fault.when === 'after') await perform();
  switch (fault.effect) {
    case 'kill-function':
      invocation.kill();
      return 'lost';
    case 'crash-database':
      await crashDatabase();
      return fault.on === 'sql' ? connectionLost() : 'lost';
    case 'lose-answer':
      return 'lost';
    case 'status-429':
      return json(429, { code: 'RATE_LIMIT_EXCEEDED', message: 'Rate limit exceeded' }, { 'retry-after': '1' });
    case 'status-500':
      return json(500, { code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' });
    case 'late':
    case 'double':
      return json(400, { message: `The fault "${fault.effect}" is for product events only` });
    case 'refuse':
      return fault.on === 'sql'
        ? json(400, { code: 'SQL_EXECUTION_ERROR', message: 'Refused by a fault' })
        : json(403, { errorMessages: ['Refused by a fault'], errors: {} });
  }
}

function connectionLost(): Reply {
  const debug = {
    code: 'PROTOCOL_CONNECTION_LOST',
    errno: 2013,
    sqlState: 'HY000',
    sqlMessage: 'Lost connection to server during query',
  };
  return json(500, { code: 'SQL_EXECUTION_ERROR', message: 'The query could not be executed', debug });
}
