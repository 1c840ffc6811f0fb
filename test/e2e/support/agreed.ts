import type { AgreementsView, Readiness, ReleaseView } from '../../../src/contract/release-calls';
import { onIssue } from './client';
import type { SandboxClient } from './client';

/**
 * What the Deployment gate asks of a plan besides its changes and its time: a way back, which this account decides on, and
 * the agreement of every customer and the sign-off, both by them.
 */
export async function agreedWithWayBack(sandbox: SandboxClient, as: string, release: string): Promise<void> {
  const call = async <T>(name: string, payload: object = {}) => {
    const answer = await sandbox.answer<T>(as, 'release-plan', onIssue(release), name, payload);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.value;
  };
  const cmd = () => crypto.randomUUID();
  const { plan } = await call<ReleaseView>('getRelease');
  const backOut = { steps: { entries: { back: { text: 'Switch back' } } }, owner: as };
  await call('editPlan', { cmd: cmd(), seq: plan.seq, changes: { backOut } });
  const { customers } = await call<AgreementsView>('getAgreements');
  for (const { customer, material } of customers) {
    const said = { decision: 'agreed', channel: 'EMAIL', evidence: 'Message of today', comment: '' };
    await call('recordAgreement', { cmd: cmd(), customer, seen: material, ...said });
  }
  const { signOff } = await call<Readiness>('getReadiness');
  await call('signOffDeployment', { cmd: cmd(), seen: signOff.seen, comment: '' });
}
