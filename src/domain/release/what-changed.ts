import { canonical } from '../canonical';
import { noOptions, optionNames, optionTitles } from '../policy/options';
import type { Material, MaterialWave } from './agreement';
import { agreedDeployment } from './deployment-material';
import { agreedDetails } from './material';

/** What is different between two versions of the plan, as one customer sees it: parts of a sentence. */
export function whatChanged(before: Material, now: Material): readonly string[] {
  return [
    ...common.filter(({ of }) => of(before) !== of(now)).map(({ name }) => name),
    ...Object.entries(agreedDetails).flatMap(([field, name]) =>
      name !== null && before.parts[field] !== now.parts[field] ? [name] : [],
    ),
    ...(sameCriteria(before.criteria, now.criteria) ? [] : [agreedDetails.criteria]),
    ...Object.entries(agreedDeployment).flatMap(([field, name]) =>
      before.parts[field] === now.parts[field] ? [] : [name],
    ),
    ...changedOptions(before.options, now.options),
    ...changedWaves(before.waves, now.waves),
  ];
}

const common: readonly { readonly name: string; readonly of: (material: Material) => string | number | null }[] = [
  { name: 'the release type', of: ({ type }) => type },
  { name: 'the services', of: ({ services }) => services.join() },
  { name: 'the scope', of: ({ scope }) => scope },
  { name: 'what is not in scope', of: ({ exclusions }) => exclusions },
  { name: 'when to back out', of: ({ backOut }) => backOut.trigger },
  { name: 'the steps back', of: ({ backOut }) => backOut.steps },
  { name: 'the time that backing out takes', of: ({ backOut }) => backOut.maxMinutes },
  { name: 'the point of no return', of: ({ backOut }) => backOut.pointOfNoReturn },
];

/** Their order and ids say nothing. */
const sameCriteria = (before: Material['criteria'], now: Material['criteria']): boolean =>
  Object.values(before).sort().join() === Object.values(now).sort().join();

const changedOptions = (before: Material['options'], now: Material['options']): readonly string[] =>
  optionNames
    .filter((option) => (before ?? noOptions)[option] !== (now ?? noOptions)[option])
    .map((option) => `the ${optionTitles[option].toLowerCase()}`);

type Waves = Material['waves'];

function changedWaves(before: Waves, now: Waves): readonly string[] {
  const [gone, come] = [unmatched(before, now), unmatched(now, before)];
  const isIn = (waves: Waves) => (id: string) => Object.hasOwn(waves, id);
  return [
    ...Object.entries(gone).flatMap(([id, wave]) => {
      const after = come[id];
      return after === undefined ? [] : [changedWave(wave, after)];
    }),
    ...Object.entries(come).flatMap(([id, wave]) => (isIn(gone)(id) ? [] : [`${nameOf(wave)}, which is new`])),
    ...Object.entries(gone).flatMap(([id, wave]) => (isIn(come)(id) ? [] : [`${nameOf(wave)}, which was taken out`])),
  ];
}

/** Waves without an equal among the others: one that was taken out and planned again just so has not changed. */
function unmatched(waves: Waves, others: Waves): Waves {
  const left = Object.values(others).map(canonical);
  return Object.fromEntries(
    Object.entries(waves).filter(([, wave]) => {
      const at = left.indexOf(canonical(wave));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    }),
  );
}

function changedWave(before: MaterialWave, now: MaterialWave): string {
  const parts = [
    ...(before.number === now.number ? [] : ['the number']),
    ...(before.environment === now.environment ? [] : ['the environment']),
    ...(before.site === now.site ? [] : ['the site']),
    ...(before.plannedStart === now.plannedStart && before.plannedEnd === now.plannedEnd ? [] : ['the time']),
  ];
  return `${inWords(parts)} of ${nameOf(before)}`;
}

const nameOf = ({ number, site }: MaterialWave): string => `wave ${number}${site === '' ? '' : ` (${site})`}`;

/** `a`, `a and b`, `a, b and c`. */
export const inWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
