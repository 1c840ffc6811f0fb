import { refused } from '../kernel';
import type { AccountId, Day, Instant, Result } from '../kernel';
import type { FollowedPolicy } from '../policy/effective-policy';
import { dayInWords } from '../policy/in-words';
import { dayOfNumber, localDay, millis } from '../policy/local-time';
import { workingDaysFrom } from '../policy/working-days';
import type { CustomerAgreement, Material } from './agreement';
import { agreementOf, recordAgreement } from './agreements';
import type { PlanDoc } from './plan';
import type { ReleaseDoc } from './release';

/** Until when a customer who was asked may answer before its silence counts as agreement. */
export type Silence = {
  readonly policy: string;
  readonly workingDays: number;
  /** Of the customer's calendar; the whole day. */
  readonly lastDay: Day;
  readonly isOver: boolean;
};

/** null: only what is said counts, for the customer agreed to no policy that takes silence for an answer. */
export function silenceOf(policy: FollowedPolicy | null, askedAt: Instant, now: Instant): Silence | null {
  const workingDays = policy?.content.deemedAfterWorkingDays ?? null;
  if (policy === null || workingDays === null || !policy.agreed || policy.isDefault) return null;
  const { timeZone } = policy.content;
  const last = workingDaysFrom(policy.content, localDay(millis(askedAt), timeZone), workingDays);
  const isOver = localDay(millis(now), timeZone) > last;
  return { policy: policy.version, workingDays, lastDay: dayOfNumber(last), isOver };
}

/** Records that a customer agrees because it was asked and stayed silent for as long as its policy says. */
export function deemAgreed(
  plan: PlanDoc,
  release: ReleaseDoc,
  { customer, name, seen, policy }: Silent,
  { by, at }: { readonly by: AccountId; readonly at: Instant },
): Result<PlanDoc> {
  const { state, asked, decision } = agreementOf(customer, release, plan);
  if (state !== 'asked' || asked === undefined)
    return refused(
      'not-asked',
      `${name} was not asked about the plan as it is, or has answered since, so it can not have been silent. Record when and how it is asked.`,
      { where },
    );
  if (decision !== null && saidNo(decision, asked))
    return refused(
      'said-no',
      `${name} has said no to the plan as it is, so its silence since is no agreement. Change the plan and ask again, or record what it answers.`,
      { where },
    );
  const silence = silenceOf(policy, asked.at, at);
  if (silence === null)
    return refused(
      'silence-says-nothing',
      `${name} agreed to no policy that takes silence for agreement. Record what it answers.`,
      { where },
    );
  if (!silence.isOver)
    return refused(
      'still-time',
      `${name} has until ${dayInWords(silence.lastDay)} to answer: ${silence.workingDays} working days by its policy version ${silence.policy}.`,
      { where },
    );
  const { channel, evidence } = asked;
  const deemed = { policy: silence.policy, workingDays: silence.workingDays, askedAt: asked.at };
  return recordAgreement(
    plan,
    release,
    { customer, seen, policy: silence.policy },
    { decision: 'agreed', by, at, channel, evidence, comment: '', deemed },
  );
}

/** It declined this very plan, or took its agreement to it back, before it was asked again. */
const saidNo = (
  decision: NonNullable<CustomerAgreement['decision']>,
  asked: NonNullable<CustomerAgreement['asked']>,
): boolean =>
  decision.decision === 'declined'
    ? decision.hash === asked.hash
    : decision.decision === 'withdrawn' && decision.version === asked.version;

type Silent = {
  readonly customer: string;
  readonly name: string;
  readonly seen: Material;
  readonly policy: FollowedPolicy | null;
};

const where = { label: 'Release plan › Agreements', surface: 'release-plan' } as const;
