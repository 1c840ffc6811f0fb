import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../../../sandbox/fault-parts';
import type { FrameSurface, InvocationRecord } from '../../../sandbox/parts';
import type { Answer } from '../../../src/contract/wire';

/** A running sandbox as a program sees it, over HTTP alone. */
export type SandboxClient = {
  readonly url: string;
  /** One resolver call as a frame of this person makes it: the app's answer, or why the host gave no frame or no answer. */
  act(as: string, module: string, surface: FrameSurface, call: string, payload?: unknown): Promise<Acted>;
  /** The same, where only the app's own answer will do. */
  answer<T>(as: string, module: string, surface: FrameSurface, call: string, payload?: unknown): Promise<Answer<T>>;
  /** One Jira REST call as this person. */
  jira(as: string, method: string, path: string, body?: object): Promise<HttpAnswer>;
  /** The same through the bridge of an app's frame (`requestJira`). */
  bridgeFetch(as: string, module: string, surface: FrameSurface, method: string, path: string): Promise<HttpAnswer>;
  setClock(at: string): Promise<void>;
  setFaults(faults: readonly Fault[]): Promise<void>;
  pendingFaults(): Promise<readonly Fault[]>;
  /** What the functions asked of Jira and the database, oldest run first. */
  invocations(): Promise<readonly InvocationRecord[]>;
  idle(): Promise<void>;
  /** Resolves when the site answers again after its database was crashed. */
  answering(): Promise<void>;
  health(): Promise<{ readonly databasePid: number; readonly functionPids: readonly number[] }>;
  cspReports(): Promise<readonly object[]>;
};

export type HttpAnswer = { readonly status: number; readonly body: unknown };

export type Acted =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly status: number; readonly message: string };

export const onIssue = (issueKey: string): FrameSurface => ({ kind: 'issue', issueKey });
export const onAdminPage: FrameSurface = { kind: 'admin' };
export const onDashboard = (itemId: string, edit = false): FrameSurface => ({
  kind: 'gadget',
  dashboardId: '10000',
  itemId,
  edit,
});

export function clientOf(url: string): SandboxClient {
  const get = async (path: string) => (await send(url, 'GET', path)).body;
  const demand = async (path: string, body: object) => {
    const answer = await send(url, 'POST', path, body);
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  };
  const act: SandboxClient['act'] = async (as, module, surface, call, payload = {}) => {
    const { status, body } = await send(url, 'POST', '/__site/act', { as, module, surface, call, payload });
    return { ok: false, message: '', status, ...(body as object) };
  };
  return {
    url,
    act,
    async answer<T>(...call: Parameters<SandboxClient['act']>) {
      const acted = await act(...call);
      if (!acted.ok) throw new Error(`${call[3]} as ${call[0]} had no answer of the app: ${acted.message}`);
      return acted.body as Answer<T>;
    },
    jira: (as, method, path, body) => send(url, method, path, body, as),
    async bridgeFetch(as, module, surface, method, path) {
      const frame = await send(url, 'POST', '/__host/frames', { module, surface, theme: 'light' }, as);
      if (frame.status !== 200) return frame;
      const { frameId } = frame.body as { frameId: string };
      const payload = { product: 'jira', restPath: path, fetchRequestInit: { method } };
      const bridge = `/__host/frames/${frameId}/bridge`;
      const answer = await send(url, 'POST', bridge, { cmd: 'fetchProduct', payload }, as);
      const { result } = answer.body as { result: { status: number; body: string } };
      return { status: result.status, body: result.body };
    },
    setClock: (at) => demand('/__site/clock', { at }),
    setFaults: (faults) => demand('/__site/faults', { faults }),
    pendingFaults: async () => (await get('/__site/faults')) as readonly Fault[],
    invocations: async () => (await get('/__site/invocations')) as readonly InvocationRecord[],
    idle: () => demand('/__site/idle', {}),
    async answering() {
      // Asked without a pause, the site is kept from what it is asked for.
      while ((await send(url, 'GET', '/__site/session')).status !== 200) await delay(20);
    },
    health: async () => (await get('/__site/health')) as Awaited<ReturnType<SandboxClient['health']>>,
    cspReports: async () => (await get('/__host/csp-reports')) as readonly object[],
  };
}

async function send(url: string, method: string, path: string, body?: object, as?: string): Promise<HttpAnswer> {
  const response = await fetch(url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(as === undefined ? {} : { cookie: `sandbox-person=${as}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}
