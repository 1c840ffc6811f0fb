import type { ClosureFacts, ClosureRelease } from '../../domain/closure/closure';
import type { ClosureDoc } from '../../domain/closure/decision';
import { bypassesOf } from '../../domain/detection/judge-entry';
import { openObligations } from '../../domain/emergency/obligations';
import type { GateDoc } from '../../domain/gate/decision';
import { broughtItem } from '../../domain/packages/release-items';
import type { ReleaseDoc } from '../../domain/release/release';
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
  const [heads, brought] = await Promise.all([
    readStreams(journal, {
      closure: closureStream(issue.id),
      change: changeStream(issue.id),
      settings: settingsStream,
    }),
    register.withItem(broughtItem(issue.id), releasesAtMost),
  ]);
  const settings = heads.settings.doc;
  const linked = linkedReleases(issue, settings);
  const unlinked = brought.filter(({ releaseId }) => !linked.some(({ issueId }) => issueId === releaseId));
  const ids = [...linked.map(({ issueId }) => issueId), ...unlinked.map(({ releaseId }) => releaseId)];
  const [records, seen] = await Promise.all([
    readHeads(
      journal,
      ids.flatMap((id) => [gateStream(id), releaseStream(id)]),
    ),
    settings.changeLink === null
      ? { known: false as const, why: "no link type between releases and changes is mapped in Slipway's settings" }
      : known(
          log,
          () => (ids.length === 0 ? Promise.resolve([]) : jira.issues(ids)),
          'Jira did not return the linked releases',
        ),
  ]);
  const releases = seen.known
    ? {
        known: true as const,
        value: ids.flatMap((id): ClosureRelease[] => {
          const link = linked.find(({ issueId }) => issueId === id);
          const shown = seen.value.find((one) => one.id === id);
          // One that was unlinked and is not shown may be deleted: nobody could ever mend that.
          if (shown === undefined) return link === undefined ? [] : [{ visible: false, id, key: link.issueKey }];
          const gate = headOf(records, gateStream(id)).doc;
          const { roles } = headOf(records, releaseStream(id)).doc;
          const release = closureRelease(shown, settings, { gate, roles, linked: link !== undefined });
          // The mapped link can lead to other work items as well: those hold nothing open, unless one was deployed as a release.
          return shown.typeId in settings.releaseTypes || (release.visible && release.wasDeployed) ? [release] : [];
        }),
      }
    : seen;
  const states = [...Object.values(heads), ...records.values()];
  return {
    facts: {
      change: { key: issue.key, approved: heads.change.doc.authorization.state === 'approved' },
      releases: apart ?? releases,
    },
    issue,
    settings,
    closure: heads.closure,
    seqs: Object.fromEntries(states.map(({ streamId, seq }) => [streamId, seq])),
  };
}

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
