import { halted, haltMail, openWaves } from '../../domain/detection/halt';
import type { EndOfAuthorization } from '../../domain/detection/halt';
import { approvalOf } from '../../domain/gate/approval-of';
import type { JiraApproval } from '../../domain/gate/approval-of';
import { inProject } from '../../domain/gate/decision';
import type { GateDoc, Halt } from '../../domain/gate/decision';
import { allowed } from '../../domain/kernel';
import type { ChangeDoc } from '../../domain/release/change';
import { hasEnded } from '../../domain/release/stages';
import { countsAsAuthorized } from '../../domain/settings/settings';
import type { SettingsDoc } from '../../domain/settings/settings';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { each } from '../each';
import { mailed } from '../mailed';
import type { Issue, Jira } from '../ports/ports';
import {
  changeStream,
  gateStream,
  headOf,
  planStream,
  readHeads,
  readStreams,
  releaseStream,
  settingsStream,
} from '../streams';

/** Who writes what nobody did: Slipway by its schedule or on an event. */
const detector = 'slipway';

/**
 * The authorization of this change may have ended: every release that deploys it records that its waves which have not
 * started are halted, permits are revoked, and its release manager and change manager are told. Done once for each end,
 * however often it is seen. What is no change, or is authorized still, does no harm.
 */
export async function haltWaves(deps: Deps, changeId: string): Promise<void> {
  const { appJira, journal } = deps;
  const { settings, change } = await readStreams(journal, { settings: settingsStream, change: changeStream(changeId) });
  if (!mayHaveBeen(change.doc, settings.doc)) return;
  // As the app: nobody asks, and a halt must not depend on what one person may see.
  const issue = await appJira.issue(changeId);
  if (issue === undefined || !(issue.typeId in settings.doc.changeTypes)) return;
  const end = await endOf(deps, issue, change.doc, settings.doc);
  if (end === null) return;
  const releases = (await appJira.issues(deployedBy(issue, settings.doc))).filter(
    ({ typeId, statusId }) => typeId in settings.doc.releaseTypes && !hasEnded(settings.doc.stages[statusId]),
  );
  await each(releases, (release) => haltRelease(deps, release, issue, end));
}

/** Whether there may have been an authorization at all: without one Jira is not asked. */
const mayHaveBeen = (
  { authorization: { state } }: ChangeDoc,
  { approvalsField, statusIsProof }: SettingsDoc,
): boolean => wasApproved(state) || approvalsField !== null || statusIsProof;

const wasApproved = (state: ChangeDoc['authorization']['state']): boolean =>
  state === 'approved' || state === 'withdrawn';

/** Where approvals are given in Jira, or by the status alone, the change has to have been in a status that counts. */
async function endOf(
  { appJira }: Deps,
  { id, key, statusId }: Issue,
  doc: ChangeDoc,
  settings: SettingsDoc,
): Promise<EndOfAuthorization | null> {
  const approvals = await approvalsInJira(appJira, id, settings);
  const { authorization } = approvalOf(doc, { statusId, approvals }, [], settings);
  const byDecision = authorization.state === 'withdrawn' || authorization.state === 'rejected';
  if (!byDecision && !(statusId in settings.withdrawnStatuses)) return null;
  const here = wasApproved(doc.authorization.state);
  if (here && byDecision) return { key, at: authorization.at, how: 'decision' };
  const [history] = await appJira.statusHistories([id]);
  const changes = history?.changes ?? [];
  const elsewhere = settings.statusIsProof || approvals.some(({ decision }) => decision === 'approved');
  if (!here && !(elsewhere && changes.some(({ toStatusId }) => countsAsAuthorized(toStatusId, settings)))) return null;
  if (byDecision) return { key, at: authorization.at, how: 'decision' };
  const moved = changes.filter(({ toStatusId }) => toStatusId === statusId).at(-1);
  return { key, at: moved?.at ?? history?.created.at ?? '', how: 'status' };
}

async function approvalsInJira(
  appJira: Jira,
  id: string,
  { approvalsField }: SettingsDoc,
): Promise<readonly JiraApproval[]> {
  const [seen] = approvalsField === null ? [] : await appJira.issues([id], approvalsField);
  return seen?.approvals ?? [];
}

/** The other side of the mapped link. */
const deployedBy = ({ links }: Issue, { changeLink }: SettingsDoc): readonly string[] => [
  ...new Set(
    links.flatMap(({ typeId, side, issueId }) =>
      changeLink !== null && typeId === changeLink.typeId && side !== changeLink.side ? [issueId] : [],
    ),
  ),
];

type Release = Pick<Issue, 'id' | 'key' | 'projectId'>;

async function haltRelease(deps: Deps, release: Release, change: Issue, end: EndOfAuthorization): Promise<void> {
  const heads = await readHeads(deps.journal, [
    planStream(release.id),
    releaseStream(release.id),
    gateStream(release.id),
  ]);
  const plan = headOf(heads, planStream(release.id)).doc;
  const state = headOf(heads, gateStream(release.id));
  const waves = openWaves(plan, state.doc);
  if (waves.length === 0) return;
  const stored = await commitAct<GateDoc>(deps, {
    stream: gateStream(release.id),
    state,
    cmd: `halt:${release.id}:${change.id}:${end.at}`,
    actor: detector,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const open = openWaves(plan, doc);
      const next = halted(inProject(doc, release.projectId), change.id, end, open, { by: detector, at });
      // Seen before: the same end halts once.
      if (doc.halts[change.id]?.at === end.at) return allowed({ act: 'waves-halted', doc, args: {} });
      return allowed({ act: 'waves-halted', doc: next, args: { change: change.id, ...end, waves: [...open] } });
    },
  });
  if (!stored.ok) throw new Error(`The halt of ${release.key} could not be journaled: ${stored.refusal.code}`);
  const { rdm, chm } = headOf(heads, releaseStream(release.id)).doc.roles;
  const to = [...new Set([rdm, chm].filter((account) => account !== undefined))];
  const halt = stored.value.doc.halts[change.id];
  if (halt !== undefined && halt.toldAt === null && to.length > 0) await tell(deps, release, change.id, halt, to);
}

/** After it is journaled, so that a notice is lost by no fault; it can come twice when a fault comes after it. */
async function tell(
  deps: Deps,
  { id, key }: Release,
  change: string,
  halt: Halt,
  to: readonly string[],
): Promise<void> {
  if (!(await mailed(deps, id, { ...haltMail(key, halt), to }))) return;
  const stored = await commitAct<GateDoc>(deps, {
    stream: gateStream(id),
    cmd: `halt-told:${id}:${change}:${halt.at}`,
    actor: detector,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      const halts = { ...doc.halts, [change]: { ...halt, toldAt: now } };
      return allowed({ act: 'halt-told', doc: { ...doc, halts }, args: { change, to: [...to] } });
    },
  });
  if (!stored.ok) throw new Error(`The notice about ${key} could not be journaled: ${stored.refusal.code}`);
}
