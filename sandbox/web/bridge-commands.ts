import { z } from 'zod';
import type { FunctionHost, JiraSite } from '../parts';
import { modulePath } from '../module-path';
import type { KeptFrame } from './frames';

export type BridgeAnswer =
  { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly message: string };

export type BridgeCommand = (frame: KeptFrame, payload: unknown) => Promise<BridgeAnswer>;

const invocation = z.looseObject({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.unknown().optional(),
});
const productFetch = z.looseObject({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.looseObject({
    method: z.string().optional(),
    headers: z.array(z.tuple([z.string(), z.string()])).optional(),
    body: z.string().nullish(),
  }),
  isMultipartFormData: z.boolean().optional(),
});

const moduleTarget = z.looseObject({
  target: z.literal('module'),
  moduleKey: z.string(),
  projectKey: z.string().optional(),
  path: z.string().optional(),
});

/** The commands that need the server; each acts as the frame's person in the frame's context. */
export function bridgeCommands(forge: FunctionHost, jira: JiraSite): ReadonlyMap<string, BridgeCommand> {
  const mayCall = callsPerPerson();
  return new Map<string, BridgeCommand>([
    ['getContext', (frame) => Promise.resolve({ ok: true, result: frame.context })],
    ['invoke', invoke],
    ['fetchProduct', fetchProduct],
    ['submit', submit],
    ['getUrl', getUrl],
  ]);

  async function invoke(frame: KeptFrame, payload: unknown): Promise<BridgeAnswer> {
    if (!mayCall(frame.person.accountId))
      return refused(`Rate limit exceeded: ${CALLS_PER_MINUTE} calls of a person in a minute`);
    const call = invocation.safeParse(payload);
    if (!call.success) return refused('not modelled: invoke without a functionKey (remotes and containers)');
    const answer = await callResolver(forge, frame, call.data.functionKey, call.data.payload);
    if (!answer.ok || call.data.metadata === undefined) return answer;
    return { ok: true, result: { body: answer.result, metadata: {} } };
  }

  async function fetchProduct({ module, person }: KeptFrame, payload: unknown): Promise<BridgeAnswer> {
    const request = productFetch.safeParse(payload);
    if (!request.success) return refused(z.prettifyError(request.error));
    const { product, restPath, fetchRequestInit, isMultipartFormData } = request.data;
    if (product !== 'jira') return refused(`not modelled: requests to ${product}`);
    if (isMultipartFormData === true) return refused('not modelled: multipart requests');
    if (!restPath.startsWith('/')) return refused(`A path must start with "/": ${restPath}`);
    const response = await forge.fetchProduct(module.key, person.accountId, {
      method: (fetchRequestInit.method ?? 'GET').toUpperCase(),
      path: restPath,
      headers: Object.fromEntries((fetchRequestInit.headers ?? []).map(([name, value]) => [name.toLowerCase(), value])),
      body: fetchRequestInit.body ?? undefined,
    });
    return {
      ok: true,
      result: {
        body: response.body,
        headers: response.headers,
        status: response.status,
        statusText: '',
        isAttachment: false,
      },
    };
  }

  /** Pages of the app that asks, by module key; without a project it is the project that the frame stands on. */
  function getUrl({ app, context }: KeptFrame, payload: unknown): Promise<BridgeAnswer> {
    const target = moduleTarget.safeParse(payload);
    if (!target.success) return Promise.resolve(refused(z.prettifyError(target.error)));
    const { moduleKey, projectKey, path = '' } = target.data;
    const module = forge.modules().find(({ appId, key }) => appId === app.appId && key === moduleKey);
    const here = context.extension['project'] as { readonly key: string } | undefined;
    const page = module && modulePath(module.kind, moduleKey, projectKey ?? here?.key);
    if (page === undefined)
      return Promise.resolve(refused(`${app.name} has no page "${moduleKey}" to go to from here`));
    const below = path === '' || path.startsWith('/') ? path : `/${path}`;
    return Promise.resolve({ ok: true, result: page + below });
  }

  async function submit({ surface, person, isModal }: KeptFrame, payload: unknown): Promise<BridgeAnswer> {
    if (surface.kind !== 'gadget' || !surface.edit || isModal) return refused('This view is not submittable');
    const configuration = z.record(z.string(), z.unknown()).safeParse(payload);
    if (!configuration.success) return refused('A gadget is configured with an object');
    const stored = await jira.configureDashboardItem(
      person.accountId,
      surface.dashboardId,
      surface.itemId,
      configuration.data,
    );
    return stored ? { ok: true, result: true } : refused('Only who may edit the dashboard sets its gadgets');
  }
}

/** https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ (copy of January 2026): user-led invocations. */
const CALLS_PER_MINUTE = 1_200;

/** Counted by the machine's clock, a minute from the first call on: the platform does not say how it counts. */
function callsPerPerson(): (accountId: string) => boolean {
  const counted = new Map<string, { since: number; calls: number }>();
  return (accountId) => {
    const now = performance.now();
    const known = counted.get(accountId);
    const count = known !== undefined && now - known.since < 60_000 ? known : { since: now, calls: 0 };
    counted.set(accountId, count);
    count.calls += 1;
    return count.calls <= CALLS_PER_MINUTE;
  };
}

/** One resolver call as the frame's person. */
export async function callResolver(
  forge: FunctionHost,
  { module, person, context }: KeptFrame,
  functionKey: string,
  payload: unknown,
): Promise<BridgeAnswer> {
  const answer = await forge.invoke({
    moduleKey: module.key,
    accountId: person.accountId,
    extension: context.extension,
    localId: context.localId,
    functionKey,
    payload,
  });
  // A resolver that gives undefined must arrive as {}: apps of Atlassian wait for ever otherwise.
  return answer.ok ? { ok: true, result: answer.body ?? (answer.body === null ? null : {}) } : refused(answer.message);
}

function refused(message: string): BridgeAnswer {
  return { ok: false, message };
}
