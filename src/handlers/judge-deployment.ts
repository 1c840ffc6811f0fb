import * as v from 'valibot';
import { judgeDeployment as judge, technical } from '../app/judge-deployment';
import type { GatePassage } from '../app/judge-deployment';
import { gateConfigInput } from '../contract/inputs';
import { answering } from '../wiring';

/** A function of Jira's may take 25 s; ours answers before people give up (design: 8 s). */
const deadlineMs = 8_000;

type ValidatorAnswer = { readonly result: boolean; readonly errorMessage: string };

/**
 * The Deployment gate of a workflow transition. It always answers and fails closed: a fault, a broken configuration
 * or a missed deadline is a refusal that says it was technical.
 * Payload: developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator
 */
export async function judgeDeployment(payload: unknown): Promise<ValidatorAnswer> {
  const asked = v.safeParse(payloadShape, payload);
  if (!asked.success) return answerOf(technical('Jira asked the gate in a form it does not know', ''));
  const { issue, configuration, transition } = asked.output;
  if (issue?.key == null) return refusal(onCreation);
  const config = v.safeParse(gateConfigInput, configuration);
  if (!config.success) return refusal(notConfigured);

  const { key } = issue;
  const { help } = config.output;
  const inTime = AbortSignal.timeout(deadlineMs);
  const judging = judge(answering.deps, key, config.output, String(transition.to.id), inTime).catch((fault: unknown) =>
    technical(`A fault occurred, reference ${answering.log.fault('judge-deployment', fault)}`, help),
  );
  return answerOf(await Promise.race([judging, lateFor(inTime, help)]));
}

/** Settles only when the deadline passes. */
const lateFor = (inTime: AbortSignal, help: string): Promise<GatePassage> =>
  new Promise((resolve) => {
    inTime.addEventListener('abort', () => {
      resolve(technical(`The check took longer than ${String(deadlineMs / 1000)} seconds`, help));
    });
  });

const answerOf = (passage: GatePassage): ValidatorAnswer =>
  passage.pass ? { result: true, errorMessage: '' } : refusal(passage.message);

const refusal = (errorMessage: string): ValidatorAnswer => ({ result: false, errorMessage });

const onCreation =
  'The Deployment gate stands on the transition that creates the work item, where no release can be planned yet. Jira administrator — move the rule to the transition that starts the deployment.';

const notConfigured =
  'The Deployment gate on this transition is not configured. Jira administrator — open the rule in the workflow editor and save it.';

const payloadShape = v.looseObject({
  issue: v.nullish(v.looseObject({ key: v.nullish(v.string()) })),
  configuration: v.unknown(),
  transition: v.looseObject({ to: v.looseObject({ id: v.union([v.string(), v.number()]) }) }),
});
