import { allowed, refused } from '../kernel';
import type { AccountId, Instant, Result } from '../kernel';

/** A secret that a pipeline signs with; the secret itself is kept by the platform and stands in no document. */
export type PipelineKey = {
  readonly by: AccountId;
  readonly at: Instant;
  readonly revoked: { readonly by: AccountId; readonly at: Instant; readonly reason: string } | null;
};

/** A program that asks the gate about releases of one project, e.g. a deployment job. */
export type Pipeline = { readonly name: string; readonly keys: { readonly [id: string]: PipelineKey } };

/** Stream `pipelines:<project id>`. */
export type PipelinesDoc = { readonly pipelines: { readonly [id: string]: Pipeline } };

export const noPipelines: PipelinesDoc = { pipelines: {} };

const pipelinesAtMost = 30;
/** The old one works on until every job has the new one. */
const validAtMost = 2;

export const isValid = (key: PipelineKey | undefined): boolean => key?.revoked === null;

/** With the name of a pipeline that is not there yet. */
export function withPipeline(doc: PipelinesDoc, id: string, name: string): Result<PipelinesDoc> {
  const others = Object.values(doc.pipelines);
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    return refused('name-taken', `There is a pipeline "${name}" in this project already. Choose another name.`);
  if (others.length >= pipelinesAtMost)
    return refused('register-full', `A project has at most ${String(pipelinesAtMost)} pipelines. Use one of them.`);
  return allowed({ pipelines: { ...doc.pipelines, [id]: { name, keys: {} } } });
}

export function withKey(doc: PipelinesDoc, pipeline: string, key: string, made: PipelineKey): Result<PipelinesDoc> {
  const found = pipelineOf(doc, pipeline);
  if (found === undefined) return missing;
  if (Object.values(found.keys).filter(isValid).length >= validAtMost)
    return refused(
      'two-keys',
      `${found.name} has two keys that are valid. Revoke the one that no job uses any more, then make a new one.`,
    );
  return allowed(withKeys(doc, pipeline, { ...found, keys: { ...found.keys, [key]: made } }));
}

export function withoutKey(
  doc: PipelinesDoc,
  pipeline: string,
  key: string,
  revoked: NonNullable<PipelineKey['revoked']>,
): Result<PipelinesDoc> {
  const found = pipelineOf(doc, pipeline);
  const before = found !== undefined && Object.hasOwn(found.keys, key) ? found.keys[key] : undefined;
  if (found === undefined || before === undefined) return missing;
  if (before.revoked !== null)
    return refused('already-revoked', 'This key was revoked already. Reload the page to see by whom.');
  return allowed(withKeys(doc, pipeline, { ...found, keys: { ...found.keys, [key]: { ...before, revoked } } }));
}

export const pipelineOf = (doc: PipelinesDoc, id: string): Pipeline | undefined =>
  Object.hasOwn(doc.pipelines, id) ? doc.pipelines[id] : undefined;

const withKeys = (doc: PipelinesDoc, id: string, pipeline: Pipeline): PipelinesDoc => ({
  pipelines: { ...doc.pipelines, [id]: pipeline },
});

const missing = refused('unknown-entry', 'There is no such pipeline or key. Reload the page and choose again.');
