import { isDeployed } from '../detection/entries';
import { waveType } from '../gate/wave-items';
import type { IdSet } from '../kernel';
import type { GateKey, JiraSite, JiraWorkflow } from './jira-site';
import type { SettingsDoc } from './settings';

/** A transition into a deployed status, or one on which a gate of ours stands, and whether that is as it should be. */
export type GatePlace = {
  readonly workflow: string;
  readonly transition: string;
  readonly toStatusId: string;
  readonly gate: GateKey;
  /** Whose workflow it is; where waves share that of releases, theirs. */
  readonly of: 'releases' | 'waves' | 'changes';
  readonly state:
    | 'stands'
    /** No Deployment gate on the way to deploying. */
    | 'missing'
    | 'switched-off'
    /** Leads past deploying, from a status in which nothing was deployed yet: Jira lets a release go round the gate. */
    | 'around'
    /** Work items are created there: no plan can exist yet, so a gate only refuses. */
    | 'on-creation'
    /** A gate on a transition that it has nothing to do with. */
    | 'elsewhere';
};

type Seen = Pick<JiraSite, 'projects' | 'workflows' | 'issueTypes'>;
type Transition = JiraWorkflow['transitions'][number];
type Place = Pick<GatePlace, 'gate' | 'state'>;

/**
 * Every way into a deployed status and every place of our gates, in the workflows of releases, of the sub-tasks of their
 * waves, and of changes; open ones first.
 */
export function gatePlaces(settings: SettingsDoc, site: Seen): readonly GatePlace[] {
  const ofReleases = releaseWorkflows(settings, site);
  const ofWaves = workflowsOf(waveTypes(settings, site), site);
  const ofChanges = workflowsOf(settings.changeTypes, site);
  const workflows = [...new Set([...ofReleases, ...ofWaves, ...ofChanges])];
  const places = workflows.flatMap((workflow) => {
    const of: GatePlace['of'] = ofReleases.includes(workflow)
      ? 'releases'
      : ofWaves.includes(workflow)
        ? 'waves'
        : 'changes';
    return workflow.transitions.flatMap((transition) => {
      const { name, toStatusId } = transition;
      const found = [
        ...(of === 'changes' ? [] : deploymentPlaces(settings, workflow, transition)),
        ...closurePlaces(ofChanges.includes(workflow), transition),
      ];
      return found.map((place) => ({ workflow: workflow.name, transition: name, toStatusId, of, ...place }));
    });
  });
  return [...places.filter(isOpen), ...places.filter((place) => !isOpen(place))];
}

/** Nothing stops a release there. */
export const isOpen = ({ state, gate }: Pick<GatePlace, 'state' | 'gate'>): boolean =>
  state === 'missing' || state === 'around' || (gate === 'deployment-gate' && state === 'switched-off');

export const releaseWorkflows = ({ releaseTypes }: SettingsDoc, site: Seen): readonly JiraWorkflow[] =>
  workflowsOf(releaseTypes, site);

/** The sub-task types that the panel makes waves of, in the projects of releases. */
const waveTypes = ({ releaseTypes }: SettingsDoc, { projects, issueTypes }: Seen): IdSet =>
  Object.fromEntries(
    projects
      .filter(({ types }) => types.some(({ id }) => id in releaseTypes))
      .map(({ types }) => waveType(issueTypes.filter((type) => types.some(({ id }) => id === type.id))))
      .flatMap((type): [string, true][] => (type === undefined ? [] : [[type.id, true]])),
  );

/** Jira lists a project's statuses by work type, so the workflow of a type is known by its statuses. */
function workflowsOf(typeIds: IdSet, site: Seen): readonly JiraWorkflow[] {
  if (!site.workflows.known) return [];
  const types = site.projects.flatMap((project) => project.types.filter(({ id }) => id in typeIds));
  return site.workflows.value.filter(({ statusIds }) => types.some((type) => sameSet(type.statusIds, statusIds)));
}

export const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((id) => other.includes(id));

function deploymentPlaces({ stages }: SettingsDoc, { statusIds }: JiraWorkflow, transition: Transition): Place[] {
  const { kind, fromStatusIds, toStatusId, gates } = transition;
  const to = stages[toStatusId];
  const rules = gates.filter(({ gate }) => gate === 'deployment-gate');
  const release = gates.filter(({ gate, on }) => gate === 'release-gate' && on);
  if (kind === 'INITIAL') {
    const gate = isDeployed(to) ? 'deployment-gate' : [...rules, ...release].find(({ on }) => on)?.gate;
    return gate === undefined ? [] : [{ gate, state: 'on-creation' }];
  }
  const from = kind === 'GLOBAL' ? statusIds : fromStatusIds;
  const enters = isDeployed(to) && from.some((id) => !isDeployed(stages[id]));
  // The next wave is deployed out of verification: that way needs the gate as well (process B.3, T12).
  const starts = to === 'DEPLOYING' && from.some((id) => stages[id] !== 'DEPLOYING');
  return [
    ...(starts || enters || rules.length > 0
      ? [{ gate: 'deployment-gate' as const, state: stateOf(starts, enters, rules) }]
      : []),
    ...(release.length > 0 ? [{ gate: 'release-gate' as const, state: 'stands' as const }] : []),
  ];
}

function stateOf(starts: boolean, enters: boolean, rules: Transition['gates']): GatePlace['state'] {
  if (!starts && !enters) return 'elsewhere';
  if (rules.some(({ on }) => on)) return 'stands';
  if (rules.length > 0) return 'switched-off';
  return starts ? 'missing' : 'around';
}

/** Which transition closes a change the mapping does not say: where the rule stands in a workflow of changes it is wanted. */
function closurePlaces(ofChanges: boolean, { kind, gates }: Transition): Place[] {
  const rules = gates.filter(({ gate }) => gate === 'change-closure');
  const [rule] = rules;
  if (rule === undefined) return [];
  if (!ofChanges) return [{ gate: rule.gate, state: 'elsewhere' }];
  if (kind === 'INITIAL') return [{ gate: rule.gate, state: 'on-creation' }];
  return [{ gate: rule.gate, state: rules.some(({ on }) => on) ? 'stands' : 'switched-off' }];
}
