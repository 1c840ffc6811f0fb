import { isAuthorized, notDecidedHere } from '../change-facts';
import type { ChangeFacts, GateFacts, GateRule, RuleFinding } from '../gate';
import { changePanel, linkedChanges, statusMapping } from '../places';
import { whenKnown } from '../when-known';

/**
 * Authorized is a change whose authority's approval stands *and* whose status counts; neither alone is enough
 * (process B.3, as far as its data exist). What can not be seen is not authorized. One that was rejected or withdrawn, by
 * its authority or by its status, is AUT-04's to report: each thing that is missing is said once.
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
      (linked) =>
        linked
          .filter((change) => !isAuthorized(change))
          .flatMap((change) =>
            notAuthorized(change, facts).map((found) => (isBeside(change, facts) ? { ...found, never: true } : found)),
          ),
    ),
};

/** An emergency stands in for the authorization of its own change, and of no other that is linked to the release. */
const isBeside = ({ id }: ChangeFacts, { emergency: { declared } }: GateFacts): boolean =>
  declared !== null && declared.change.id !== id;

type Seen = Extract<ChangeFacts, { visible: true }>;
type Unseen = Extract<ChangeFacts, { visible: false }>;

const notAuthorized = (change: ChangeFacts, facts: GateFacts): readonly RuleFinding[] =>
  change.visible ? seen(change, facts) : [unseen(change, facts)];

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

function seen(change: Seen, facts: GateFacts): readonly RuleFinding[] {
  const { key, statusName, authorization } = change;
  if (change.statusWithdrawn) return [];
  switch (authorization.state) {
    case 'undecided':
      return [
        {
          what: `${key} is '${statusName}', not authorized. ${change.statusAuthorized ? 'A status alone does not count: its' : 'Its'} change authority has not approved it.`,
          who: change.authority,
          where: changePanel(key),
          technical: false,
          issueKey: key,
        },
      ];
    case 'approved':
      return [change.decidedHere ? statusDoesNotCount(change, facts) : decidedElsewhere(change)];
    case 'rejected':
    case 'withdrawn':
    case 'unclear':
      return [];
  }
}

const decidedElsewhere = ({ key, authority }: Seen): RuleFinding => ({
  what: notDecidedHere(key),
  who: authority,
  where: changePanel(key),
  technical: false,
  issueKey: key,
});

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
