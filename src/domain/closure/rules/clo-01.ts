import { changePanel, deploymentPlanOf, statusMapping } from '../../gate/places';
import type { RuleFinding } from '../../gate/gate';
import { whenKnown } from '../../gate/when-known';
import { hasEnded } from '../../release/stages';
import type { Stage } from '../../release/stages';
import { answersFor } from '../closure';
import type { ClosureFacts, ClosureRelease, ClosureRule } from '../closure';

/** A change is carried out when what it brings is in use, or taken back: before that nobody can say how it went. */
export const clo01: ClosureRule = {
  id: 'CLO-01',
  title: 'Every release that deploys the change has ended its deployment',
  clause: 'ISO/IEC 20000-1:2018 8.5.1.3 and 8.5.3; process 4.4',
  check: (facts) =>
    whenKnown(
      facts.releases,
      {
        what: `which releases deploy ${facts.change.key}`,
        where: { label: `Linked work items of ${facts.change.key}` },
      },
      () => answersFor(facts).flatMap((release) => openDeployment(release, facts)),
    ),
};

const underWay: readonly Stage[] = ['DEPLOYING', 'VERIFYING', 'BACKING_OUT'];

function openDeployment(release: ClosureRelease, { change }: ClosureFacts): readonly RuleFinding[] {
  if (!release.visible && 'gone' in release) return [gone(release.key, change)];
  if (!release.visible) return [release.hiddenFrom === 'viewer' ? hidden(change.key) : unseen(release.key, change.key)];
  const { key, stage, statusName, linked, releaseManager } = release;
  if (hasEnded(stage)) return [];
  // It went back: what it brings next, it brings without this change.
  if (!linked && stage !== null && !underWay.includes(stage)) return [];
  const by = {
    issueKey: key,
    technical: false,
    cause: `open ${release.id}`,
    ...(releaseManager === null ? {} : { holder: releaseManager }),
  } as const;
  if (stage === null)
    return [
      {
        ...by,
        what: `${key} is '${statusName}', a status that stands for no stage, so it is not known whether its deployment has ended. Map it.`,
        who: 'Jira administrator',
        where: statusMapping,
      },
    ];
  return [
    {
      ...by,
      what: underWay.includes(stage)
        ? `${key}, which ${linked ? `deploys ${change.key}` : `deployed ${change.key} and is not linked to it any more`}, is '${statusName}': its deployment has not ended. Verify it or take it back, and move it on.`
        : `${key} is '${statusName}': it has not deployed ${change.key} yet. Deploy it, or remove the link if it brings this change no more.`,
      who: 'Release and deployment manager',
      where: deploymentPlanOf(key),
    },
  ];
}

const unseen = (key: string, change: string): RuleFinding => ({
  what: `Slipway may not see ${key}, which is linked to ${change} as its release, so it is not known whether its deployment has ended. Give the app the Browse projects permission.`,
  cause: `unseen ${key}`,
  who: 'Project administrator',
  where: { label: `Linked work items of ${change}`, issueKey: change },
  technical: false,
});

/** Nobody can move it any more: whoever answers for the change says what became of it, by deciding once more. */
const gone = (number: string, { key, authority }: ClosureFacts['change']): RuleFinding => ({
  what: `${number === '' ? 'A release' : number} deployed ${key} and is not shown by Jira any more: it was deleted, or hidden from Slipway, and its deployment had not ended. Find out what became of it, and renew, withdraw or repeat the decision on ${key} with that as the reason.`,
  cause: `gone ${number}`,
  issueKey: key,
  who: authority,
  where: changePanel(key),
  technical: false,
});

const hidden = (change: string): RuleFinding => ({
  what: `A release that you may not see holds ${change} open.`,
  who: 'Release and deployment manager',
  where: { label: `Linked work items of ${change}`, issueKey: change },
  technical: false,
});
