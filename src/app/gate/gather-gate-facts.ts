import { changeFacts } from '../../domain/gate/change-facts';
import type { ChangeFacts, GateFacts, Known } from '../../domain/gate/gate';
import type { GateDoc } from '../../domain/gate/decision';
import { permitFacts } from '../../domain/gate/permit-facts';
import type { PermitScene } from '../../domain/gate/permit-facts';
import { ofDocument } from '../../domain/gate/of-document';
import { wavesToJudge } from '../../domain/gate/waves-to-judge';
import type { WaveScope } from '../../domain/gate/waves-to-judge';
import type { RoleFacts } from '../../domain/roles/role-facts';
import { validAppointments } from '../../domain/roles/valid-appointments';
import { formOfNumber } from '../../domain/release/number-form';
import type { ModelsDoc } from '../../domain/models/standard-model';
import type { StreamId } from '../../domain/records/journal-row';
import type { RegisterDoc, SettingsDoc } from '../../domain/settings/settings';
import { authorizedStatusNames } from '../change/authorized-statuses';
import { linkedChanges } from '../change/linked-changes';
import { seeChanges } from '../change/see-changes';
import type { SeenChanges } from '../change/see-changes';
import { clocksApart, withoutTime } from './clocks-apart';
import type { Deps } from '../deps';
import { gatherOthers, ownOf } from './gather-others';
import { known } from '../known';
import { customersAffected, policiesOn } from '../release/customers-affected';
import { sceneOf } from '../release/open-release';
import { rolesHere, roleStreams } from '../roles/roles-here';
import type { Issue, StreamState } from '../ports/ports';
import {
  changeStream,
  customersStream,
  gateStream,
  headOf,
  modelsStream,
  packageStream,
  planStream,
  readHeads,
  readStreams,
  releaseStream,
  servicesStream,
  settingsStream,
  unitsStream,
} from '../streams';

export type GatheredFacts = {
  readonly facts: GateFacts;
  readonly issue: Issue;
  /** The sub-task that was asked about, and the wave that it stands for (null: none); null: the release itself. */
  readonly item: { readonly issue: Issue; readonly wave: string | null } | null;
  readonly scene: PermitScene;
  readonly settings: SettingsDoc;
  readonly gate: StreamState<GateDoc>;
  readonly roles: RoleFacts;
  /** Seq of every stream that was read: the decision stores it. */
  readonly seqs: { readonly [streamId: string]: number };
};

/**
 * Everything that a gate decides on, for this release or the sub-task of one of its waves: three SQL statements and three
 * Jira calls (the work item; its changes and their edits at once, 100 a call); for a sub-task one more, its release.
 * Besides, two where a project role decides on an approval in Jira, and one where a refusal names statuses.
 * As the app, so that a gate decides alike whoever asks. Undefined when Jira does not show it the work item.
 */
export async function gatherGateFacts(
  deps: Deps,
  issueId: string,
  scope: WaveScope,
  asked: 'transition' | 'preview' = 'preview',
): Promise<GatheredFacts | undefined> {
  const { appJira: jira, journal, log, clock } = deps;
  const moved = await jira.issue(issueId);
  if (moved === undefined) return undefined;
  const apart = clocksApart(moved, clock);
  const issue = moved.subtaskOf === null ? moved : await jira.issue(moved.subtaskOf.id);
  if (issue === undefined) return undefined;
  const heads = await readStreams(journal, {
    release: releaseStream(issue.id),
    plan: planStream(issue.id),
    gate: gateStream(issue.id),
    settings: settingsStream,
    customers: customersStream,
    services: servicesStream,
    package: packageStream(issue.id),
    units: unitsStream,
    models: modelsStream,
    ...roleStreams,
  });
  const settings = heads.settings.doc;
  const item = issue === moved ? null : { issue: moved, wave: waveOfItem(heads.gate.doc, moved.id) };
  const scene: PermitScene = {
    gate: heads.gate.doc,
    plan: heads.plan.doc,
    package: heads.package.doc,
    process: heads.process.doc,
    moved: { issueId: moved.id, wave: item?.wave ?? null },
  };
  const now = clock.now();
  const permits = asked === 'transition' ? permitFacts(scene, now) : undefined;
  const waves = wavesToJudge(heads.plan.doc, startedHere(scope, item, permits), heads.gate.doc);
  const linked = linkedChanges(issue, settings);
  const about = { release: heads.release.doc, plan: heads.plan.doc, customers: heads.customers.doc.entries };
  const ids = linked.map((link) => link.issueId);
  const [decided, seen] = await Promise.all([
    readHeads(journal, [...ids.map(changeStream), ...policiesOn(about)]),
    settings.changeLink === null
      ? noLinkMapped
      : known(log, () => seeChanges(jira, ids, settings), 'Jira did not return the linked changes'),
  ]);
  const changes = factsOfChanges(linked, seen, decided, heads);
  const roles = rolesHere(heads, sceneOf(issue, heads.release.doc), now);
  const told = customersAffected(decided, about, now);
  const facts: GateFacts = {
    release: { issueKey: issue.key, doc: heads.release.doc },
    plan: heads.plan.doc,
    waves,
    changes,
    package: heads.package.doc,
    customers: { known: true, value: told },
    others: await gatherOthers(deps, ownOf(issue.id, heads), told, now),
    authorizedStatusNames:
      changes.known && changes.value.some(lacksStatus) ? await authorizedStatusNames(jira, settings) : [],
    numberForm: formOfNumber(heads.release.doc, settings),
    roles: validAppointments(heads.release.doc, roles),
    process: heads.process.doc,
    ...ofDocument(heads.gate.doc, { ...(permits && { permits }), emergency: { links: linksOf(issue) } }, now),
    holders: {
      changeManager: heads.release.doc.roles.chm ?? null,
      releaseManager: heads.release.doc.roles.rdm ?? null,
    },
    ...(permits === undefined ? {} : { permits }),
  };
  const states = [...Object.values(heads), ...decided.values()];
  return {
    facts: apart === null ? facts : withoutTime(facts, apart),
    issue,
    item,
    scene,
    settings,
    gate: heads.gate,
    roles,
    seqs: Object.fromEntries(states.map(({ streamId, seq }) => [streamId, seq])),
  };
}

type Heads = {
  readonly settings: { readonly doc: SettingsDoc };
  readonly customers: { readonly doc: RegisterDoc };
  readonly models: { readonly doc: ModelsDoc };
};

/** What Jira shows of each linked change, with what was decided on it here. */
function factsOfChanges(
  linked: readonly Issue['links'][number][],
  seen: Known<SeenChanges>,
  decided: ReadonlyMap<StreamId, StreamState>,
  { settings, customers, models }: Heads,
): GateFacts['changes'] {
  if (!seen.known) return seen;
  const { byId, edits, members } = seen.value;
  const nameOf = (customer: string) => customers.doc.entries[customer]?.name ?? customer;
  return {
    known: true,
    value: linked.map(({ issueId: id, issueKey: key }) =>
      changeFacts({ id, key }, byId.get(id), headOf(decided, changeStream(id)).doc, {
        ...{ settings: settings.doc, models: models.doc.entries, members, nameOf },
        edits: edits.get(id) ?? [],
      }),
    ),
  };
}

/**
 * A sub-task starts its wave, a release the waves that somebody was given leave to start. Where no permit is needed, one
 * takes nothing away from a rule that judges all waves.
 */
function startedHere(scope: WaveScope, item: GatheredFacts['item'], permits: GateFacts['permits']): WaveScope {
  if (scope === 'none') return scope;
  if (item !== null) return item.wave === null ? [] : [item.wave];
  if (permits === undefined || permits.live.length === 0 || (scope === 'all' && !permits.required)) return scope;
  return permits.live.map(({ wave }) => wave);
}

const waveOfItem = ({ items }: GateDoc, issueId: string): string | null =>
  Object.entries(items).find(([, item]) => item.issueId === issueId)?.[0] ?? null;

const linksOf = ({ links }: Issue): GateFacts['emergency']['links'] =>
  Object.fromEntries(links.map((link): [string, true] => [link.issueId, true]));

/** An approved change in no status that counts: a refusal names those that do, and only then Jira is asked for them. */
const lacksStatus = (change: ChangeFacts): boolean =>
  change.visible && change.authorization.state === 'approved' && !change.statusAuthorized;

const noLinkMapped: Known<never> = {
  known: false,
  why: "no link type between releases and changes is mapped in Slipway's settings",
};
