import valid from 'semver/functions/valid';
import type { EntryProblem } from '../registers/register';
import { inWords } from '../release/what-changed';
import type { EnvironmentEntry } from './environment';

type Ids = { readonly [id: string]: unknown };
type Known = { readonly customers: Ids; readonly services: Ids; readonly units: Ids };

/** What is wrong with one environment of the register. */
export function environmentProblems(
  id: string,
  environments: { readonly [id: string]: EnvironmentEntry },
  known: Known,
): readonly EntryProblem[] {
  const entry = Object.hasOwn(environments, id) ? environments[id] : undefined;
  if (entry === undefined) return [];
  return [
    ...(entry.name.trim() === '' ? [`${id} has no name.`] : []),
    ...(entry.state === 'ACTIVE' && entry.owner === null
      ? [`${id} has no owner; an environment in use needs one.`]
      : []),
    ...(entry.likeness === 'PARTIAL' && entry.gaps.trim() === ''
      ? [`${id} is only partly like live: say what is missing, so that tests are read with it in mind.`]
      : []),
    ...unknown(id, 'customer', entry.customers, known.customers),
    ...unknown(id, 'service', entry.services, known.services),
    ...unknown(id, 'unit', entry.baseline, known.units),
    ...Object.entries(entry.baseline)
      .filter(([, version]) => valid(version) === null)
      .map(([unit, version]) => `'${version}' is no version of ${unit}. Write for example 2.4.0.`),
  ].map((what) => ({ id, what }));
}

function unknown(id: string, what: string, named: Ids, register: Ids): readonly string[] {
  const missing = Object.keys(named).filter((each) => !Object.hasOwn(register, each));
  return missing.length === 0 ? [] : [`${id} names the ${what} ${inWords(missing)}, which is not in the register.`];
}
