import { ownDefault } from '../domain/policy/policy';
import { customerFacts } from '../domain/release/policy-of-release';
import { changeFacts } from '../domain/gate/change-facts';
import type { ChangeFacts, CustomerFacts, GateFacts, Known } from '../domain/gate/gate';
import type { GateDoc } from '../domain/gate/decision';
import { wavesToJudge } from '../domain/gate/waves-to-judge';
import type { WaveScope } from '../domain/gate/waves-to-judge';
import type { RoleFacts } from '../domain/roles/role-facts';
import { validAppointments } from '../domain/roles/valid-appointments';
import { formOfNumber } from '../domain/release/number-form';
import { affectedCustomers } from '../domain/release/material';
import type { SettingsDoc } from '../domain/settings/settings';
import { standingWaivers } from '../domain/waivers/waiver';
import type { Deps } from './deps';
import { gatherOthers, ownOf } from './gather-others';
import { known } from './known';
import { sceneOf } from './open-release';
import { rolesHere, roleStreams } from './roles-here';
import type { Issue, Jira, StreamState } from './ports';
import {
  changeStream,
  customersStream,
  gateStream,
  headOf,
  packageStream,
  planStream,
  policyStream,
  readHeads,
  readStreams,
  releaseStream,
  servicesStream,
  settingsStream,
  unitsStream,
} from './streams';

export type GatheredFacts = {
  readonly facts: GateFacts;
  readonly issue: Issue;
  readonly settings: SettingsDoc;
  readonly gate: StreamState<GateDoc>;
  readonly roles: RoleFacts;
  /** Seq of every stream that was read: the decision stores it. */
  readonly seqs: { readonly [streamId: string]: number };
};

/**
 * Everything that a gate decides on, for this release: three SQL statements and two or three Jira calls
 * (one more per 100 linked changes). Undefined when Jira does not show the work item to this identity.
 */
export async function gatherGateFacts(
  deps: Deps,
  jira: Jira,
  issueId: string,
  scope: WaveScope,
): Promise<GatheredFacts | undefined> {
  const { journal, log, clock } = deps;
  const [issue, statuses] = await Promise.all([jira.issue(issueId), jira.statuses()]);
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
    ...roleStreams,
  });
  const settings = heads.settings.doc;
  const waves = wavesToJudge(heads.plan.doc, scope);
  const linked = linkedChanges(issue, settings);
  const customerIds = affectedCustomers(heads.release.doc, heads.plan.doc);
  const [decided, changes] = await Promise.all([
    readHeads(journal, [
      ...linked.map((link) => changeStream(link.issueId)),
      ...[ownDefault, ...customerIds].map(policyStream),
    ]),
    settings.changeLink === null
      ? noLinkMapped
      : known(log, () => jira.issues(linked.map((link) => link.issueId)), 'Jira did not return the linked changes'),
  ]);
  const seen = changes.known ? new Map(changes.value.map((change) => [change.id, change])) : new Map<string, never>();
  const now = clock.now();
  const roles = rolesHere(heads, sceneOf(issue, heads.release.doc), now);
  const docOf = (customer: string) => headOf(decided, policyStream(customer)).doc;
  const policyFacts = (customer: string): Pick<CustomerFacts, 'policy' | 'lapsed'> => {
    const policies = { own: docOf(customer), organisation: docOf(ownDefault) };
    return customerFacts(customer, heads.release.doc, heads.plan.doc, policies, now);
  };
  const told = Object.fromEntries(
    customerIds.map((id): [string, CustomerFacts] => [
      id,
      { name: heads.customers.doc.entries[id]?.name ?? id, ...policyFacts(id) },
    ]),
  );
  const facts: GateFacts = {
    release: { issueKey: issue.key, doc: heads.release.doc },
    plan: heads.plan.doc,
    waves,
    changes: changes.known
      ? {
          known: true,
          value: linked.map((link): ChangeFacts =>
            changeFacts(
              { id: link.issueId, key: link.issueKey },
              seen.get(link.issueId),
              headOf(decided, changeStream(link.issueId)).doc,
              settings,
            ),
          ),
        }
      : changes,
    customers: { known: true, value: told },
    others: await gatherOthers(deps, ownOf(issue.id, heads), told, now),
    authorizedStatusNames: statuses
      .filter((status) => status.id in settings.authorizedStatuses)
      .map((status) => status.name),
    numberForm: formOfNumber(heads.release.doc, settings),
    roles: validAppointments(heads.release.doc, roles),
    process: heads.process.doc,
    waivers: standingWaivers(heads.gate.doc.waivers, now),
    holders: {
      changeManager: heads.release.doc.roles.chm ?? null,
      releaseManager: heads.release.doc.roles.rdm ?? null,
    },
  };
  const states = [...Object.values(heads), ...decided.values()];
  return {
    facts,
    issue,
    settings,
    gate: heads.gate,
    roles,
    seqs: Object.fromEntries(states.map(({ streamId, seq }) => [streamId, seq])),
  };
}

/** The links that count: of the mapped type and on the mapped side. */
export function linkedChanges({ links }: Issue, { changeLink }: SettingsDoc): readonly Issue['links'][number][] {
  const mapped = links.filter(
    (link) => changeLink !== null && link.typeId === changeLink.typeId && link.side === changeLink.side,
  );
  return [...new Map(mapped.map((link) => [link.issueId, link])).values()];
}

const noLinkMapped: Known<never> = {
  known: false,
  why: "no link type between releases and changes is mapped in Slipway's settings",
};
