import { inOrder } from '../kernel';
import { releaseTypes } from '../release/release';
import { daysProblems } from './check-days';
import { isExistingDay } from './local-time';
import type { PolicyVersion } from './policy';
import { problem } from './policy-problem';
import type { PolicyProblem } from './policy-problem';

/** What is wrong with everything but windows and freezes. */
export const termsProblems = (policy: PolicyVersion): readonly PolicyProblem[] => [
  ...dateProblems(policy),
  ...inOrder(policy.holidays).flatMap(({ id, name, days }, index) => [
    ...blank(`holidays/${id}/name`, `Holiday ${String(index + 1)}`, name),
    ...daysProblems(`holidays/${id}`, name.trim() === '' ? `Holiday ${String(index + 1)}` : `Holiday "${name}"`, days),
  ]),
  ...releaseTypes.flatMap((type) => typeProblems(policy, type)),
  ...numbersOf(policy).flatMap(([at, called, value, least, most]) => outside(at, called, value, least, most)),
  ...inOrder(policy.acceptance.criteria).flatMap(({ id, text }, index) =>
    blank(`criteria/${id}/text`, `Criterion ${String(index + 1)}`, text),
  ),
  ...inOrder(policy.verification).flatMap(({ id, text }, index) =>
    blank(`verification/${id}/text`, `Check ${String(index + 1)}`, text),
  ),
  ...inOrder(policy.contacts).flatMap(({ id, duty }, index) =>
    blank(`contacts/${id}/duty`, `Contact ${String(index + 1)}`, duty),
  ),
  ...approverProblems(policy),
];

function dateProblems({ effectiveFrom, effectiveTo, reviewDue }: PolicyVersion): readonly PolicyProblem[] {
  const dates = [
    ['effectiveFrom', effectiveFrom],
    ['effectiveTo', effectiveTo],
    ['reviewDue', reviewDue],
  ] as const;
  return [
    ...dates.flatMap(([at, day]) =>
      problem(
        day !== null && !isExistingDay(day),
        at,
        'no-such-day',
        `"${String(day)}" is not a day that exists. Write it like 2026-12-15.`,
      ),
    ),
    ...problem(
      effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom,
      'effectiveTo',
      'ends-before-start',
      `The policy would end on ${String(effectiveTo)}, before it begins on ${String(effectiveFrom)}.`,
    ),
  ];
}

function typeProblems({ types }: PolicyVersion, type: (typeof releaseTypes)[number]): readonly PolicyProblem[] {
  const terms = types[type];
  if (terms === undefined) return [];
  const at = `types/${type}`;
  return [
    ...outside(`${at}/noticeDays`, 'The notice', terms.noticeDays, 0, 365),
    ...outside(`${at}/earlyLifeDays`, 'Early-life support', terms.earlyLifeDays, 0, 365),
    ...outside(`${at}/atMost`, 'The number of releases', terms.atMost?.releases ?? 1, 1, 1_000),
  ];
}

type Bounded = readonly [at: string, called: string, value: number, least: number, most: number];

const numbersOf = (policy: PolicyVersion): readonly Bounded[] => [
  ['waves/hoursAfterPilot', 'The time after the pilot', policy.waves.hoursAfterPilot, 0, 2_000],
  ['waves/atOnce', 'The number of waves', policy.waves.atOnce ?? 1, 1, 200],
  ['acceptance/atLeast', 'The number of approvers', policy.acceptance.atLeast, 0, 200],
  ['backOutMaxMinutes', 'The time to back out', policy.backOutMaxMinutes ?? 1, 1, 10_080],
  ['deemedAfterWorkingDays', 'The time to answer', policy.deemedAfterWorkingDays ?? 1, 1, 60],
  ['observationDays', 'The observation', policy.observationDays, 0, 365],
  ['feedback/scale', 'The scale', policy.feedback.scale, 2, 10],
  ['feedback/askAfterDays', 'The wait before asking', policy.feedback.askAfterDays, 0, 365],
  ['feedback/leastAnswers', 'The number of answers', policy.feedback.leastAnswers, 0, 10_000],
  ['emergency/quorum', 'The quorum', policy.emergency.quorum, 1, 50],
  ['emergency/notifyWithinHours', 'The time to tell the customer', policy.emergency.notifyWithinHours, 0, 720],
  ['emergency/retrospectiveWorkingDays', 'The time for the records', policy.emergency.retrospectiveWorkingDays, 0, 90],
  ...inOrder(policy.contacts).map(({ id, escalateAfterHours }, index): Bounded => {
    return [`contacts/${id}/escalateAfterHours`, `Contact ${String(index + 1)}`, escalateAfterHours ?? 0, 0, 720];
  }),
];

function approverProblems({ acceptance, contacts }: PolicyVersion): readonly PolicyProblem[] {
  const named = Object.keys(acceptance.approvers);
  return [
    ...problem(
      named.some((id) => !contacts.order.includes(id)),
      'acceptance/approvers',
      'unknown-approver',
      'Somebody who accepts is not among the contacts any more. Choose again.',
    ),
    ...problem(
      acceptance.atLeast > named.length,
      'acceptance/atLeast',
      'too-few-approvers',
      `${String(acceptance.atLeast)} must accept, but only ${String(named.length)} may. Name more contacts who accept, or ask fewer.`,
    ),
  ];
}

const blank = (at: string, called: string, text: string): readonly PolicyProblem[] =>
  problem(text.trim() === '', at, 'no-text', `${called} is empty. Write it, or take it out.`);

const outside = (at: string, called: string, value: number, least: number, most: number): readonly PolicyProblem[] =>
  problem(
    !Number.isInteger(value) || value < least || value > most,
    at,
    'bad-number',
    `${called} can not be ${String(value)}. Use a whole number from ${String(least)} to ${String(most)}.`,
  );
