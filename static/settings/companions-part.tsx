import { companionProcesses, notConnected } from '../../src/contract/setup-check';
import type { Companion, CompanionProcess, JiraSite } from '../../src/contract/setup-check';
import { companions as words } from '../shared/en/companions';
import { editing } from '../shared/en/editing';
import { setup } from '../shared/en/setup';
import { Fact } from '../shared/fact';
import { ChooseMany } from '../shared/forms/choices';
import { EditorForm } from '../shared/forms/editor-form';
import { LineField } from '../shared/policy/fields';
import { Mapped } from './mapped';
import { SettingsPart } from './settings-part';
import { namesOf, projectsOf, settingLabel, settingValue } from './settings-text';
import type { PartProps } from './site-part';

/** Beside the steps: where the records of the processes are kept that releases work with. */
export function CompanionsPart({ settings, site, edit, findings }: PartProps) {
  return (
    <SettingsPart
      step="companions"
      edit={edit}
      findings={findings}
      facts={
        <>
          <p className="quiet">{words.hint}</p>
          <dl className="facts">
            {companionProcesses.map((process) => (
              <Fact key={process} term={words.names[process]}>
                <Mapped names={placeOf(settings.companions?.[process] ?? notConnected, site)} />
              </Fact>
            ))}
          </dl>
        </>
      }
      editor={(doc) => (
        <EditorForm
          name={editing.editSection(setup.steps.companions)}
          edit={edit}
          conflictLabel={settingLabel}
          conflictValue={(path, value) => settingValue(path, value, site)}
        >
          {companionProcesses.map((process) => (
            <CompanionFields
              key={process}
              process={process}
              companion={doc.companions?.[process] ?? notConnected}
              site={site}
              change={(companion) => edit.change({ ...doc, companions: { ...doc.companions, [process]: companion } })}
            />
          ))}
        </EditorForm>
      )}
    />
  );
}

type FieldsProps = {
  readonly process: CompanionProcess;
  readonly companion: Companion;
  readonly site: JiraSite;
  readonly change: (companion: Companion) => void;
};

function CompanionFields({ process, companion, site, change }: FieldsProps) {
  const set = (fields: Partial<Companion>) => change({ ...companion, ...fields });
  return (
    <fieldset>
      <legend className="subhead">{words.names[process]}</legend>
      <div className="fields">
        <ChooseMany
          label={words.types}
          from={site.issueTypes}
          chosen={companion.types}
          choose={(types) => set({ types })}
        />
        <ChooseMany
          label={words.projects}
          hint={words.projectsHint}
          from={projectsOf(site)}
          chosen={companion.projects}
          choose={(projects) => set({ projects })}
        />
        <LineField
          label={words.elsewhere}
          hint={words.elsewhereHint}
          value={companion.elsewhere}
          change={(elsewhere) => set({ elsewhere })}
        />
        <LineField
          label={words.owner}
          hint={words.ownerHint}
          value={companion.owner}
          change={(owner) => set({ owner })}
        />
      </div>
    </fieldset>
  );
}

function placeOf({ types, projects, elsewhere, owner }: Companion, site: JiraSite): readonly string[] {
  const place = words.place(namesOf(types, site.issueTypes), namesOf(projects, projectsOf(site)), elsewhere);
  return place === '' ? [] : [words.answersFor(place, owner)];
}
