import { inOrder } from '../kernel';
import type { Ordered } from '../kernel';
import type { Step } from './deployment-plan';

/** A step of one wave, in minutes after the start of the wave; null where it can not be told. */
export type TimedStep = Step & { readonly id: string; readonly from: number | null; readonly to: number | null };

/** The steps of one wave: those for it and those for every wave, each after the one before unless it says when. */
export function timedSteps(runSheet: Ordered<Step>, wave: string): readonly TimedStep[] {
  let end: number | null = 0;
  return inOrder(runSheet)
    .filter((step) => isOf(step, wave))
    .map((step) => {
      const from: number | null = step.startsAfter ?? end;
      end = from === null || step.minutes === null ? null : from + step.minutes;
      return { ...step, from, to: end };
    });
}

export type RunTime = {
  /** From the start of the wave to the end of its last step, as far as the steps say. */
  readonly minutes: number;
  /** Steps without a duration: it takes longer than that. */
  readonly untimed: number;
  /** When there is no way back any more; null where no step is marked, or its end can not be told. */
  readonly noWayBackAfter: number | null;
};

export function runTime(steps: readonly TimedStep[]): RunTime {
  const known = steps.flatMap(({ from, to }) => to ?? from ?? []);
  const returns = steps.filter(({ pointOfNoReturn }) => pointOfNoReturn).flatMap(({ to }) => to ?? []);
  return {
    minutes: Math.max(0, ...known),
    untimed: steps.filter(({ minutes }) => minutes === null).length,
    noWayBackAfter: returns.length === 0 ? null : Math.min(...returns),
  };
}

const isOf = ({ waves }: Step, wave: string): boolean => Object.keys(waves).length === 0 || Object.hasOwn(waves, wave);
