import { isTold } from '../turns/turn';
import type { TurnKind } from '../turns/turn';
import type { GateFacts, RuleFinding } from './gate';
import { linkedChanges, turnOf } from './places';
import { whenKnown } from './when-known';
import { byReleaseManager } from './who';

/** What RET-01 and CAN-01 ask: a reason that holds for this move, and that the owners of every linked change were told. */
export function turnFindings(
  kind: TurnKind,
  { release, changes, reasons, holders }: GateFacts,
): readonly RuleFinding[] {
  const { issueKey } = release;
  const does = kind === 'back' ? `${issueKey} goes back` : `${issueKey} is cancelled`;
  const finding = (what: string): readonly RuleFinding[] => [
    { what, ...byReleaseManager(holders), where: turnOf(issueKey), technical: false },
  ];
  const given = reasons.find((one) => one.kind === kind);
  if (given === undefined)
    return finding(
      `Nobody has said why ${does}. Give the reason before the move; it goes to the owners of its changes.`,
    );
  return whenKnown(changes, { what: `which changes ${issueKey} deploys`, where: linkedChanges(issueKey) }, (linked) => {
    const untold = linked.filter(({ id }) => !isTold(given, id)).length;
    return untold === 0
      ? []
      : finding(
          `${untold === 1 ? 'The owners of a change' : `The owners of ${String(untold)} changes`} were not told yet why ${does}. Choose Tell them there.`,
        );
  });
}
