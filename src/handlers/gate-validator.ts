import * as v from 'valibot';
import type { GatePassage } from '../app/gate/judge-gate';
import type { Deps } from '../app/deps';
import type { Parser } from '../contract/input-shapes';
import { technicalRefusalText } from '../domain/gate/refusal-text';
import { answering } from '../wiring';
import { answerInTime } from './answer-in-time';

/** A function of Jira's may take 25 s; ours answers before people give up (design: 8 s). */
const deadlineMs = 8_000;

type ValidatorAnswer = { readonly result: boolean; readonly errorMessage: string };

/** One module of type workflow validator: how its configuration is read, and what it asks then. */
type Validator<Config> = {
  /** What people call the rule, and where it belongs. */
  readonly rule: string;
  readonly belongsOn: string;
  /** Why it can not stand where work items are created. */
  readonly notOnCreation: string;
  readonly config: Parser<Config>;
  readonly judge: (
    deps: Deps,
    issueKey: string,
    config: Config,
    toStatusId: string,
    inTime: AbortSignal,
  ) => Promise<GatePassage>;
};

/**
 * A gate on a workflow transition. It always answers and fails closed: a fault, a broken configuration or a missed
 * deadline is a refusal that says it was technical.
 * Payload: developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator
 */
export const gateValidator =
  <Config extends { readonly help: string }>(validator: Validator<Config>) =>
  async (payload: unknown): Promise<ValidatorAnswer> => {
    const { rule } = validator;
    const read = v.safeParse(payloadShape, payload);
    if (!read.success) return refusal(technicalRefusalText(rule, 'Jira asked the gate in a form it does not know', ''));
    const { issue, configuration, transition } = read.output;
    const key = issue?.key ?? null;
    if (key === null) return refusal(onCreation(validator));
    const config = v.safeParse(validator.config, configuration);
    if (!config.success) return refusal(notConfigured(rule));

    const technical = (why: string): GatePassage => ({
      pass: false,
      message: technicalRefusalText(rule, why, config.output.help),
    });
    const judge = (inTime: AbortSignal) =>
      validator
        .judge(answering.deps, key, config.output, String(transition.to.id), inTime)
        .catch((fault: unknown) => technical(`A fault occurred, reference ${answering.log.fault(rule, fault)}`));
    const late = technical(`The check took longer than ${String(deadlineMs / 1000)} seconds`);
    return answerOf(await answerInTime(judge, deadlineMs, late));
  };

const answerOf = (passage: GatePassage): ValidatorAnswer =>
  passage.pass ? { result: true, errorMessage: '' } : refusal(passage.message);

const refusal = (errorMessage: string): ValidatorAnswer => ({ result: false, errorMessage });

const onCreation = ({
  rule,
  notOnCreation,
  belongsOn,
}: Pick<Validator<never>, 'rule' | 'notOnCreation' | 'belongsOn'>) =>
  `The ${rule} stands on the transition that creates the work item, where ${notOnCreation}. Jira administrator — move the rule to ${belongsOn}.`;

const notConfigured = (rule: string) =>
  `The ${rule} on this transition is not configured. Jira administrator — open the rule in the workflow editor and save it.`;

const payloadShape = v.looseObject({
  issue: v.nullish(v.looseObject({ key: v.nullish(v.string()) })),
  configuration: v.unknown(),
  transition: v.looseObject({ to: v.looseObject({ id: v.union([v.string(), v.number()]) }) }),
});
