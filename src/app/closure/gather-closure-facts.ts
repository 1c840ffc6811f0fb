import type { ClosureFacts, ClosureRelease } from '../../domain/closure/closure';
import type { ClosureDoc } from '../../domain/closure/decision';
import { bypassesOf } from '../../domain/detection/judge-entry';
import { openObligations } from '../../domain/emergency/obligations';
import { deployedChanges } from '../../domain/gate/decision';
import type { GateDoc } from '../../domain/gate/decision';
import type { ChangeDoc } from '../../domain/release/change';
import type { ReleaseDoc } from '../../domain/release/release';
import { hasEnded } from '../../domain/release/stages';
import type { Stage } from '../../domain/release/stages';
import { authorityName } from '../../domain/roles/change-authority';
import type { SettingsDoc } from '../../domain/settings/settings';
import { clocksApart } from '../gate/clocks-apart';
import type { Deps } from '../deps';
import { known } from '../known';
import type { Issue, Jira, StreamState } from '../ports/ports';
import {
  changeStream,
  closureStream,
  gateStream,
  headOf,
  readHeads,
  readStreams,
  releaseStream,
  settingsStream,
} from '../streams';

export type GatheredClosure = {
  readonly facts: ClosureFacts;
  readonly issue: Issue;
  readonly settings: SettingsDoc;
  readonly closure: StreamState<ClosureDoc>;
  /** Seq of every stream that was read: the decision stores it. */
  readonly seqs: { readonly [streamId: string]: number };
};

/** So many releases bring one change at most, as far as this looks; the newest count. */
const releasesAtMost = 100;

/** Everything that the Change closure decides on: three SQL statements and two Jira calls. Undefined: Jira does not show the change. */
export async function gatherClosureFacts(
  { journal, releases: register, log, clock }: Pick<Deps, 'journal' | 'releases' | 'log' | 'clock'>,
  jira: Jira,
  issueIdOrKey: string,
): Promise<GatheredClosure | undefined> {
  const issue = await jira.issue(issueIdOrKey);
  if (issue === undefined) return undefined;
  const apart = clocksApart(issue, clock);
  const [heads, found] = await Promise.all([
    readStreams(journal, {
      closure: closureStream(issue.id),
      change: changeStream(issue.id),
      settings: settingsStream,
    }),
    register.withChange(issue.id, releasesAtMost),
  ]);
  const settings = heads.settings.doc;
  const linked = linkedReleases(issue, settings);
  const unsettled = found.unsettled.slice(0, releasesAtMost);
  const brought = found.brought.map(({ releaseId }) => releaseId);
  const looked = [...linked.map(({ issueId }) => issueId), ...brought, ...unsettled];
  const records = await readHeads(
    journal,
    [...new Set(looked)].flatMap((id) => [gateStream(id), releaseStream(id)]),
  );
  const gateOf = (id: string) => headOf(records, gateStream(id)).doc;
  // The journal decides where the fact tables are behind it.
  const deployedBy = unsettled.filter((id) => deployedChanges(gateOf(id)).includes(issue.id));
  const unlinked = [...brought, ...deployedBy].filter((id) => !linked.some(({ issueId }) => issueId === id));
  const ids = [...new Set([...linked.map(({ issueId }) => issueId), ...unlinked])];
  const seen =
    settings.changeLink === null
      ? unread("no link type between releases and changes is mapped in Slipway's settings")
      : found.unsettled.length > releasesAtMost
        ? unread('so much was decided lately that the records of deployments are not up to date. Try again in an hour')
        : await known(
            log,
            () => (ids.length === 0 ? Promise.resolve([]) : jira.issues(ids)),
            'Jira did not return the linked releases',
          );
  const releases = seen.known
    ? {
        known: true as const,
        value: ids.flatMap((id): readonly ClosureRelease[] => {
          const link = linked.find(({ issueId }) => issueId === id);
          const shown = seen.value.find((one) => one.id === id);
          if (shown === undefined && link !== undefined) return [{ visible: false, id, key: link.issueKey }];
          const was = found.brought.find(({ releaseId }) => releaseId === id)?.statusId ?? '';
          if (shown === undefined) return goneRelease(id, records, heads.change.doc, settings.stages[was]);
          const gate = gateOf(id);
          const { roles } = headOf(records, releaseStream(id)).doc;
          const release = closureRelease(shown, settings, { gate, roles, linked: link !== undefined });
          // The mapped link can lead to other work items as well: those hold nothing open, unless one was deployed as a release.
          return shown.typeId in settings.releaseTypes || (release.visible && release.wasDeployed) ? [release] : [];
        }),
      }
    : seen;
  const judgedOn = ids.flatMap((id) => [headOf(records, gateStream(id)), headOf(records, releaseStream(id))]);
  const states = [...Object.values(heads), ...judgedOn];
  return {
    facts: {
      change: {
        key: issue.key,
        approved: heads.change.doc.authorization.state === 'approved',
        authority: authorityName(settings.authorities[issue.typeId], issue.projectKey),
      },
      releases: apart ?? releases,
    },
    issue,
    settings,
    closure: heads.closure,
    seqs: Object.fromEntries(states.map(({ streamId, seq }) => [streamId, seq])),
  };
}

/** Deleted or hidden. It holds where it had not ended, as far as Jira showed, and its change was not decided on since. */
function goneRelease(
  id: string,
  records: Awaited<ReturnType<typeof readHeads>>,
  { authorization }: ChangeDoc,
  stage: Stage | undefined,
): readonly ClosureRelease[] {
  const since = headOf(records, gateStream(id)).at ?? '';
  if (hasEnded(stage) || (authorization.state !== 'undecided' && authorization.at > since)) return [];
  return [{ visible: false, id, key: headOf(records, releaseStream(id)).doc.number ?? '', gone: true }];
}

const unread = (why: string) => ({ known: false, why }) as const;

const closureRelease = (
  { id, key, statusId, statusName }: Omit<Issue, 'links' | 'subtaskOf'>,
  { stages }: SettingsDoc,
  { gate, roles, linked }: Pick<ReleaseDoc, 'roles'> & { readonly gate: GateDoc; readonly linked: boolean },
): ClosureRelease => ({
  visible: true,
  id,
  key,
  statusName,
  linked,
  stage: stages[statusId] ?? null,
  wasDeployed: Object.keys(gate.passages).length > 0 || Object.keys(gate.entries).length > 0,
  bypasses: bypassesOf(gate),
  owes: openObligations(gate),
  releaseManager: roles.rdm ?? null,
});

/** Seen from the change, its releases stand on the other side of the mapped link. */
export function linkedReleases(
  { links }: Pick<Issue, 'links'>,
  { changeLink }: SettingsDoc,
): readonly Issue['links'][number][] {
  const side = changeLink?.side === 'inward' ? 'outward' : 'inward';
  const mapped = links.filter((link) => link.typeId === changeLink?.typeId && link.side === side);
  return [...new Map(mapped.map((link) => [link.issueId, link])).values()];
}
