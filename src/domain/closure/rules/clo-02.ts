import type { RuleFinding } from '../../gate/gate';
import { deploymentPlanOf } from '../../gate/places';
import { answersFor } from '../closure';
import type { ClosureRule } from '../closure';
import { utcMinute } from '../../utc-minute';

/** What was deployed past the gate is answered for before the change that it belongs to is put away. */
export const clo02: ClosureRule = {
  id: 'CLO-02',
  title: 'Every deployment without the gate is explained',
  clause: 'ISO/IEC 20000-1:2018 8.5.1.3; process 4.3.1 and 4.4',
  check: (facts) =>
    answersFor(facts).flatMap((release): readonly RuleFinding[] => {
      if (!release.visible) return [];
      const { key, bypasses, releaseManager } = release;
      return bypasses
        .filter(({ explained }) => explained === null)
        .map(({ id, at }) => ({
          what: `${key} was moved on without the Deployment gate on ${utcMinute(at)}, and nobody has said what happened. Say it there.`,
          cause: `bypass ${release.id} ${id}`,
          issueKey: key,
          who: 'Release and deployment manager',
          ...(releaseManager === null ? {} : { holder: releaseManager }),
          where: deploymentPlanOf(key),
          technical: false,
        }));
    }),
};
