import type { StandardModelsView } from '../../contract/register-calls';
import type { Answer } from '../../contract/wire';
import { standingOf } from '../../domain/models/standard-model';
import type { SettingsDoc } from '../../domain/settings/settings';
import type { Deps } from '../deps';
import { registerPermission } from '../project/open-project';
import { openRegister } from './open-register';
import type { Caller } from '../ports/ports';
import { modelRegister } from './register-kind';
import { todayIn } from '../roles/roles-here';

/** The models of standard changes, and where each stands today. Two SQL statements. */
export async function getStandardModels(
  deps: Deps,
  caller: Caller,
  projectId: string,
): Promise<Answer<StandardModelsView>> {
  const opened = await openRegister(modelRegister, deps, caller, projectId);
  if (!opened.ok) return opened;
  const { project, state } = opened.value;
  const { settings } = project;
  const today = todayIn(settings.timeZone, deps.clock.now());
  return {
    ok: true,
    value: {
      seq: state.seq,
      entries: state.doc.entries,
      may: registerPermission(caller, project, 'edit-standard-models'),
      standings: Object.fromEntries(
        Object.entries(state.doc.entries).map(([code, model]) => [code, standingOf(model, today)]),
      ),
      types: await standardTypesOf(caller, settings),
    },
  };
}

/** Work types that the settings name as those of standard changes, as Jira calls them. */
async function standardTypesOf({ jira }: Caller, { standardTypes }: SettingsDoc): Promise<StandardModelsView['types']> {
  const ids = Object.keys(standardTypes);
  if (ids.length === 0) return {};
  const names = new Map((await jira.issueTypes()).map(({ id, name }) => [id, name]));
  return Object.fromEntries(ids.map((id) => [id, { name: names.get(id) ?? id }]));
}
