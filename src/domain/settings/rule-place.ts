import { isDeployed } from '../detection/entries';
import { closureName } from '../closure/closure';
import { gateNames } from '../gate/gate';
import type { GateId } from '../gate/gate';
import type { Stage } from '../release/stages';
import { beforeDeployment } from '../turns/turns-made';
import type { SettingsDoc } from './settings';

/** A transition as Jira's workflow editor names it. */
export type RuleTransition = {
  /** Jira names no status that it starts from: it leads from any, or creates the work item. */
  readonly fromAnywhere: boolean;
  readonly toStatusId: string;
  readonly toStatusName: string;
};

/** What a rule of ours asks: a gate of a release, or whether a change may be closed. */
export type RuleAsks = GateId | 'closure';

/** What makes no sense, or may make none, about the rule on this transition, as far as the mapping tells. */
export function doubtsAboutPlace(
  asks: RuleAsks,
  { fromAnywhere, toStatusId, toStatusName }: RuleTransition,
  settings: Pick<SettingsDoc, 'stages' | 'releaseTypes' | 'authorizedStatuses' | 'implementedStatuses'>,
): readonly string[] {
  const { rule, belongsOn } = asks === 'closure' ? closureName : gateNames[asks];
  if (Object.keys(settings.releaseTypes).length === 0)
    return ['Releases are not mapped in Slipway’s settings yet: until they are, the rule refuses everything.'];
  const leads = leadsThere(asks, toStatusId, settings);
  return [
    ...(leads === null
      ? []
      : [
          `This transition leads to '${toStatusName}', ${leads}. The ${rule} belongs on ${belongsOn}; if this is that transition, correct the mapping in Slipway’s settings.`,
        ]),
    ...(fromAnywhere
      ? [
          `Jira names no status that this transition starts from. If it creates work items, the rule refuses each, since ${asks === 'closure' ? 'there is nothing to close yet' : 'no release can be planned yet'}; if it leads from any status, it may stand here.`,
        ]
      : []),
  ];
}

/** Why it should not stand on the way to this status; null: it may. */
function leadsThere(
  asks: RuleAsks,
  status: string,
  {
    stages,
    authorizedStatuses,
    implementedStatuses,
  }: Pick<SettingsDoc, 'stages' | 'authorizedStatuses' | 'implementedStatuses'>,
): string | null {
  const stage = stages[status];
  if (asks === 'closure')
    return status in authorizedStatuses && !(status in implementedStatuses)
      ? 'in which a change is authorized and still to be carried out'
      : null;
  if (fits(asks, stage)) return null;
  return stage === undefined ? 'which stands for no stage of a release' : 'which is mapped to another stage';
}

/** Where each gate leads (process B.3); the Deployment gate may guard every way into a deployed status. */
function fits(gate: GateId, stage: Stage | undefined): boolean {
  if (gate === 'G1') return stage === 'PLANNING';
  if (gate === 'G2') return stage === 'BUILD_TEST' || stage === 'ACCEPTANCE' || stage === 'READY';
  if (gate === 'GR') return beforeDeployment(stage);
  if (gate === 'GC') return stage === 'CANCELLED';
  return isDeployed(stage);
}
