import * as z from 'zod';
import { judgeDeployment as judge, technical } from '../app/judge-deployment';
import type { GatePassage } from '../app/judge-deployment';
import { gateConfigInput } from '../contract/inputs';
import { answering } from '../wiring';

/** Jira's answer to a validator must come in 25 s; ours comes before people give up (design: 8 s). */
const deadlineMs = 8_000;

type ValidatorAnswer = { readonly result: boolean; readonly errorMessage: string };

/**
 * The Deployment gate of a workflow transition. It always answers and fails closed: a fault, a broken configuration
 * or a missed deadline is a refusal that says it was technical.
 * Payload: developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator
 */
export async function judgeDeployment(payload: unknown): Promise<ValidatorAnswer> {
  const asked = payloadShape.safeParse(payload);
  const config = gateConfigInput.safeParse(asked.data?.configuration);
  const help = config.data?.help ?? '';
  if (!asked.success) return answerOf(technical('Jira asked the gate in a form it does not know', help));
  if (asked.data.issue?.key == null) {
    return {
      result: false,
      errorMessage:
        'The Deployment gate stands on the transition that creates the work item, where no release can be planned yet. Jira administrator — move the rule to the transition that starts the deployment.',
    };
  }
  if (!config.success) {
    return {
      result: false,
      errorMessage:
        'The Deployment gate on this transition is not configured. Jira administrator — open the rule in the workflow editor and save it.',
    };
  }
  const { key } = asked.data.issue;
  const toStatusId = String(asked.data.transition.to.id);
  const passage = await inTime(judge(answering.deps, key, config.data, toStatusId), (why) => technical(why, help));
  return answerOf(passage);
}

/** The passage, or a technical refusal on a fault or after the deadline. The one catch of this surface. */
async function inTime(judging: Promise<GatePassage>, refuse: (why: string) => GatePassage): Promise<GatePassage> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<GatePassage>((resolve) => {
    timer = setTimeout(() => {
      resolve(refuse(`It took longer than ${String(deadlineMs / 1000)} seconds`));
    }, deadlineMs);
  });
  try {
    return await Promise.race([judging, late]);
  } catch (fault) {
    return refuse(`A fault occurred, reference ${answering.log.fault('judge-deployment', fault)}`);
  } finally {
    clearTimeout(timer);
  }
}

const answerOf = (passage: GatePassage): ValidatorAnswer =>
  passage.pass ? { result: true, errorMessage: '' } : { result: false, errorMessage: passage.message };

const payloadShape = z.looseObject({
  issue: z.looseObject({ key: z.string().nullish() }).nullish(),
  configuration: z.unknown(),
  transition: z.looseObject({ to: z.looseObject({ id: z.union([z.string(), z.number()]) }) }),
});
