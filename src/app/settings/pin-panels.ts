import type { Pinning, PinPanels } from '../../contract/pinning-calls';
import type { Answer } from '../../contract/wire';
import { refused } from '../../domain/kernel';
import { panelKeys, panelTitles } from '../../domain/settings/jira-site';
import type { PanelKey } from '../../domain/settings/jira-site';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { readStreams, settingsStream } from '../streams';

/**
 * Has Jira pin the panels in mapped projects, or unpin them again; as often as one likes. Jira does it in the background,
 * one task for each panel, and writes it into its own audit log: nothing of Slipway changes.
 */
export async function pinPanels(
  { journal }: Pick<Deps, 'journal'>,
  { jira }: Caller,
  { places, pinned }: PinPanels,
): Promise<Answer<{ readonly tasks: readonly string[] }>> {
  const { settings } = await readStreams(journal, { settings: settingsStream });
  const foreign = places.filter(({ projectId }) => !Object.hasOwn(settings.doc.projects, projectId));
  if (foreign.length > 0) return notMapped;
  const tasks: string[] = [];
  for (const [panel, projectIds] of byPanel(places)) {
    const started = await jira.pinPanel(panel, projectIds, pinned);
    if (!started.ok) return refusedByJira(panel, started.message);
    tasks.push(started.task);
  }
  return { ok: true, value: { tasks } };
}

/** How far Jira has come with these tasks; a task that it forgot is over. What came of them the checker sees. */
export async function getPinning({ jira }: Caller, tasks: readonly string[]): Promise<Answer<Pinning>> {
  const states = await Promise.all(tasks.map((task) => jira.task(task)));
  const percents = states.map((state) => (state === undefined || state.over ? 100 : state.percent));
  return {
    ok: true,
    value: {
      over: states.every((state) => state === undefined || state.over),
      percent:
        percents.length === 0 ? 100 : Math.floor(percents.reduce((sum, each) => sum + each, 0) / percents.length),
    },
  };
}

function byPanel(places: PinPanels['places']): ReadonlyMap<PanelKey, readonly string[]> {
  const projectsOf = (panel: PanelKey) =>
    places.filter((place) => place.panel === panel).map(({ projectId }) => projectId);
  return new Map(panelKeys.map((panel) => [panel, projectsOf(panel)] as const).filter(([, ids]) => ids.length > 0));
}

const notMapped = refused(
  'not-mapped',
  'Panels are pinned in mapped projects only. Save the projects in the first step, then pin the panels.',
  { who: 'Jira administrator', where: { label: 'Slipway settings › Projects and time zone', surface: 'settings' } },
);

const refusedByJira = (panel: PanelKey, message: string) =>
  refused(
    'jira-refused',
    `Jira did not change where '${panelTitles[panel]}' is pinned: ${message} Look below where it is pinned now, and pin the rest by hand.`,
    { who: 'Jira administrator' },
  );
