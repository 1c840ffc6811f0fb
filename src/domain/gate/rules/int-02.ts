import { fitsForm } from '../../release/number-form';
import { typeWords } from '../../release/release';
import type { GateFacts, GateRule } from '../gate';
import { overviewOf } from '../places';
import { byReleaseManager } from '../who';

/**
 * Records, reports and customers name a release by its number. That no two releases have the same one is settled when it is
 * given: the journal takes a number once and never again.
 */
export const int02: GateRule = {
  id: 'INT-02',
  title: 'The release has a number of its own, in the form of its type',
  clause: 'Process 3.1.5 and 4.1',
  gates: ['G1', 'G2'],
  override: ['WV'],
  check: ({ release, numberForm, holders }) => {
    const what = wrong(release, numberForm);
    if (what === null) return [];
    return [{ what, ...byReleaseManager(holders), where: overviewOf(release.issueKey), technical: false }];
  },
};

function wrong({ issueKey, doc: { number, type } }: GateFacts['release'], form: string | null): string | null {
  if (number === null) return `${issueKey} has no release number. Give it one that no other release has.`;
  if (form === null || fitsForm(number, form)) return null;
  return `Release number ${number} is not in the form of ${typeWords[type ?? 'MINOR']} releases, ${form}. Give it another one.`;
}
