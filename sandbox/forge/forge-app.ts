import type { HostedApp, HostedModule } from '../parts';

/** An app as the function side knows it: its manifest, checked and looked up by what is asked at run time. */
export type ForgeApp = HostedApp & {
  readonly bundleDir: string;
  readonly memoryMB: number;
  readonly scopes: readonly string[];
  readonly modules: readonly HostedModule[];
  readonly functions: ReadonlyMap<string, AppFunction>;
  /** Key of the module that has a resolver → key of the function. */
  readonly resolvers: ReadonlyMap<string, string>;
  readonly validators: ReadonlyMap<string, Validator>;
  /** Name of the queue → its consumer. */
  readonly consumers: ReadonlyMap<string, Consumer>;
  readonly schedules: readonly Schedule[];
  readonly usesSql: boolean;
};

export type AppFunction = { readonly key: string; readonly handler: string; readonly timeLimitMs: number };
export type Validator = { readonly name: string; readonly functionKey: string };
export type Consumer = { readonly moduleKey: string; readonly functionKey: string };
export type Schedule = { readonly moduleKey: string; readonly functionKey: string; readonly intervalMs: number };
