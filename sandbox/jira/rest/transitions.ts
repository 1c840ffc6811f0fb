import { z } from 'zod';
import { noContent, notModelled, ok, Refusal, type Answer } from '../answer';
import type { Change } from '../fields/change';
import { writeHistory } from '../issues/change-history';
import type { IssueRow } from '../issue-row';
import { visibleIssue } from '../issues/issue-rows';
import { tellUpdated } from '../product-events';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';
import { askValidators, availableTransitions, transitionBean, type Transition } from '../workflows/workflow';

/** GET /issue/{issueIdOrKey}/transitions: empty for somebody who may not transition, and for an unknown transitionId. */
export async function getTransitions(call: Call): Promise<Answer> {
  const expand = call.query.get('expand') ?? '';
  if (expand !== '' && expand !== 'transitions.fields') throw notModelled(`expand=${expand} of transitions`);
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const wanted = call.query.get('transitionId');
  const transitions = (await availableTransitions(call, issue)).filter(
    (transition) => wanted === null || transition.id === wanted,
  );
  return ok({
    expand: 'transitions',
    transitions: transitions.map((transition) => ({
      ...transitionBean(call, issue, transition),
      // No transition of this site has a screen, so there are no fields to fill in.
      ...(expand === 'transitions.fields' ? { fields: {} } : {}),
    })),
  });
}

const transitionBody = z.strictObject({
  transition: z.looseObject({ id: z.string().optional() }).optional(),
  /** Passed over, as Jira does where the transition has no screen. */
  fields: z.record(z.string(), z.unknown()).optional(),
});

/** POST /issue/{issueIdOrKey}/transitions */
export async function postTransition(call: Call): Promise<Answer> {
  const body = readBody(transitionBody, call.body);
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const id = body.transition?.id;
  if (id === undefined) throw new Refusal(400, "Missing 'transition' identifier");
  if (!(await call.who.may('TRANSITION_ISSUES', issue.projectId))) {
    throw new Refusal(400, 'You do not have permission to transition this issue.');
  }
  const transition = (await availableTransitions(call, issue)).find((candidate) => candidate.id === id);
  if (transition === undefined) throw new Refusal(400, `Transition id '${id}' is not valid for this issue.`);

  await askValidators(call, transition, {
    issueKey: issue.key,
    fromStatusId: issue.statusId,
    toStatusId: transition.to,
    modifiedFields: {},
    accountId: call.who.accountId ?? '',
  });
  await move(call, issue, transition);
  return noContent;
}

/** Writes the new status only if nobody moved the work item since its validators were asked: of two at once, one wins. */
async function move(call: Call, issue: IssueRow, transition: Transition): Promise<void> {
  const at = call.site.clock.now().getTime();
  const changes = statusChange(issue, transition);
  await call.sql.transaction(async () => {
    const moved = transition.toCategory === issue.category ? issue.moved : at;
    const { affectedRows } = await call.sql.run(
      `update issue set status_id = ?, moved = ?, moves = moves + 1, updated = ? where id = ? and moves = ?`,
      [transition.to, moved, at, issue.id, issue.moves],
    );
    if (affectedRows === 0)
      throw new Refusal(409, `${issue.key} was moved by somebody else meanwhile. Look at its history and try again.`);
    await writeHistory(call.sql, issue.id, call.who.accountId ?? '', at, changes);
  });
  await tellUpdated(call, issue.id, changes, [
    { id: issue.statusId, name: issue.statusName, category: issue.category },
    { id: transition.to, name: transition.toName, category: transition.toCategory },
  ]);
}

/** A transition that leads back to where the work item stands leaves no entry in its history. */
function statusChange(issue: IssueRow, transition: Transition): readonly Change[] {
  if (transition.to === issue.statusId) return [];
  return [
    {
      field: 'status',
      fieldId: 'status',
      from: issue.statusId,
      fromString: issue.statusName,
      to: transition.to,
      toString: transition.toName,
    },
  ];
}
