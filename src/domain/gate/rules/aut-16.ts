import { changedSince, contentToSign } from '../../release/sign-off';
import { inWords } from '../../release/what-changed';
import type { GateFacts, GateRule } from '../gate';
import { signOffOf } from '../places';
import { shortened } from '../shortened';
import { byReleaseManager } from '../who';
import { utcMinute } from '../../utc-minute';

/** Somebody answers for the deployment as a whole, and for this one: what was changed since nobody has signed. */
export const aut16: GateRule = {
  id: 'AUT-16',
  title: 'The release manager has signed off the deployment',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 5.1',
  gates: ['G5'],
  override: ['N'],
  check: (facts) => {
    const { release, waves, holders } = facts;
    // In an emergency its authority answers for it (EMG-04), and nobody has the time for a second word.
    if (release.doc.type === 'EMERGENCY' || waves.length === 0) return [];
    const what = missing(facts);
    if (what === null) return [];
    return [{ what, ...byReleaseManager(holders), where: signOffOf(release.issueKey), technical: false }];
  },
};

function missing({ release, plan, package: brought, signOff, waves }: GateFacts): string | null {
  const { issueKey, doc } = release;
  if (signOff === null) return `The deployment of ${issueKey} is not signed off.`;
  const { withdrawn, at, content } = signOff;
  if (withdrawn !== null)
    return `The sign-off of the deployment of ${issueKey} was withdrawn on ${utcMinute(withdrawn.at)}: ${shortened(withdrawn.reason)}`;
  const changed = changedSince(content, contentToSign(doc, plan, brought), waves);
  if (changed.length === 0) return null;
  return `The deployment of ${issueKey} was signed off on ${utcMinute(at)}. Changed since: ${inWords(changed)}. Sign off what is deployed now.`;
}
