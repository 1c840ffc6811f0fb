import type { HostedApp, HostedModule } from '../parts';
import type { TriggerFilter } from './event-filter';
import type { Entity } from './kvs/entities';

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
  readonly triggers: readonly Trigger[];
  /** Key of the module → what answers at its addresses. */
  readonly webTriggers: ReadonlyMap<string, WebTrigger>;
  readonly usesSql: boolean;
  /** Custom entities of `app.storage`. */
  readonly entities: ReadonlyMap<string, Entity>;
};

export type AppFunction = { readonly key: string; readonly handler: string; readonly timeLimitMs: number };
export type Validator = { readonly name: string; readonly functionKey: string };
export type Consumer = { readonly moduleKey: string; readonly functionKey: string };
export type Schedule = { readonly moduleKey: string; readonly functionKey: string; readonly intervalMs: number };
export type Trigger = {
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly events: readonly string[];
  readonly filter: TriggerFilter;
};
export type WebTrigger = {
  readonly moduleKey: string;
  readonly functionKey: string;
  /** `/x1/` or, for `urlFormat: v2`, `/public/`. */
  readonly path: string;
  /** The answers that a static web trigger chooses from; undefined: it is dynamic. */
  readonly outputs: readonly StaticOutput[] | undefined;
};
export type StaticOutput = {
  readonly key: string;
  readonly statusCode: number;
  readonly contentType?: string | undefined;
  readonly body?: string | undefined;
};
