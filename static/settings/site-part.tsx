import type { JiraSite, SetupFinding } from '../../src/contract/setup-check';
import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { setup as words } from '../shared/en/setup';
import { Fact } from '../shared/fact';
import type { Edit } from '../shared/edits/use-edit';
import type { Settings } from './admin-data';
import { ChooseOne, FindMany, idsOf } from '../shared/forms/choices';
import { findProjects } from '../shared/jira/find-in-jira';
import { Mapped } from './mapped';
import { SettingsPart } from './settings-part';
import { namesOf, projectsOf, settingLabel, settingValue } from './settings-text';
import { timeZones } from '../shared/time-zones';

export type PartProps = {
  /** As it is being edited, in every step. */
  readonly settings: Settings;
  readonly site: JiraSite;
  readonly edit: Edit<Settings>;
  readonly findings: readonly SetupFinding[];
};

/** Step 1: where releases and changes live, and whose days reports count. */
export function SitePart({ settings, site, edit, findings }: PartProps) {
  const known = projectsOf(site);
  const chosen = Object.keys(settings.projects).map((id) => ({
    value: id,
    label: known.find((project) => project.id === id)?.name ?? id,
  }));
  return (
    <SettingsPart
      step="site"
      edit={edit}
      findings={findings}
      facts={
        <dl className="facts">
          <Fact term={words.projects}>
            <Mapped names={namesOf(settings.projects, known)} />
          </Fact>
          <Fact term={words.timeZone}>{settings.timeZone}</Fact>
        </dl>
      }
      editor={(doc) => (
        <EditorForm
          name={editing.editSection(words.steps.site)}
          edit={edit}
          conflictLabel={settingLabel}
          conflictValue={(path, value) => settingValue(path, value, site)}
        >
          <div className="fields">
            <FindMany
              label={words.projects}
              hint={words.projectsHint}
              find={findProjects}
              value={chosen}
              choose={(projects) => edit.change({ ...doc, projects: idsOf(projects) })}
              typeToFind={words.typeProject}
              nothingFound={words.noProjectFound}
            />
            <ChooseOne
              label={words.timeZone}
              hint={words.timeZoneHint}
              options={timeZones}
              value={doc.timeZone}
              choose={(timeZone) => edit.change({ ...doc, timeZone: timeZone ?? doc.timeZone })}
            />
          </div>
        </EditorForm>
      )}
    />
  );
}
