import type { SignOffView } from '../../contract/sign-off-calls';
import type { GateDoc } from '../../domain/gate/decision';
import type { GateFacts } from '../../domain/gate/gate';
import { inOrder } from '../../domain/kernel';
import type { Right } from '../../domain/roles/may';
import { changedSince, contentToSign, signedHash } from '../../domain/release/sign-off';

/** Where the sign-off of this release stands, for the waves that have not started. */
export function signOffView(
  { release, plan, package: brought, signOff }: GateFacts,
  { starts }: Pick<GateDoc, 'starts'>,
  maySignOff: Right,
): SignOffView {
  const content = contentToSign(release.doc, plan, brought);
  const open = inOrder(plan.waves).filter(({ id }) => !Object.hasOwn(starts, id));
  return {
    seen: signedHash(content),
    planVersion: content.planVersion,
    packageVersion: content.package.version,
    given: signOff && {
      by: signOff.by,
      at: signOff.at,
      comment: signOff.comment,
      planVersion: signOff.content.planVersion,
      packageVersion: signOff.content.package.version,
      withdrawn: signOff.withdrawn,
    },
    changed: signOff === null ? [] : changedSince(signOff.content, content, open),
    maySignOff,
  };
}
