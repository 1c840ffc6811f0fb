import { isAuthorized } from '../change-facts';
import type { ChangeFacts, GateFacts, GateRule, RuleFinding } from '../gate';
import { changePanel, linkedChanges, statusMapping } from '../places';
import { whenKnown } from '../when-known';

/**
 * Authorized is a change whose authority's approval stands *and* whose status counts; neither alone is enough
 * (process B.3, as far as its data exist). What can not be seen is not authorized.
 */
export const aut02: GateRule = {
  id: 'AUT-02',
  title: 'All linked changes are authorized',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 5.3',
  gates: ['G5'],
  override: ['EM'],
  check: (facts) =>
    whenKnown(
      facts.changes,
      {
        what: `whether the changes of ${facts.release.issueKey} are authorized`,
        where: linkedChanges(facts.release.issueKey),
      },
      (linked) => linked.filter((change) => !isAuthorized(change)).map((change) => notAuthorized(change, facts)),
    ),
};

type Seen = Extract<ChangeFacts, { visible: true }>;
type Unseen = Extract<ChangeFacts, { visible: false }>;

const notAuthorized = (change: ChangeFacts, facts: GateFacts): RuleFinding =>
  change.visible ? seen(change, facts) : unseen(change, facts);

function unseen({ key, hiddenFrom }: Unseen, { release }: GateFacts): RuleFinding {
  const where = linkedChanges(release.issueKey);
  if (hiddenFrom === 'viewer') {
    return {
      what: `A change that you may not see is linked to ${release.issueKey} and is not authorized.`,
      who: 'Change manager',
      where,
      technical: false,
    };
  }
  return {
    what: `${key} is linked but Jira does not show it to Slipway: it was deleted or is hidden. What can not be seen is not authorized.`,
    who: 'Project administrator',
    where,
    technical: false,
    issueKey: key,
  };
}

function seen(change: Seen, facts: GateFacts): RuleFinding {
  const finding = { who: change.authority, where: changePanel(change.key), technical: false, issueKey: change.key };
  const { key, statusName, authorization } = change;
  switch (authorization.state) {
    case 'undecided':
      return {
        ...finding,
        what: `${key} is '${statusName}', not authorized. ${change.statusAuthorized ? 'A status alone does not count: its' : 'Its'} change authority has not approved it.`,
      };
    case 'rejected':
      return {
        ...finding,
        what: `${key} was rejected on ${dayOf(authorization.at)}: ${shortened(authorization.reason)} Take it out of the release, or have it approved.`,
      };
    case 'withdrawn':
      return {
        ...finding,
        what: `The approval of ${key} was withdrawn on ${dayOf(authorization.at)}: ${shortened(authorization.reason)} Take it out of the release, or have it approved again.`,
      };
    case 'approved':
      return statusDoesNotCount(change, facts);
  }
}

function statusDoesNotCount({ key, statusName, authority }: Seen, { authorizedStatusNames }: GateFacts): RuleFinding {
  const about = { technical: false, issueKey: key };
  const what = `${key} is approved but status '${statusName}' does not count as authorized.`;
  if (authorizedStatusNames.length === 0) {
    return {
      ...about,
      what: `${what} No status is mapped as authorized.`,
      who: 'Jira administrator',
      where: statusMapping,
    };
  }
  const counting = authorizedStatusNames.map((name) => `'${name}'`).join(' or ');
  return { ...about, what: `${what} Move it to ${counting}.`, who: authority, where: { label: key, issueKey: key } };
}

/** The reason as a sentence, short enough for Jira's dialog; the Change panel has all of it. */
function shortened(reason: string): string {
  const line = reason.replace(/\s+/g, ' ').trim();
  const short = line.length <= 100 ? line : `${line.slice(0, 99).trimEnd()}…`;
  return /[.!?…]$/.test(short) ? `"${short}"` : `"${short}".`;
}

const dayOf = (at: string): string => `${at.slice(0, 10)} (UTC)`;
