import { obligationTitles } from '../../emergency/obligations';
import { deploymentPlanOf } from '../../gate/places';
import type { RuleFinding } from '../../gate/gate';
import { answersFor } from '../closure';
import type { ClosureRule } from '../closure';
import { utcMinute } from '../../utc-minute';

/** The short way is on credit: what was left out at night is done by daylight, before its change is put away. */
export const clo03: ClosureRule = {
  id: 'CLO-03',
  title: 'No record of an emergency is overdue',
  clause: 'ISO/IEC 20000-1:2018 8.5.1.3; process 4.5',
  check: (facts, now) =>
    answersFor(facts).flatMap((release): readonly RuleFinding[] => {
      if (!release.visible) return [];
      const { id, key, owes, releaseManager } = release;
      return owes
        .filter(({ due }) => now >= due)
        .map(({ kind, due }) => ({
          what: `${key} was deployed as an emergency and still owes since ${utcMinute(due)}: ${lowerFirst(obligationTitles[kind])}. Do it, and record where it can be seen.`,
          cause: `owes ${id} ${kind}`,
          issueKey: key,
          who: 'Release and deployment manager or change manager',
          ...(releaseManager === null ? {} : { holder: releaseManager }),
          where: deploymentPlanOf(key),
          technical: false,
        }));
    }),
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
