/**
 * Calls over a MessagePort, both ways. The bridge of Forge passes functions in arguments and in answers (`onClose`,
 * `{unsubscribe}`, flag actions): each is kept here and becomes a function on the other side that calls back.
 * Everything else is structured-cloned. Libraries for this (comlink, penpal) take functions only where they are marked.
 */
export type Rpc = {
  call(command: string, payload?: unknown): Promise<unknown>;
  /** Drops what is under way: an answer that comes later reaches nobody. */
  close(): void;
};

type AnyFunction = (...args: unknown[]) => unknown;

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly target: string | number; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

const REFERENCE = '__functionReference';

export function openRpc(port: MessagePort, handle: (command: string, payload: unknown) => unknown): Rpc {
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (reason: Error) => void }
  >();
  const kept: AnyFunction[] = [];
  let calls = 0;

  port.onmessage = (event: MessageEvent<Message>) => {
    const message = event.data;
    if (message.kind === 'call') void answer(message);
    else settle(message);
  };

  async function answer({ id, target, args }: Extract<Message, { kind: 'call' }>): Promise<void> {
    try {
      const received = args.map((argument) => unpack(argument, remote));
      const value = await (typeof target === 'string'
        ? handle(target, received[0])
        : keptFunction(target)(...received));
      port.postMessage({ kind: 'answer', id, value: pack(value, keep) } satisfies Message);
    } catch (error) {
      port.postMessage({
        kind: 'failure',
        id,
        message: error instanceof Error ? error.message : String(error),
      } satisfies Message);
    }
  }

  function settle(message: Exclude<Message, { kind: 'call' }>): void {
    const caller = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') caller?.resolve(unpack(message.value, remote));
    else caller?.reject(new Error(message.message));
  }

  function send(target: string | number, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++calls;
      waiting.set(id, { resolve, reject });
      // What can not be cloned throws here and rejects this call.
      port.postMessage({
        kind: 'call',
        id,
        target,
        args: args.map((argument) => pack(argument, keep)),
      } satisfies Message);
    });
  }

  const keep = (value: AnyFunction): number => kept.push(value) - 1;
  const remote =
    (reference: number): AnyFunction =>
    (...args) =>
      send(reference, args);

  function keptFunction(reference: number): AnyFunction {
    const found = kept[reference];
    if (found === undefined) throw new Error(`No function ${reference} was passed`);
    return found;
  }

  return {
    call: (command, payload) => send(command, [payload]),
    close() {
      port.close();
      for (const { reject } of waiting.values()) reject(new Error('The frame is gone'));
      waiting.clear();
    },
  };
}

function pack(value: unknown, keep: (value: AnyFunction) => number): unknown {
  if (typeof value === 'function') return { [REFERENCE]: keep(value as AnyFunction) };
  return mapped(value, (inner) => pack(inner, keep));
}

function unpack(value: unknown, remote: (reference: number) => AnyFunction): unknown {
  if (isPlain(value) && typeof value[REFERENCE] === 'number') return remote(value[REFERENCE]);
  return mapped(value, (inner) => unpack(inner, remote));
}

/** Dates, blobs, maps and the like pass as they are. */
function mapped(value: unknown, change: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
  return value;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}
