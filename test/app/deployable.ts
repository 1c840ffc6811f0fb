import { editPlan } from '../../src/app/plan/edit-plan';
import { getAgreements } from '../../src/app/plan/get-agreements';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { recordAgreement } from '../../src/app/plan/record-agreement';
import { signOffDeployment } from '../../src/app/deployment/sign-off-deployment';
import type { EditPlan } from '../../src/contract/release-calls';
import type { Setting } from './setting';

type Acting = Pick<Setting, 'deps' | 'as' | 'cmd'>;

/** Enough of a back-out plan for the Deployment gate. */
const backOut = { steps: { entries: { a: { text: 'Switch back' } } }, owner: 'priya' } as const;

/** REL-1 with these waves (null: those it has), of customer M alone unless told otherwise, a way back, and everybody's agreement. */
export async function planned(
  acting: Acting,
  waves: EditPlan['changes']['waves'] | null = { w1: { customer: 'M' } },
): Promise<void> {
  const { deps, as, cmd } = acting;
  const changes = { ...(waves === null ? {} : { waves }), backOut };
  const seq = (await deps.journal.read(['plan:1'])).get('plan:1')?.seq ?? 0;
  const saved = await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq, changes });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  await agreed(acting);
}

/** Every affected customer agrees to the plan as it is, and Ines signs it off. */
export async function agreed({ deps, as, cmd }: Acting): Promise<void> {
  const seen = await getAgreements(deps, as('ines'), '1');
  if (!seen.ok) throw new Error(JSON.stringify(seen));
  for (const { customer, material } of seen.value.customers) {
    const said = { decision: 'agreed', channel: 'EMAIL', evidence: 'Message', comment: '' } as const;
    const answer = await recordAgreement(deps, as('ines'), '1', { cmd: cmd(), customer, seen: material, ...said });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }
  await signedOff({ deps, as, cmd });
}

/** The release manager signs off what is there. */
export async function signedOff({ deps, as, cmd }: Acting): Promise<void> {
  const readiness = await getReadiness(deps, as('ines'), '1');
  if (!readiness.ok) throw new Error(JSON.stringify(readiness));
  const { plan, signOff } = readiness.value;
  if (plan.waves.length === 0) return;
  const answer = await signOffDeployment(deps, as('ines'), '1', { cmd: cmd(), seen: signOff.seen, comment: '' });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}
