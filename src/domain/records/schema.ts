import type { Json } from '../kernel';
import type { StreamId } from './journal-row';
import {
  changeOfV1,
  changeOfV2,
  gateOfV1,
  gateOfV2,
  gateOfV3,
  gateOfV4,
  gateOfV5,
  gateOfV6,
  gateOfV7,
  importsOfV1,
  planOfV1,
  planOfV2,
  planOfV3,
  policyOfV1,
  processOfV1,
  processOfV2,
  settingsOfV1,
  pipelineOfV1,
} from './upcasts';

/** Turns a document of one schema version into the next. Pure, and never changed once released: old rows rely on it. */
type Upcast = (doc: Json) => Json;

/** Kinds of streams and how their documents were reshaped: the first entry leads from v1 to v2, and so on. */
const upcasts: { readonly [kind: string]: readonly Upcast[] } = {
  release: [],
  plan: [planOfV1, planOfV2, planOfV3],
  package: [],
  gate: [gateOfV1, gateOfV2, gateOfV3, gateOfV4, gateOfV5, gateOfV6, gateOfV7],
  change: [changeOfV1, changeOfV2],
  closure: [],
  coverage: [],
  policy: [policyOfV1],
  register: [],
  bookings: [],
  imports: [importsOfV1],
  settings: [settingsOfV1],
  process: [processOfV1, processOfV2],
  template: [],
  views: [],
  pipeline: [pipelineOfV1],
  pipelines: [],
};

/** Schema version in which documents of this stream are now written. */
export function schemaOf(streamId: StreamId): number {
  return stepsOf(streamId).length + 1;
}

/** The document in a later shape of its kind. */
export function upcast(streamId: StreamId, doc: Json, from: number, to: number): Json {
  if (from > to)
    throw new Error(`${streamId} holds a document of schema ${from}, which this version of Slipway does not know.`);
  return stepsOf(streamId)
    .slice(from - 1, to - 1)
    .reduce((shaped, step) => step(shaped), doc);
}

function stepsOf(streamId: StreamId): readonly Upcast[] {
  const kind = kindOf(streamId);
  const steps = upcasts[kind];
  if (steps === undefined) throw new Error(`No kind of stream is called "${kind}" (${streamId}).`);
  return steps;
}

const feedingFacts = ['release', 'plan', 'package', 'gate', 'imports'];

/** Whether reports look at streams of this kind. */
export const feedsFacts = (streamId: StreamId): boolean => feedingFacts.includes(kindOf(streamId));

const kindOf = (streamId: StreamId) => streamId.split(':', 1)[0] ?? '';
