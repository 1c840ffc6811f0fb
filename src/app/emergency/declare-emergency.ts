import type { DeclareEmergency, WithdrawEmergency } from '../../contract/emergency-calls';
import type { Answer } from '../../contract/wire';
import { withDeclaration, withoutEmergency } from '../../domain/emergency/act';
import type { LinkedItem } from '../../domain/emergency/emergency';
import { refused } from '../../domain/kernel';
import type { Deps } from '../deps';
import { linkedChanges } from '../change/linked-changes';
import { onEmergency } from './on-emergency';
import { openForAct } from '../release/open-for-act';
import type { Caller } from '../ports/ports';

/** Declares why this release can not wait, and what stands in for the plan. Said anew, everybody approves anew. */
export async function declareEmergency(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, trigger, change, ...said }: DeclareEmergency,
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, { act: 'declare-emergency', toDo: 'declare an emergency' });
  if (!opened.ok) return opened;
  const { issue, release, settings } = opened.value;
  if (release.doc.type !== 'EMERGENCY') return notOfType;
  const changes = linkedChanges(issue, settings);
  const asItem = (links: typeof issue.links, id: string): LinkedItem | undefined => {
    const link = links.find(({ issueId: linked }) => linked === id);
    return link && { id: link.issueId, key: link.issueKey };
  };
  const others = issue.links.filter(({ issueId: linked }) => !changes.some((one) => one.issueId === linked));
  const [triggerItem, changeItem] = [asItem(others, trigger), asItem(changes, change)];
  if (triggerItem === undefined) return noTrigger;
  if (changeItem === undefined) return noChange;
  const declaration = { ...said, trigger: triggerItem, change: changeItem };
  return onEmergency(deps, caller, issueId, {
    cmd,
    act: 'emergency-declared',
    args: { emergency: declaration },
    reason: said.justification,
    decide: (emergency, at) => withDeclaration(emergency, declaration, { by: caller.accountId, at }),
  });
}

/** Takes the declaration back before anything was started on it. */
export async function withdrawEmergency(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, reason }: WithdrawEmergency,
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, { act: 'declare-emergency', toDo: 'withdraw an emergency' });
  if (!opened.ok) return opened;
  return onEmergency(deps, caller, issueId, {
    cmd,
    act: 'emergency-withdrawn',
    args: {},
    reason,
    decide: (emergency) => withoutEmergency(emergency),
  });
}

const notOfType = refused(
  'not-emergency-type',
  'Only a release of type Emergency goes the short way. Set its type in Release plan › Overview first.',
);

const noTrigger = refused(
  'no-trigger',
  'Name a work item that is linked to this release and is none of its changes: the incident, problem or vulnerability behind the emergency. Link it first.',
);

const noChange = refused(
  'no-change',
  'Name one of the changes that are linked to this release as the emergency change. Raise it and link it first.',
);
