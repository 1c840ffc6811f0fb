import * as v from 'valibot';
import { judgeGate, technical } from '../app/judge-gate';
import type { Asked, GatePassage } from '../app/judge-gate';
import type { Parser } from '../contract/input-shapes';
import { gateNames } from '../domain/gate/gate';
import type { GateId } from '../domain/gate/gate';
import { answering } from '../wiring';

/** A function of Jira's may take 25 s; ours answers before people give up (design: 8 s). */
const deadlineMs = 8_000;

type ValidatorAnswer = { readonly result: boolean; readonly errorMessage: string };

/** One module of type workflow validator: what it is called where no gate is known yet, and how its configuration is read. */
type Validator<Config> = {
  readonly gate: GateId;
  readonly config: Parser<Config>;
  readonly asked: (config: Config) => Asked;
};

/**
 * A gate on a workflow transition. It always answers and fails closed: a fault, a broken configuration or a missed
 * deadline is a refusal that says it was technical.
 * Payload: developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator
 */
export const gateValidator =
  <Config>(validator: Validator<Config>) =>
  async (payload: unknown): Promise<ValidatorAnswer> => {
    const { gate } = validator;
    const read = v.safeParse(payloadShape, payload);
    if (!read.success) return answerOf(technical({ gate, help: '' }, 'Jira asked the gate in a form it does not know'));
    const { issue, configuration, transition } = read.output;
    const key = issue?.key ?? null;
    if (key === null) return refusal(onCreation(gate));
    const config = v.safeParse(validator.config, configuration);
    if (!config.success) return refusal(notConfigured(gate));

    const asked = validator.asked(config.output);
    const inTime = AbortSignal.timeout(deadlineMs);
    const judging = judgeGate(answering.deps, key, asked, String(transition.to.id), inTime).catch((fault: unknown) =>
      technical(asked, `A fault occurred, reference ${answering.log.fault(gateNames[asked.gate].rule, fault)}`),
    );
    return answerOf(await Promise.race([judging, lateFor(asked, inTime)]));
  };

/** Settles only when the deadline passes. */
const lateFor = (asked: Asked, inTime: AbortSignal): Promise<GatePassage> =>
  new Promise((resolve) => {
    inTime.addEventListener('abort', () => {
      resolve(technical(asked, `The check took longer than ${String(deadlineMs / 1000)} seconds`));
    });
  });

const answerOf = (passage: GatePassage): ValidatorAnswer =>
  passage.pass ? { result: true, errorMessage: '' } : refusal(passage.message);

const refusal = (errorMessage: string): ValidatorAnswer => ({ result: false, errorMessage });

const onCreation = (gate: GateId) =>
  `The ${gateNames[gate].rule} stands on the transition that creates the work item, where no release can be planned yet. Jira administrator — move the rule to ${gateNames[gate].belongsOn}.`;

const notConfigured = (gate: GateId) =>
  `The ${gateNames[gate].rule} on this transition is not configured. Jira administrator — open the rule in the workflow editor and save it.`;

const payloadShape = v.looseObject({
  issue: v.nullish(v.looseObject({ key: v.nullish(v.string()) })),
  configuration: v.unknown(),
  transition: v.looseObject({ to: v.looseObject({ id: v.union([v.string(), v.number()]) }) }),
});
