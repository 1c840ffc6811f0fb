import { emptyBookings } from '../domain/environments/environment';
import type { BookingsDoc, EnvironmentsDoc } from '../domain/environments/environment';
import { noClosure } from '../domain/closure/decision';
import type { ClosureDoc } from '../domain/closure/decision';
import { emptyGate } from '../domain/gate/decision';
import type { GateDoc } from '../domain/gate/decision';
import { emptyImports, importsStreamId } from '../domain/history/imports';
import type { ImportsDoc } from '../domain/history/imports';
import { emptyPackage } from '../domain/packages/package';
import type { PackageDoc } from '../domain/packages/package';
import { noPipelines } from '../domain/pipeline/pipelines';
import type { PipelinesDoc } from '../domain/pipeline/pipelines';
import { nothingAsked } from '../domain/pipeline/requests';
import type { PipelineDoc } from '../domain/pipeline/requests';
import type { PeopleDoc } from '../domain/policy/contacts';
import { emptyPolicy } from '../domain/policy/policy';
import type { PolicyDoc } from '../domain/policy/policy';
import { emptyProcess } from '../domain/process/process';
import type { ProcessDoc } from '../domain/process/process';
import type { AccountId } from '../domain/kernel';
import type { ModelsDoc } from '../domain/models/standard-model';
import type { StreamId } from '../domain/records/journal-row';
import { undecidedChange } from '../domain/release/change';
import type { ChangeDoc } from '../domain/release/change';
import { emptyPlan } from '../domain/release/plan';
import type { PlanDoc } from '../domain/release/plan';
import { emptyRelease } from '../domain/release/release';
import type { ReleaseDoc } from '../domain/release/release';
import type { AppointmentsDoc } from '../domain/roles/appointment';
import { noViews } from '../domain/registers/views';
import type { ViewsDoc } from '../domain/registers/views';
import { nothingOpen } from '../domain/settings/coverage';
import type { CoverageDoc } from '../domain/settings/coverage';
import { emptyRegister, emptySettings } from '../domain/settings/settings';
import type { RegisterDoc, SettingsDoc } from '../domain/settings/settings';
import { noTemplates } from '../domain/templates/template';
import type { TemplatesDoc } from '../domain/templates/template';
import type { UnitsDoc } from '../domain/units/unit';
import type { Journal, StreamState } from './ports/ports';

/** One stream of the journal and the shape of its document. */
export type Stream<Doc> = { readonly id: StreamId; readonly empty: Doc };

export const releaseStream = (issueId: string): Stream<ReleaseDoc> => ({
  id: `release:${issueId}`,
  empty: emptyRelease,
});
export const planStream = (issueId: string): Stream<PlanDoc> => ({ id: `plan:${issueId}`, empty: emptyPlan });
export const packageStream = (issueId: string): Stream<PackageDoc> => ({
  id: `package:${issueId}`,
  empty: emptyPackage,
});
export const gateStream = (issueId: string): Stream<GateDoc> => ({ id: `gate:${issueId}`, empty: emptyGate });
/** What pipelines asked and told about a release. */
export const pipelineStream = (issueId: string): Stream<PipelineDoc> => ({
  id: `pipeline:${issueId}`,
  empty: nothingAsked,
});
export const changeStream = (issueId: string): Stream<ChangeDoc> => ({
  id: `change:${issueId}`,
  empty: undecidedChange,
});
/** What the Change closure decided on this change. */
export const closureStream = (issueId: string): Stream<ClosureDoc> => ({ id: `closure:${issueId}`, empty: noClosure });
export const policyStream = (customer: string): Stream<PolicyDoc> => ({ id: `policy:${customer}`, empty: emptyPolicy });
/** Pipelines of a project, and their keys. */
export const pipelinesStream = (projectId: string): Stream<PipelinesDoc> => ({
  id: `pipelines:${projectId}`,
  empty: noPipelines,
});
export const importsStream: Stream<ImportsDoc> = { id: importsStreamId, empty: emptyImports };
export const coverageStream: Stream<CoverageDoc> = { id: 'coverage', empty: nothingOpen };
export const settingsStream: Stream<SettingsDoc> = { id: 'settings', empty: emptySettings };
export const customersStream: Stream<RegisterDoc> = { id: 'register:customers', empty: emptyRegister };
export const unitsStream: Stream<UnitsDoc> = { id: 'register:units', empty: { entries: {} } };
export const environmentsStream: Stream<EnvironmentsDoc> = { id: 'register:environments', empty: { entries: {} } };
export const modelsStream: Stream<ModelsDoc> = { id: 'register:models', empty: { entries: {} } };
export const appointmentsStream: Stream<AppointmentsDoc> = { id: 'register:appointments', empty: { entries: {} } };
export const peopleStream: Stream<PeopleDoc> = { id: 'register:people', empty: { entries: {} } };
export const processStream: Stream<ProcessDoc> = { id: 'process', empty: emptyProcess };
export const bookingsStream = (environment: string): Stream<BookingsDoc> => ({
  id: `bookings:${environment}`,
  empty: emptyBookings,
});
export const servicesStream: Stream<RegisterDoc> = { id: 'register:services', empty: emptyRegister };

/** Views of the register that a project shares, and those of one person. */
export const projectViewsStream = (projectId: string): Stream<ViewsDoc> => ({
  id: `views:${projectId}`,
  empty: noViews,
});
export const ownViewsStream = (projectId: string, account: AccountId): Stream<ViewsDoc> => ({
  id: `views:${projectId}:${account}`,
  empty: noViews,
});

/** Templates of a service, or of the whole organization (`*`). */
export const templatesStream = (service: string): Stream<TemplatesDoc> => ({
  id: `template:${service}`,
  empty: noTemplates,
});

type Wanted = { readonly [name: string]: Stream<unknown> };
type Heads<W extends Wanted> = {
  readonly [name in keyof W]: W[name] extends Stream<infer Doc> ? StreamState<Doc> : never;
};

/** Heads of several streams in one SQL statement. */
export async function readStreams<W extends Wanted>(journal: Journal, wanted: W): Promise<Heads<W>> {
  const states = await journal.read(Object.values(wanted).map((stream) => stream.id));
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the one place where a stream's name vouches for its shape.
  return Object.fromEntries(Object.entries(wanted).map(([name, stream]) => [name, headOf(states, stream)])) as Heads<W>;
}

/** Heads of any number of streams in one SQL statement (none when nothing is asked); take each with `headOf`. */
export async function readHeads(
  journal: Journal,
  streams: readonly Stream<unknown>[],
): Promise<ReadonlyMap<StreamId, StreamState>> {
  return streams.length === 0 ? new Map() : journal.read(streams.map((stream) => stream.id));
}

export function headOf<Doc>(states: ReadonlyMap<StreamId, StreamState>, stream: Stream<Doc>): StreamState<Doc> {
  const state = states.get(stream.id);
  if (state === undefined) throw new Error(`The journal was asked for ${stream.id} and did not answer for it.`);
  // The journal replays what this app wrote under this stream's name: the document has the stream's shape.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the one place where a stream's name vouches for its shape.
  return { ...state, doc: state.seq === 0 ? stream.empty : (state.doc as Doc) };
}
