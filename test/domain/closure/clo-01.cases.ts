import { aDeployedRelease, closureFacts } from '../../builders/closure-facts';
import type { ClosureCase } from './closure-case';

const going = { stage: 'DEPLOYING', statusName: 'Deploying' } as const;
const ready = { stage: 'READY', statusName: 'Ready to deploy', wasDeployed: false } as const;

export const cases: readonly ClosureCase[] = [
  { it: 'lets a change be closed that no release deploys', given: closureFacts([]), finds: [] },
  ...(['REVIEW', 'CLOSED', 'CANCELLED'] as const).map((stage) => ({
    it: `lets a change be closed whose release is in ${stage}`,
    given: closureFacts([aDeployedRelease({ stage })]),
    finds: [],
  })),
  {
    it: 'holds a change open while its release is being deployed',
    given: closureFacts([aDeployedRelease(going)]),
    finds: [
      "REL-158, which deploys CHG-31, is 'Deploying': its deployment has not ended. Verify it or take it back, and move it on.",
    ],
    who: 'Release and deployment manager',
    where: 'Deployment plan of REL-158',
  },
  {
    it: 'holds a change open that a release deployed before it was unlinked from it',
    given: closureFacts([aDeployedRelease({ ...going, linked: false })], false),
    finds: [
      "REL-158, which deployed CHG-31 and is not linked to it any more, is 'Deploying': its deployment has not ended. Verify it or take it back, and move it on.",
    ],
  },
  {
    it: 'lets a change be closed that was unlinked from a release which has gone back',
    given: closureFacts([aDeployedRelease({ ...ready, wasDeployed: true, linked: false })]),
    finds: [],
  },
  {
    it: 'holds an approved change open that is not deployed yet',
    given: closureFacts([aDeployedRelease(ready)]),
    finds: [
      "REL-158 is 'Ready to deploy': it has not deployed CHG-31 yet. Deploy it, or remove the link if it brings this change no more.",
    ],
  },
  {
    it: 'lets a change be closed that was never approved',
    given: closureFacts([aDeployedRelease(ready)], false),
    finds: [],
  },
  {
    it: 'holds a withdrawn change open that is being deployed all the same',
    given: closureFacts([aDeployedRelease(going)], false),
    finds: [
      "REL-158, which deploys CHG-31, is 'Deploying': its deployment has not ended. Verify it or take it back, and move it on.",
    ],
  },
  {
    it: 'holds a change open while the status of its release stands for nothing',
    given: closureFacts([aDeployedRelease({ stage: null, statusName: 'Parked' })]),
    finds: [
      "REL-158 is 'Parked', a status that stands for no stage, so it is not known whether its deployment has ended. Map it.",
    ],
    who: 'Jira administrator',
  },
  {
    it: 'holds a change open whose release was unlinked and is gone from Jira',
    given: closureFacts([{ visible: false, id: '158', key: 'REL-158', gone: true }], false),
    finds: [
      'REL-158 deployed CHG-31 and is not shown by Jira any more: it was deleted, or hidden from Slipway, and its deployment had not ended. Find out what became of it, and renew, withdraw or repeat the decision on CHG-31 with that as the reason.',
    ],
    who: 'CAB of CHG',
    where: 'Change panel of CHG-31',
  },
  {
    it: 'holds a change open whose release the app may not see',
    given: closureFacts([{ visible: false, id: '9', key: 'REL-9' }], false),
    finds: [
      'Slipway may not see REL-9, which is linked to CHG-31 as its release, so it is not known whether its deployment has ended. Give the app the Browse projects permission.',
    ],
    who: 'Project administrator',
  },
  {
    it: 'tells nothing of a release that the viewer may not see',
    given: closureFacts([{ visible: false, id: '9', key: 'hidden', hiddenFrom: 'viewer' }]),
    finds: ['A release that you may not see holds CHG-31 open.'],
  },
  {
    it: 'holds a change open when its releases could not be read',
    given: { ...closureFacts([]), releases: { known: false, why: 'Jira did not answer' } },
    finds: [
      'Could not check which releases deploy CHG-31: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
