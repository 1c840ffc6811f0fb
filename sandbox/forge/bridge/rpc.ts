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
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  /** The other side has forgotten a function: it needs not be kept any longer. */
  | { readonly kind: 'release'; readonly reference: number };

const REFERENCE = '__functionReference';

export function openRpc(port: MessagePort, handle: (command: string, payload: unknown) => unknown): Rpc {
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (reason: Error) => void }
  >();
  const kept = new Map<number, AnyFunction>();
  let calls = 0;
  let references = 0;
  const forgotten = new FinalizationRegistry((reference: number) =>
    port.postMessage({ kind: 'release', reference } satisfies Message),
  );

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    // A frame may post what it likes.
    if (!isMessage(data)) return;
    if (data.kind === 'call') void answer(data);
    else if (data.kind === 'release') kept.delete(data.reference);
    else settle(data);
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

  function settle(message: Extract<Message, { kind: 'answer' | 'failure' }>): void {
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

  const keep = (value: AnyFunction): number => {
    kept.set(++references, value);
    return references;
  };
  const remote = (reference: number): AnyFunction => {
    const call: AnyFunction = (...args) => send(reference, args);
    forgotten.register(call, reference);
    return call;
  };

  function keptFunction(reference: number): AnyFunction {
    const found = kept.get(reference);
    if (found === undefined) throw new Error(`No function ${reference} was passed`);
    return found;
  }

  return {
    call: (command, payload) => send(command, [payload]),
    close() {
      port.close();
      for (const { reject } of waiting.values()) reject(new Error('The frame is gone'));
      waiting.clear();
      kept.clear();
    },
  };
}

function isMessage(data: unknown): data is Message {
  if (!isPlain(data)) return false;
  const { kind, id, target, args, reference } = data;
  if (kind === 'release') return typeof reference === 'number';
  if (typeof id !== 'number') return false;
  if (kind === 'call') return (typeof target === 'string' || typeof target === 'number') && Array.isArray(args);
  return kind === 'answer' || (kind === 'failure' && typeof data['message'] === 'string');
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
