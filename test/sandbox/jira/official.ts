import { fork } from 'node:child_process';
import { join } from 'node:path';

export type OfficialAnswer = {
  readonly value?: unknown;
  readonly error?: { readonly message: string; readonly status: number | null };
};

export type OfficialClient = {
  call(accountId: string, api: string, operation: string, parameters?: unknown): Promise<OfficialAnswer>;
  stop(): void;
};

/** Starts jira.js against a running Jira. */
export async function officialClient(host: string): Promise<OfficialClient> {
  const child = fork(join(__dirname, 'official-client.mjs'), { execArgv: [] });
  const waiting = new Map<number, (answer: OfficialAnswer) => void>();
  await new Promise<void>((ready) => child.once('message', () => ready()));
  child.on('message', (message: OfficialAnswer & { id: number }) => waiting.get(message.id)?.(message));
  let last = 0;
  return {
    call: (accountId, api, operation, parameters) =>
      new Promise((answered) => {
        const id = ++last;
        waiting.set(id, answered);
        child.send({ id, host, accountId, api, operation, parameters });
      }),
    stop: () => void child.kill(),
  };
}
