import type { EntryProblem } from '../registers/register';
import { inWords } from '../release/what-changed';
import type { StandardModel } from './standard-model';

type Known = { readonly standardTypes: { readonly [id: string]: unknown } };

/** What is wrong with one standard model of the register. One that is out of use may lack anything. */
export function modelProblems(
  code: string,
  models: { readonly [code: string]: StandardModel },
  { standardTypes }: Known,
): readonly EntryProblem[] {
  const model = Object.hasOwn(models, code) ? models[code] : undefined;
  if (model === undefined) return [];
  const { name, authorizedBy, from, until, steps, types, state } = model;
  const strange = Object.keys(types).filter((type) => !Object.hasOwn(standardTypes, type));
  const missing = [
    ...(authorizedBy === null ? ['who authorized it in advance'] : []),
    ...(from === null || until === null ? ['from which day to which day'] : []),
    ...(steps.trim() === '' ? ['its steps, or where the procedure is'] : []),
    ...(Object.keys(types).length === 0 ? ['which work types may follow it'] : []),
  ];
  return [
    ...(name.trim() === '' ? [`${code} has no name.`] : []),
    ...(state === 'ACTIVE' && missing.length > 0 ? [`${code} does not say ${inWords(missing)}.`] : []),
    ...(from !== null && until !== null && until < from ? [`The last day of ${code} is before its first.`] : []),
    ...(state === 'ACTIVE' && strange.length > 0
      ? [
          `${code} is for the work type ${inWords(strange)}, which Slipway settings › Changes do not name as one of standard changes.`,
        ]
      : []),
  ].map((what) => ({ id: code, what }));
}
