import { rolesOf, statusesOf } from '../../src/contract/setup-check';
import type { ProcessRole } from '../shared/contract-types';
import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { roleNames } from '../shared/en/names';
import { setup as words } from '../shared/en/setup';
import { Fact } from '../shared/fact';
import { withoutKey } from '../shared/edits/touched';
import { ChooseMany, ChooseOne } from '../shared/forms/choices';
import { Mapped } from './mapped';
import { NumberFormsFacts, NumberFormsFields } from './number-forms';
import { SettingsPart } from './settings-part';
import { namesOf, settingLabel, settingValue } from './settings-text';
import type { PartProps } from './site-part';
import { StageChoices } from './stage-choices';

const roles = Object.keys(roleNames) as ProcessRole[];

/** Step 2: what a release is in this Jira, how its statuses stand for stages, and who holds a process role always. */
export function ReleasesPart({ settings, site, edit, findings }: PartProps) {
  const offered = rolesOf(site, settings.releaseTypes).map((name) => ({ value: name, label: name }));
  return (
    <SettingsPart
      step="releases"
      edit={edit}
      findings={findings}
      facts={<ReleaseFacts settings={settings} site={site} />}
      editor={(doc) => (
        <EditorForm
          name={editing.editSection(words.steps.releases)}
          edit={edit}
          conflictLabel={settingLabel}
          conflictValue={(path, value) => settingValue(path, value, site)}
        >
          <ChooseMany
            label={words.releaseTypes}
            from={site.issueTypes}
            chosen={doc.releaseTypes}
            choose={(releaseTypes) => edit.change({ ...doc, releaseTypes })}
          />
          <StageChoices doc={doc} site={site} choose={(stages) => edit.change({ ...doc, stages })} />
          <fieldset>
            <legend className="subhead">{words.projectRoles}</legend>
            <div className="fields">
              {roles.map((role) => (
                <ChooseOne
                  key={role}
                  label={roleNames[role]}
                  options={offered}
                  value={doc.projectRoles[role] ?? null}
                  placeholder={words.noRole}
                  clearable
                  choose={(name) =>
                    edit.change({
                      ...doc,
                      projectRoles:
                        name === null ? withoutKey(doc.projectRoles, role) : { ...doc.projectRoles, [role]: name },
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
          <NumberFormsFields doc={doc} change={edit.change} />
        </EditorForm>
      )}
    />
  );
}

function ReleaseFacts({ settings, site }: Pick<PartProps, 'settings' | 'site'>) {
  const used = statusesOf(site, settings.releaseTypes);
  const statuses = [...new Set([...used, ...Object.keys(settings.stages)])];
  return (
    <>
      <dl className="facts">
        <Fact term={words.releaseTypes}>
          <Mapped names={namesOf(settings.releaseTypes, site.issueTypes)} />
        </Fact>
        <NumberFormsFacts settings={settings} />
        {roles.map((role) => (
          <Fact key={role} term={roleNames[role]}>
            {settings.projectRoles[role] ?? <span className="quiet">{words.noRole}</span>}
          </Fact>
        ))}
      </dl>
      {statuses.length > 0 && (
        <>
          <h3 className="subhead">{words.stages}</h3>
          <dl className="facts">
            {statuses.map((id) => {
              const stage = settings.stages[id];
              return (
                <Fact key={id} term={site.statuses.find((status) => status.id === id)?.name ?? id}>
                  {stage === undefined ? <span className="quiet">{words.notMapped}</span> : words.stageNames[stage]}
                </Fact>
              );
            })}
          </dl>
        </>
      )}
    </>
  );
}
