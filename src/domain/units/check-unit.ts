import validRange from 'semver/ranges/valid';
import { inWords } from '../release/what-changed';
import type { EntryProblem } from '../registers/register';
import { circleOf } from './circle';
import type { Ranges, Unit } from './unit';

type Known = { readonly services: { readonly [id: string]: unknown } };

/** What is wrong with one unit, beside the others of the register. */
export function unitProblems(
  code: string,
  units: { readonly [code: string]: Unit },
  { services }: Known,
): readonly EntryProblem[] {
  const unit = Object.hasOwn(units, code) ? units[code] : undefined;
  if (unit === undefined) return [];
  return [
    ...lacks(unit).map((what) => `${code} has no ${what}; an active unit needs one.`),
    ...(unit.service === null || Object.hasOwn(services, unit.service)
      ? []
      : [`${code} belongs to the service '${unit.service}', which is not in the register of services.`]),
    ...rangeProblems(code, 'requires', unit.requires, units),
    ...rangeProblems(code, 'conflicts with', unit.conflicts, units),
    ...circleProblem(code, units),
  ].map((what) => ({ id: code, what }));
}

const lacks = ({ name, service, owner, state }: Unit): readonly string[] => [
  ...(name.trim() === '' ? ['name'] : []),
  ...(state === 'ACTIVE' && service === null ? ['service'] : []),
  ...(state === 'ACTIVE' && owner === null ? ['owner'] : []),
];

function rangeProblems(
  code: string,
  verb: string,
  ranges: Ranges,
  units: { readonly [code: string]: unknown },
): readonly string[] {
  const unknown = Object.keys(ranges).filter((other) => other !== code && !Object.hasOwn(units, other));
  return [
    ...(unknown.length === 0
      ? []
      : [`${code} ${verb} ${inWords(unknown)}, which ${unknown.length === 1 ? 'is' : 'are'} not in the register.`]),
    ...(Object.hasOwn(ranges, code) && verb !== 'requires' ? [`${code} can not be in conflict with itself.`] : []),
    ...Object.entries(ranges)
      .filter(([, range]) => !isRange(range))
      .map(([other, range]) => `'${range}' is no range of versions of ${other}. Write for example ^2.4 or >=2.4 <3.`),
  ];
}

function circleProblem(code: string, units: { readonly [code: string]: Unit }): readonly string[] {
  const circle = circleOf(code, units);
  return circle === null
    ? []
    : [
        `${code} would require itself: ${circle.join(' → ')}. Take one of these requirements away, or make one unit of them.`,
      ];
}

/** Whether this is a range of Semantic Versioning. An empty text would mean any version: that is to be said as `*`. */
const isRange = (range: string): boolean => range.trim() !== '' && validRange(range) !== null;
