import { allowed, refused } from '../kernel';
import type { Ordered, Result } from '../kernel';
import { checkRrule } from './check-rrule';
import { daysProblems } from './check-days';
import type { Freeze, PolicyVersion, Window } from './policy';
import { problem } from './policy-problem';
import type { PolicyProblem } from './policy-problem';
import { termsProblems } from './check-terms';
import { isTimeZone } from './time-zone';

const longestWindowMinutes = 7 * 1_440;
const shownAtMost = 3;

/** Checks a policy version that a person wrote; names up to three of the things that need mending. */
export function checkPolicy(policy: PolicyVersion): Result<PolicyVersion> {
  const problems = policyProblems(policy);
  const [first] = problems;
  if (first === undefined) return allowed(policy);
  const more = problems.length - shownAtMost;
  const message = [
    ...problems.slice(0, shownAtMost).map((problem) => problem.message),
    ...(more > 0 ? [`…and ${more} more.`] : []),
  ].join(' ');
  return refused(first.code, message, { where: { label: 'Slipway settings › Policies', surface: 'settings' } });
}

/** Everything that needs mending in a policy version that a person wrote. */
export const policyProblems = (policy: PolicyVersion): readonly PolicyProblem[] => [
  ...zoneProblems(policy),
  ...entriesOf(policy.windows, 'Window').flatMap(windowProblems),
  ...noWindow(policy),
  ...entriesOf(policy.freezes, 'Freeze').flatMap(freezeProblems),
  ...termsProblems(policy),
];

const zoneProblems = ({ timeZone }: PolicyVersion): readonly PolicyProblem[] =>
  isTimeZone(timeZone)
    ? []
    : [
        {
          at: 'timeZone',
          code: 'unknown-zone',
          message: `"${timeZone}" is not an IANA time zone. Use a name such as Europe/Berlin.`,
        },
      ];

const noWindow = ({ windows }: PolicyVersion): readonly PolicyProblem[] =>
  windows.order.length > 0
    ? []
    : [
        {
          at: 'windows',
          code: 'no-window',
          message:
            'Without a window nothing can ever be deployed. Add one; FREQ=DAILY from 00:00 for 1440 minutes is always open.',
        },
      ];

type Entry<T> = { readonly at: string; readonly called: string; readonly entry: T | undefined };

/** Entries under the words that a message calls them by; undefined where the order names what is not there. */
function entriesOf<T extends { readonly name: string } | { readonly reason: string }>(
  { order, byId }: Ordered<T>,
  kind: string,
): readonly Entry<T>[] {
  const ids = [...new Set([...order, ...Object.keys(byId)])];
  return ids.map((id, index) => {
    const entry = byId[id];
    const name = entry === undefined ? '' : 'name' in entry ? entry.name : entry.reason;
    const listed = order.filter((other) => other === id).length === 1;
    return {
      at: `${kind.toLowerCase()}s/${id}`,
      called: name.trim() === '' ? `${kind} ${index + 1}` : `${kind} "${name}"`,
      entry: listed ? entry : undefined,
    };
  });
}

function windowProblems({ at, called, entry }: Entry<Window>): readonly PolicyProblem[] {
  if (entry === undefined) return [brokenOrder(at, called)];
  const { name, rrule, opensAt, durationMinutes } = entry;
  const rule = checkRrule(rrule);
  return [
    ...problem(
      name.trim() === '',
      `${at}/name`,
      'no-name',
      `${called} has no name. Give it one; refusals and plans use it.`,
    ),
    ...problem(
      rule !== undefined,
      `${at}/rrule`,
      'bad-rrule',
      `${called}: the rule "${rrule}" can not be used; ${rule ?? ''}`,
    ),
    ...problem(
      !/^([01]\d|2[0-3]):[0-5]\d$/.test(opensAt),
      `${at}/opensAt`,
      'bad-time',
      `${called} opens at "${opensAt}", which is not a time. Write it like 20:00.`,
    ),
    ...problem(
      !Number.isInteger(durationMinutes) || durationMinutes < 1 || durationMinutes > longestWindowMinutes,
      `${at}/durationMinutes`,
      'bad-duration',
      `${called} lasts ${durationMinutes} minutes. Use whole minutes, from 1 to ${longestWindowMinutes} (7 days).`,
    ),
  ];
}

function freezeProblems({ at, called, entry }: Entry<Freeze>): readonly PolicyProblem[] {
  if (entry === undefined) return [brokenOrder(at, called)];
  const { reason, days } = entry;
  return [
    ...problem(
      reason.trim() === '',
      `${at}/reason`,
      'no-reason',
      `${called} gives no reason. Name one; people who are refused will read it.`,
    ),
    ...daysProblems(at, called, days),
  ];
}

const brokenOrder = (at: string, called: string): PolicyProblem => ({
  at,
  code: 'broken-order',
  message: `${called} is not listed exactly once in the order. Reload the page and save again.`,
});
