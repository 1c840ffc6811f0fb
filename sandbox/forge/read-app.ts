import { join, resolve } from 'node:path';
import type { AppFunction, ForgeApp, Schedule, Validator } from './forge-app';
import { readTranslations } from './translations';
import { refuseTrigger, triggerOf, webTriggerOf } from './read-triggers';
import { hostedModules } from './hosted-modules';
import { readEntities } from './kvs/entities';
import { INVOCATION_LIMITS, SCHEDULE_LIMITS } from './limits';
import { type Manifest, type ManifestModule, readManifest } from './manifest';

const UI_KINDS = [
  'jira:issuePanel',
  'jira:issueContext',
  'jira:issueAction',
  'jira:issueActivity',
  'jira:dashboardGadget',
  'jira:workflowValidator',
  'jira:projectPage',
  'jira:projectSettingsPage',
  'jira:globalPage',
  'jira:adminPage',
];
const BACKGROUND_KINDS = [
  'function',
  'consumer',
  'scheduledTrigger',
  'trigger',
  'webtrigger',
  'sql',
  'jira:entityProperty',
];

const MINUTE_MS = 60_000;
const INTERVALS_MS = {
  fiveMinute: 5 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: 24 * 60 * MINUTE_MS,
  week: 7 * 24 * 60 * MINUTE_MS,
};

/** Reads an app's manifest and refuses, naming the module, what the sandbox does not host. */
export function readApp(appDir: string): ForgeApp {
  const dir = resolve(appDir);
  const manifest = readManifest(dir);
  refuseUnhosted(dir, manifest);

  const all = (kind: string) => manifest.modules[kind] ?? [];
  const functions = new Map(all('function').map((module) => [module.key, appFunction(module, manifest)]));
  const existing = (module: ManifestModule, key: string | undefined): string => {
    if (key === undefined || !functions.has(key))
      throw new Error(`Module "${module.key}" names the function "${key ?? ''}", which manifest.yml does not declare`);
    return key;
  };

  const translations = readTranslations(dir, manifest.translations);
  const modules = hostedModules(manifest, UI_KINDS, translations);
  return {
    appId: manifest.app.id.slice(manifest.app.id.lastIndexOf('/') + 1),
    name: manifest.app.name ?? modules[0]?.title ?? manifest.app.id,
    dir,
    manifest,
    bundleDir: join(dir, 'build', 'function'),
    memoryMB: manifest.app.runtime?.memoryMB ?? 512,
    resources: Object.fromEntries((manifest.resources ?? []).map(({ key, path }) => [key, resolve(dir, path)])),
    scopes: scopesOf(manifest),
    translations,
    modules,
    functions,
    resolvers: new Map(
      UI_KINDS.flatMap(all).flatMap((module) =>
        module.resolver === undefined ? [] : [[module.key, existing(module, module.resolver.function)] as const],
      ),
    ),
    validators: new Map(
      all('jira:workflowValidator').map((module): [string, Validator] => [
        module.key,
        {
          name: modules.find(({ key }) => key === module.key)?.title ?? module.key,
          functionKey: existing(module, module.function),
        },
      ]),
    ),
    consumers: new Map(
      all('consumer').map((module) => [
        module.queue ?? '',
        { moduleKey: module.key, functionKey: existing(module, module.function) },
      ]),
    ),
    schedules: all('scheduledTrigger').map((module): Schedule => ({
      moduleKey: module.key,
      functionKey: existing(module, module.function),
      intervalMs: INTERVALS_MS[module.interval ?? 'hour'],
    })),
    triggers: all('trigger').map((module) => triggerOf(module, existing(module, module.function))),
    webTriggers: new Map(
      all('webtrigger').map((module) => [module.key, webTriggerOf(module, existing(module, module.function))]),
    ),
    usesSql: all('sql').length > 0,
    entities: readEntities(manifest.app.storage),
  };
}

/** Also the first to say that a manifest is broken, before anything is built from it. */
export function declaresFunctions(appDir: string): boolean {
  return readApp(appDir).functions.size > 0;
}

function refuseUnhosted(dir: string, manifest: Manifest): void {
  const refuse = (what: string): never => {
    throw new Error(`The sandbox does not host ${what} (${join(dir, 'manifest.yml')}); see sandbox/FIDELITY.md`);
  };
  if (manifest.remotes !== undefined) refuse('remotes');
  if (manifest.providers !== undefined) refuse('external authentication (providers)');
  if (manifest.permissions?.external !== undefined) refuse('egress (permissions.external)');
  for (const [kind, modules] of Object.entries(manifest.modules)) {
    for (const module of modules) {
      const named = `the module "${module.key}" (${kind})`;
      if (![...UI_KINDS, ...BACKGROUND_KINDS].includes(kind)) refuse(named);
      if ([module, module.view, module.edit, module.create].some((part) => part?.render === 'native'))
        refuse(`UI Kit, which ${named} asks for with render: native`);
      if (module.endpoint !== undefined || module.resolver?.endpoint !== undefined)
        refuse(`endpoints, which ${named} uses`);
      if (kind === 'jira:workflowValidator' && module.function === undefined)
        refuse(`workflow validators by expression, which ${named} is`);
      if (kind === 'trigger')
        refuseTrigger(module, scopesOf(manifest), (what) => refuse(`${what}, which ${named} has`));
      if (kind === 'webtrigger' && module.request !== undefined)
        refuse(`authenticated requests, which ${named} asks for`);
      if (module.displayConditions !== undefined) refuse(`display conditions, which ${named} has`);
    }
  }
  if ((manifest.modules['scheduledTrigger'] ?? []).length > SCHEDULE_LIMITS.triggersPerApp)
    refuse(`more than ${SCHEDULE_LIMITS.triggersPerApp} scheduled triggers, as the platform`);
}

/** Only functions that nothing but consumers and schedules use may run long, and only they may say how long. */
function appFunction(module: ManifestModule, manifest: Manifest): AppFunction {
  const { key, handler, timeoutSeconds } = module;
  if (handler === undefined) throw new Error(`Function "${key}" has no handler`);
  const users = Object.entries(manifest.modules).flatMap(([kind, modules]) =>
    modules.filter((user) => user.function === key || user.resolver?.function === key).map(() => kind),
  );
  const mayRunLong = users.length > 0 && users.every((kind) => kind === 'consumer' || kind === 'scheduledTrigger');
  if (timeoutSeconds !== undefined && !mayRunLong)
    throw new Error(`Function "${key}" may not set timeoutSeconds: it is used by ${users.join(', ')}`);
  if (timeoutSeconds !== undefined && timeoutSeconds > INVOCATION_LIMITS.longMaximumSeconds)
    throw new Error(
      `Function "${key}" asks for ${timeoutSeconds} s, the platform allows ${INVOCATION_LIMITS.longMaximumSeconds}`,
    );
  const seconds =
    timeoutSeconds ??
    (mayRunLong
      ? INVOCATION_LIMITS.longDefaultSeconds
      : users.length > 0 && users.every((kind) => kind === 'webtrigger')
        ? INVOCATION_LIMITS.webTriggerSeconds
        : INVOCATION_LIMITS.defaultSeconds);
  return { key, handler, timeLimitMs: seconds * 1000 };
}

function scopesOf(manifest: Manifest): string[] {
  const scopes = manifest.permissions?.scopes ?? [];
  return Array.isArray(scopes) ? scopes : Object.keys(scopes);
}
