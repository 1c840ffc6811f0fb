import { coverageSeen } from '../../domain/settings/coverage';
import { gatePlaces } from '../../domain/settings/gate-places';
import { allowed } from '../../domain/kernel';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { known } from '../known';
import { coverageStream, readStreams, settingsStream } from '../streams';

const dayMs = 24 * 3_600_000;
/** Who writes what nobody did: Slipway by its schedule. */
const detector = 'slipway';

/**
 * Once a day: on which ways into a deployed status no gate stands. What changed is journaled, so that it can be said since
 * when a way was open, also when the rule was put back meanwhile.
 */
export async function checkCoverage({ journal, upkeep, clock, log, appJira: jira, ...deps }: Deps): Promise<void> {
  const now = clock.now();
  const last = await upkeep.doneUntil('coverage');
  if (last !== null && Date.parse(now) - Date.parse(last) < dayMs) return;
  const { settings, coverage } = await readStreams(journal, { settings: settingsStream, coverage: coverageStream });
  const { projects, releaseTypes } = settings.doc;
  if (Object.keys(releaseTypes).length === 0) return;
  // As the app: nobody asks. Where Jira does not let the app read workflows, the settings page asks as the administrator.
  const [workflows, layouts, statuses, issueTypes] = await Promise.all([
    known(log, () => jira.workflows(), 'Jira does not show workflows to the app'),
    Promise.all(Object.keys(projects).map((id) => jira.projectLayout(id))),
    jira.statuses(),
    jira.issueTypes(),
  ]);
  const site = { workflows, issueTypes, projects: layouts.filter((layout) => layout !== undefined) };
  const places = workflows.known ? { known: true as const, value: gatePlaces(settings.doc, site) } : workflows;
  const nameOf = (id: string) => statuses.find((status) => status.id === id)?.name ?? id;
  const stored = await commitAct(
    { ...deps, journal, clock },
    {
      stream: coverageStream,
      state: coverage,
      cmd: deps.random.uuid(),
      actor: detector,
      mode: { kind: 'commutative' },
      decide: (doc, at) => {
        const next = coverageSeen(doc, places, nameOf, at);
        return allowed({ act: 'coverage-changed', doc: next, args: { open: Object.values(next.open).length } });
      },
    },
  );
  if (!stored.ok) throw new Error(`The coverage could not be journaled: ${stored.refusal.message}`);
  await upkeep.noteDoneUntil('coverage', now);
}
