/**
 * A host page in memory: what a frame asks of `@forge/bridge` arrives here. Import it first: the bridge looks for its
 * global while it is being imported.
 */
type Payload = Readonly<Record<string, unknown>>;
type Answering = (payload: never) => unknown;

export const host = {
  /** Answer of each resolver function, as the back end would give it. */
  functions: {} as Record<string, Answering>,
  /** Names by account id, as Jira shows them. */
  people: {} as Record<string, string>,
  context: {} as Payload,
  /** Every resolver call, in order. */
  invoked: [] as { readonly name: string; readonly payload: unknown }[],
  flags: [] as Payload[],
  onConfigure: undefined as (() => string | undefined) | undefined,
  /** Configurations that a report gave its dashboard. */
  kept: [] as unknown[],
  /** The dashboard tells a widget that its configuration was not saved. */
  tellSaveError: undefined as ((error: Error) => void) | undefined,
};

const commands: Readonly<Record<string, (payload: Payload) => unknown>> = {
  getContext: () => host.context,
  invoke({ functionKey, payload }) {
    const name = String(functionKey);
    host.invoked.push({ name, payload });
    const answer = host.functions[name];
    if (answer === undefined) throw new Error(`The test gives no answer for ${name}`);
    return answer(payload as never);
  },
  fetchProduct({ restPath }) {
    const url = new URL(String(restPath), 'http://jira.test');
    if (url.pathname !== '/rest/api/3/user/bulk') throw new Error(`The test has no ${url.pathname}`);
    const values = url.searchParams.getAll('accountId').flatMap((accountId) => {
      const displayName = host.people[accountId];
      return displayName === undefined ? [] : [{ accountId, displayName }];
    });
    return { body: JSON.stringify({ values }), headers: {}, status: 200, statusText: 'OK', isAttachment: false };
  },
  on: () => ({ unsubscribe() {} }),
  emit: () => undefined,
  refresh: () => true,
  closeFlag: () => true,
  showFlag(flag) {
    host.flags.push(flag);
    return true;
  },
  submit(configuration) {
    host.kept.push(configuration);
    return true;
  },
  getWidgetEditApi: () => ({
    updateConfig: (config: unknown) => host.kept.push(config),
    onSaveError: (tell: (error: Error) => void) => (host.tellSaveError = tell),
  }),
  setWorkflowRuleConfigurationCallback({ data }) {
    host.onConfigure = (data as { readonly onConfigure: () => string | undefined }).onConfigure;
    return true;
  },
};

Object.assign(globalThis, {
  __bridge: {
    async callBridge(command: string, payload: Payload = {}) {
      const carryOut = commands[command];
      if (carryOut === undefined) throw new Error(`The test's host has no ${command}`);
      return carryOut(payload);
    },
  },
});

afterEach(() => {
  host.functions = {};
  host.invoked = [];
  host.flags = [];
  host.onConfigure = undefined;
  host.kept = [];
  host.tellSaveError = undefined;
  localStorage.clear();
});
