import type { SignOffCalls } from '../../contract/sign-off-calls';
import type { Answer } from '../../contract/wire';
import { signOffOf } from '../../domain/gate/places';
import { allowed, refused } from '../../domain/kernel';
import { contentToSign, signedHash } from '../../domain/release/sign-off';
import { actOnGate } from '../act-on-gate';
import type { Deps } from '../deps';
import { openForAct } from '../release/open-for-act';
import type { Caller } from '../ports/ports';
import { packageStream, readStreams } from '../streams';

type Input<Call extends keyof SignOffCalls> = Parameters<SignOffCalls[Call]>[0];

/** Signs the deployment off as it is; refused when that is not what the person saw. */
export async function signOffDeployment(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, seen, comment }: Input<'signOffDeployment'>,
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, {
    act: 'sign-off-deployment',
    toDo: 'sign off the deployment',
  });
  if (!opened.ok) return opened;
  const { release, plan, issue } = opened.value;
  const { brought } = await readStreams(deps.journal, { brought: packageStream(issueId) });
  const content = contentToSign(release.doc, plan.doc, brought.doc);
  const { planVersion, package: signed } = content;
  return actOnGate(deps, caller, issueId, {
    cmd,
    decide: (doc, at) => {
      if (plan.doc.waves.order.length === 0) return nothingToSign(issue.key);
      if (signedHash(content) !== seen) return changedMeanwhile(issue.key);
      const signOff = { by: caller.accountId, at, comment, content, withdrawn: null };
      const args = {
        status: `plan version ${String(planVersion)}`,
        version: `package version ${String(signed.version)}`,
        seen,
      };
      const reason = comment === '' ? {} : { reason: comment };
      return allowed({ act: 'deployment-signed-off', doc: { ...doc, signOff }, args, ...reason });
    },
  });
}

/** Takes the sign-off back, with the reason. What has started stays as it is. */
export async function withdrawSignOff(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, reason }: Input<'withdrawSignOff'>,
): Promise<Answer<null>> {
  const toDo = 'withdraw the sign-off of the deployment';
  const opened = await openForAct(deps, caller, issueId, { act: 'sign-off-deployment', toDo });
  if (!opened.ok) return opened;
  return actOnGate(deps, caller, issueId, {
    cmd,
    decide: (doc, at) => {
      if (doc.signOff === null || doc.signOff.withdrawn !== null) return notSigned(opened.value.issue.key);
      const signOff = { ...doc.signOff, withdrawn: { by: caller.accountId, at, reason } };
      return allowed({ act: 'sign-off-withdrawn', doc: { ...doc, signOff }, args: {}, reason });
    },
  });
}

const nothingToSign = (key: string) =>
  refused('no-such-wave', `${key} has no wave, so there is no deployment to sign off. Plan its waves first.`);

const changedMeanwhile = (key: string) =>
  refused(
    'plan-changed',
    'The plan or the package changed since you opened it, so nothing was signed. Look at it as it is now, then sign off.',
    { where: signOffOf(key) },
  );

const notSigned = (key: string) =>
  refused('not-signed', 'No sign-off stands, so there is nothing to withdraw. Reload the page to see it.', {
    where: signOffOf(key),
  });
