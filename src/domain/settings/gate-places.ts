import type { GateKey, JiraSite, JiraWorkflow } from './jira-site';
import type { SettingsDoc } from './settings';

/** A transition that starts a deployment, or on which one of our gates stands, and whether that is as it should be. */
export type GatePlace = {
  readonly workflow: string;
  readonly transition: string;
  readonly toStatusId: string;
  readonly gate: GateKey;
  readonly state:
    | 'stands'
    /** No Deployment gate on the way to deploying. */
    | 'missing'
    | 'switched-off'
    /** Work items are created there: no plan can exist yet, so a gate only refuses. */
    | 'on-creation'
    /** A Deployment gate on a transition that starts no deployment. */
    | 'elsewhere';
};

type Transition = JiraWorkflow['transitions'][number];

/** Every place of our gates in the workflows of releases, those first that lack one. */
export function gatePlaces(settings: SettingsDoc, workflows: readonly JiraWorkflow[]): readonly GatePlace[] {
  const places = workflows.flatMap((workflow) =>
    workflow.transitions.flatMap((transition) => placesOn(settings, workflow, transition)),
  );
  const open = ({ state }: GatePlace) => state === 'missing' || state === 'switched-off';
  return [...places.filter(open), ...places.filter((place) => !open(place))];
}

/** Workflows of the mapped releases. Jira lists a project's statuses by work type, so a workflow is known by its statuses. */
export function releaseWorkflows({ releaseTypes }: SettingsDoc, site: JiraSite): readonly JiraWorkflow[] {
  if (!site.workflows.known) return [];
  const types = site.projects.flatMap((project) => project.types.filter(({ id }) => id in releaseTypes));
  return site.workflows.value.filter(({ statusIds }) => types.some((type) => sameSet(type.statusIds, statusIds)));
}

export const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((id) => other.includes(id));

function placesOn({ stages }: SettingsDoc, { name: workflow }: JiraWorkflow, transition: Transition): GatePlace[] {
  const { name, kind, toStatusId, gates } = transition;
  const starts = stages[toStatusId] === 'DEPLOYING';
  const place = (gate: GateKey, state: GatePlace['state']): GatePlace => ({
    workflow,
    transition: name,
    toStatusId,
    gate,
    state,
  });
  if (kind === 'INITIAL') {
    const gate = starts ? 'deployment-gate' : gates.find(({ on }) => on)?.gate;
    return gate === undefined ? [] : [place(gate, 'on-creation')];
  }
  const deployment = gates.filter(({ gate }) => gate === 'deployment-gate');
  const release = gates.filter(({ gate, on }) => gate === 'release-gate' && on);
  return [
    ...(starts || deployment.length > 0 ? [place('deployment-gate', stateOf(starts, deployment))] : []),
    ...(release.length > 0 ? [place('release-gate', 'stands')] : []),
  ];
}

function stateOf(starts: boolean, rules: Transition['gates']): GatePlace['state'] {
  if (!starts) return 'elsewhere';
  if (rules.some(({ on }) => on)) return 'stands';
  return rules.length === 0 ? 'missing' : 'switched-off';
}
