import { gatePlaces, releaseWorkflows } from './gate-places';
import type { GatePlace } from './gate-places';
import { panelKeys, panelTitles } from './jira-site';
import type { JiraSite } from './jira-site';
import { namesIn } from './missing-ids';
import { missingPanels } from './panel-places';
import type { SettingsDoc } from './settings';
import { quoted, stops, warns } from './setup-finding';
import type { SetupFinding } from './setup-finding';

/** What is missing in Jira's own configuration: panels in the projects, gates on the transitions. */
export const checkInJira = (settings: SettingsDoc, site: JiraSite): readonly SetupFinding[] =>
  Object.keys(settings.releaseTypes).length === 0
    ? [
        stops(
          'jira',
          'nothing-mapped',
          'Releases are not mapped yet, so it is not known where panels and gates belong.',
          'Map releases and changes first.',
        ),
      ]
    : [...checkPanels(settings, site), ...checkGates(settings, site)];

function checkPanels(settings: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  if (!site.panels.known)
    return [
      warns(
        'jira',
        'panels-unknown',
        `It is not known where the panels are pinned: ${site.panels.why}.`,
        'Look at a release and at a change in Jira; where a panel is missing, pin it by hand as described below.',
      ),
    ];
  const missing = missingPanels(settings, site);
  return panelKeys.flatMap((panel) => {
    const keys = missing
      .filter((place) => place.panel === panel)
      .map(({ projectId }) => site.projects.find(({ id }) => id === projectId)?.key ?? projectId);
    return keys.length === 0
      ? []
      : [
          warns(
            'jira',
            'panel-not-pinned',
            `The panel ${quoted([panelTitles[panel]])} is not pinned in ${keys.join(', ')}.`,
            'Pin it in this step: until then people have to add it to each work item from the menu of apps.',
          ),
        ];
  });
}

function checkGates(settings: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  if (!site.workflows.known)
    return [
      warns(
        'jira',
        'gates-unknown',
        `It is not known on which transitions the gates stand: ${site.workflows.why}.`,
        'Look at the workflow of releases: the Deployment gate belongs on every transition that starts a deployment.',
      ),
    ];
  const workflows = releaseWorkflows(settings, site);
  if (workflows.length === 0)
    return [
      warns(
        'jira',
        'no-workflow',
        'Jira shows no active workflow with the statuses of the mapped releases.',
        'Look at their workflow yourself: the Deployment gate belongs on every transition that starts a deployment.',
      ),
    ];
  const places = gatePlaces(settings, site);
  return [
    ...places.flatMap((place) => findingOf(place, site)),
    ...(places.some(({ gate }) => gate === 'release-gate')
      ? []
      : [
          warns(
            'jira',
            'no-release-gate',
            `The Release gate stands on no transition of ${quoted(workflows.map(({ name }) => name))}.`,
            'Put it on the transition that ends planning, if a release is to wait for the customers’ agreement.',
          ),
        ]),
    ...(Object.keys(settings.changeTypes).length === 0 || places.some(({ gate }) => gate === 'change-closure')
      ? []
      : [
          warns(
            'jira',
            'no-change-closure',
            'The rule Change closure stands on no transition of the workflows of changes.',
            'Put it on the transition that closes a change, if a change is to stay open until its releases have ended.',
          ),
        ]),
  ];
}

function findingOf({ workflow, transition, toStatusId, gate, of, state }: GatePlace, site: JiraSite): SetupFinding[] {
  const where = `'${transition}' in the workflow '${workflow}'`;
  const name = ruleNames[gate];
  const to = namesIn([toStatusId], site.statuses);
  const what = of === 'waves' ? 'wave' : 'release';
  // Sub-tasks may be there for something else: only who plans waves knows.
  const found = of === 'waves' ? warns : stops;
  switch (state) {
    case 'stands':
      return [];
    case 'missing':
      return [
        found(
          'jira',
          'gate-missing',
          `${where} leads to ${to} without the Deployment gate: Jira lets every ${what} pass.`,
          of === 'waves'
            ? 'Add the rule Deployment gate to it in the workflow editor; without sub-tasks for waves nothing is to be done.'
            : 'Add the rule Deployment gate to it in the workflow editor.',
        ),
      ];
    case 'around':
      return [
        warns(
          'jira',
          'way-around-gate',
          `${where} leads to ${to} from a status in which nothing is deployed yet, without the Deployment gate: a ${what} can go round it. Slipway finds that afterwards.`,
          'Let the transition start only where a deployment was started, or add the rule Deployment gate to it.',
        ),
      ];
    case 'switched-off':
      if (gate === 'change-closure')
        return [
          warns(
            'jira',
            'closure-switched-off',
            `The Change closure on ${where} is switched off: Jira lets every change be closed.`,
            'Switch the rule on in the workflow editor.',
          ),
        ];
      return [
        found(
          'jira',
          'gate-switched-off',
          `The Deployment gate on ${where} is switched off: Jira lets every ${what} pass.`,
          'Switch the rule on in the workflow editor.',
        ),
      ];
    case 'on-creation':
      return [
        found(
          'jira',
          'gate-on-creation',
          `${where} creates work items, where the ${name} can not stand: ${gate === 'change-closure' ? 'there is nothing to close yet' : 'no plan exists yet'}.`,
          `Create them in an earlier status, and put the rule on the way out of it.`,
        ),
      ];
    case 'elsewhere':
      return [
        gate === 'change-closure'
          ? warns(
              'jira',
              'closure-elsewhere',
              `The Change closure stands on ${where}, which is no workflow of changes: it refuses every work item there.`,
              'Take it off there, or map the work type as changes.',
            )
          : warns(
              'jira',
              'gate-elsewhere',
              `The Deployment gate stands on ${where}, which leads to ${to}, not to deploying.`,
              'Take it off there, or map that status to the stage deploying.',
            ),
      ];
  }
}

const ruleNames: { readonly [gate in GatePlace['gate']]: string } = {
  'deployment-gate': 'Deployment gate',
  'release-gate': 'Release gate',
  'change-closure': 'Change closure',
};
