import { MessageChannel } from 'node:worker_threads';
import { openRpc, type Rpc } from '../../../sandbox/forge/bridge/rpc';

describe('calls between page and frame', () => {
  const open: Rpc[] = [];
  afterEach(() => open.splice(0).forEach((rpc) => rpc.close()));

  /** The caller's side of a connection whose other side answers by `handle`. */
  function connect(handle: (command: string, payload: unknown) => unknown): { caller: Rpc; answerer: Rpc } {
    const { port1, port2 } = new MessageChannel();
    const caller = openRpc(port1 as unknown as MessagePort, () => undefined);
    const answerer = openRpc(port2 as unknown as MessagePort, handle);
    open.push(caller, answerer);
    return { caller, answerer };
  }

  it('bring dates, undefined and nested values as they are', async () => {
    const { caller } = connect((_command, payload) => payload);
    const value = { at: new Date(0), missing: undefined, list: [1, { deep: null }] };
    expect(await caller.call('echo', value)).toEqual(value);
  });

  it('let a function in an argument be called with arguments and give an answer', async () => {
    const { caller } = connect(async (_command, payload) =>
      (payload as { add: (a: number, b: number) => Promise<number> }).add(2, 3),
    );
    expect(await caller.call('use', { add: (a: number, b: number) => a + b })).toBe(5);
  });

  it('let a function in an answer be called, with a function in its turn', async () => {
    const { caller } = connect(() => ({ apply: async (change: (text: string) => Promise<string>) => change('plan') }));
    const { apply } = (await caller.call('give')) as { apply: (change: (text: string) => string) => Promise<string> };
    expect(await apply((text) => text.toUpperCase())).toBe('PLAN');
  });

  it('fail with the message of what went wrong on the other side', async () => {
    const { caller } = connect(() => {
      throw new Error('not modelled: openRovo');
    });
    await expect(caller.call('openRovo')).rejects.toThrow('not modelled: openRovo');
  });

  it('fail where a value can not be sent, in either direction', async () => {
    const { caller } = connect(() => ({ secret: new WeakMap() }));
    await expect(caller.call('take', new WeakMap())).rejects.toThrow(/clone/);
    await expect(caller.call('give')).rejects.toThrow(/clone/);
  });

  it('are dropped when the frame is gone, and a late answer harms nobody', async () => {
    const { promise: asked, resolve: tell } = deferred<(value: string) => void>();
    const { caller } = connect(() => {
      const { promise, resolve } = deferred<string>();
      tell(resolve);
      return promise;
    });
    const call = caller.call('slow');
    const answer = await asked;
    caller.close();
    answer('late');
    await expect(call).rejects.toThrow('The frame is gone');
  });

  it('go on after garbage, and forget a function that the other side has forgotten', async () => {
    const { port1, port2 } = new MessageChannel();
    open.push(openRpc(port2 as unknown as MessagePort, () => () => 'kept'));
    const answers: unknown[] = [];
    let heard: () => void = () => undefined;
    port1.on('message', (answer: unknown) => {
      answers.push(answer);
      heard();
    });
    const post = (message: unknown) =>
      new Promise<void>((resolve) => {
        heard = resolve;
        port1.postMessage(message);
      });
    for (const garbage of [null, 'hello', { kind: 'call' }, { kind: 'answer' }, { kind: 'call', id: 1, target: {} }])
      port1.postMessage(garbage);
    await post({ kind: 'call', id: 7, target: 'give', args: [undefined] });
    await post({ kind: 'call', id: 8, target: 1, args: [] });
    port1.postMessage({ kind: 'release', reference: 1 });
    await post({ kind: 'call', id: 9, target: 1, args: [] });
    port1.close();
    expect(answers).toMatchObject([
      { kind: 'answer', id: 7, value: { __functionReference: 1 } },
      { kind: 'answer', id: 8, value: 'kept' },
      { kind: 'failure', id: 9, message: 'No function 1 was passed' },
    ]);
  });
});

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
