import { z } from 'zod';
import type { ValidatorEvent, ValidatorVerdict, WorkflowRule } from '../parts';
import type { ForgeApp } from './forge-app';
import type { FunctionRunner } from './function-runner';
import { RULE_LIMITS } from './limits';

const answerSchema = z.object({ result: z.boolean(), errorMessage: z.string().optional() });

/**
 * Asks a workflow validator's function. It is told neither the person nor, on the create transition, a work item.
 * What Jira does when a function fails is not documented; here the transition is refused, as one vendor reports.
 */
export async function validateWith(
  runner: FunctionRunner,
  app: ForgeApp,
  rule: WorkflowRule,
  event: ValidatorEvent,
): Promise<ValidatorVerdict> {
  const validator = app.validators.get(rule.moduleKey);
  if (validator === undefined) return refused(`The app ${app.name} has no workflow validator "${rule.moduleKey}".`);
  if (Buffer.byteLength(rule.config) > RULE_LIMITS.configurationBytes)
    return refused(`The configuration of the rule "${validator.name}" is too large.`);

  const outcome = await runner.run({
    app,
    kind: 'validator',
    functionKey: validator.functionKey,
    moduleKey: rule.moduleKey,
    accountId: undefined,
    issueKey: event.issueKey ?? undefined,
    event: {
      issue: { key: event.issueKey },
      configuration: configurationOf(rule),
      transition: {
        from: { id: event.fromStatusId },
        to: { id: event.toStatusId },
        ...(app.scopes.includes('read:jira-work') ? { modifiedFields: event.modifiedFields } : {}),
      },
    },
  });
  const answer = outcome.ok ? answerSchema.safeParse(outcome.body) : undefined;
  if (answer?.success !== true)
    return refused(
      `The rule "${validator.name}" of the app ${app.name} could not be checked, so the work item was not transitioned. Try again, or tell your Jira administrator.`,
    );
  return answer.data.result
    ? { ok: true }
    : refused(answer.data.errorMessage ?? `The rule "${validator.name}" does not allow this transition.`);
}

function refused(message: string): ValidatorVerdict {
  return { ok: false, message };
}

/** The app gave a string; Jira hands it back parsed where it is JSON. */
function configurationOf(rule: WorkflowRule): unknown {
  try {
    return rule.config === '' ? {} : (JSON.parse(rule.config) as unknown);
  } catch {
    return rule.config;
  }
}
