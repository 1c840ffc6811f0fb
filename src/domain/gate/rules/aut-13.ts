import { inTheWay } from '../../calendar/others';
import type { OtherWave } from '../../calendar/others';
import type { Instant } from '../../kernel';
import { momentInWords } from '../../policy/in-words';
import { sha256Hex } from '../../records/hash';
import { inWords } from '../../release/what-changed';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { wavesOf } from '../places';
import { whenKnown } from '../when-known';
import { byReleaseManager } from '../who';

/** Two deployments to one service at a time hide each other's failures, and neither can be backed out by itself. */
export const aut13: GateRule = {
  id: 'AUT-13',
  title: 'No other release is being deployed to the same services or items',
  clause: 'Process 4.1.11 and 4.3',
  gates: ['G5'],
  override: ['WV'],
  check: (facts, now) =>
    whenKnown(
      facts.others,
      { what: 'whether another release is being deployed', where: wavesOf(facts.release.issueKey) },
      ({ waves, timeZone }) => {
        const meeting = facts.waves.flatMap((wave) => inTheWay(wave, waves).filter((other) => isUnderWay(other, now)));
        const lastOf = new Map(meeting.toSorted(byEnd).map((other) => [other.releaseId, other]));
        return [...lastOf.values()].map((other) =>
          underWay(other, facts, `${momentInWords(other.plannedEnd, timeZone, now)}, ${timeZone}`),
        );
      },
    ),
};

/** Jira shows it being deployed, and the plan says that this wave is what is being deployed. */
const isUnderWay = ({ stage, plannedStart, plannedEnd }: OtherWave, now: Instant): boolean =>
  (stage === 'DEPLOYING' || stage === 'BACKING_OUT') && plannedStart <= now && now < plannedEnd;

function underWay(
  { releaseId, name, issueKey, stage, shared }: OtherWave,
  facts: GateFacts,
  until: string,
): RuleFinding {
  const does = stage === 'BACKING_OUT' ? 'is being backed out from' : 'is deploying to';
  return {
    what: `${name} ${does} ${inWords(shared)} until ${until}, as planned. Start when it is done, or agree with its release manager.`,
    // Its id is not for everybody who may see this finding.
    cause: sha256Hex(`${stage} ${releaseId} ${until}`),
    ...byReleaseManager(facts.holders),
    where: wavesOf(facts.release.issueKey),
    technical: false,
    ...(issueKey === '' ? {} : { issueKey }),
  };
}

const byEnd = (one: OtherWave, other: OtherWave): number => (one.plannedEnd < other.plannedEnd ? -1 : 1);
