import { rolesOf } from '../../src/contract/setup-check';
import type { JiraSite } from '../../src/contract/setup-check';
import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { setup as words } from '../shared/en/setup';
import { Fact } from '../shared/fact';
import { ApprovalFields } from './approval-fields';
import { AuthorityField } from './authority-field';
import { ChooseMany, ChooseOne } from '../shared/forms/choices';
import { Mapped } from './mapped';
import { SettingsPart } from './settings-part';
import { authorityText, linkText, namesOf, settingLabel, settingValue } from './settings-text';
import type { PartProps } from './site-part';

/** Step 3: what a change is in this Jira, when it counts as authorized, and by whom. */
export function ChangesPart({ settings, site, edit, findings }: PartProps) {
  return (
    <SettingsPart
      step="changes"
      edit={edit}
      findings={findings}
      facts={<ChangeFacts settings={settings} site={site} />}
      editor={(doc) => (
        <EditorForm
          name={editing.editSection(words.steps.changes)}
          edit={edit}
          conflictLabel={settingLabel}
          conflictValue={(path, value) => settingValue(path, value, site)}
        >
          <div className="fields">
            <ChooseMany
              label={words.changeTypes}
              from={site.issueTypes}
              chosen={doc.changeTypes}
              choose={(changeTypes) =>
                edit.change({
                  ...doc,
                  changeTypes,
                  authorities: Object.fromEntries(
                    Object.entries(doc.authorities).filter(([typeId]) => typeId in changeTypes),
                  ),
                })
              }
            />
            <ChooseOne
              label={words.changeLink}
              options={linkOptions(site)}
              value={doc.changeLink === null ? null : `${doc.changeLink.side}:${doc.changeLink.typeId}`}
              choose={(chosen) => edit.change({ ...doc, changeLink: linkOf(chosen) })}
            />
            <ChooseMany
              label={words.authorizedStatuses}
              hint={words.authorizedHint}
              from={site.statuses}
              chosen={doc.authorizedStatuses}
              choose={(authorizedStatuses) => edit.change({ ...doc, authorizedStatuses })}
            />
            <ChooseMany
              label={words.withdrawnStatuses}
              hint={words.withdrawnHint}
              from={site.statuses}
              chosen={doc.withdrawnStatuses}
              choose={(withdrawnStatuses) => edit.change({ ...doc, withdrawnStatuses })}
            />
            <ChooseMany
              label={words.implementedStatuses}
              hint={words.implementedHint}
              from={site.statuses}
              chosen={doc.implementedStatuses}
              choose={(implementedStatuses) => edit.change({ ...doc, implementedStatuses })}
            />
          </div>
          <ApprovalFields doc={doc} site={site} edit={edit} />
          <fieldset>
            <legend className="subhead">{words.authorities}</legend>
            {Object.keys(doc.changeTypes).map((typeId) => (
              <AuthorityField
                key={typeId}
                type={site.issueTypes.find(({ id }) => id === typeId)?.name ?? typeId}
                authority={doc.authorities[typeId]}
                roles={rolesOf(site, { [typeId]: true })}
                choose={(authority) =>
                  edit.change({ ...doc, authorities: { ...doc.authorities, [typeId]: authority } })
                }
              />
            ))}
          </fieldset>
        </EditorForm>
      )}
    />
  );
}

const sides = ['outward', 'inward'] as const;

const linkOptions = (site: JiraSite) =>
  site.linkTypes.flatMap((type) =>
    sides.map((side) => ({ value: `${side}:${type.id}`, label: words.linkReads(type[side]) })),
  );

function linkOf(chosen: string | null): PartProps['settings']['changeLink'] {
  const [side, typeId = ''] = chosen?.split(':', 2) ?? [];
  const known = sides.find((each) => each === side);
  return known === undefined ? null : { side: known, typeId };
}

function ChangeFacts({ settings, site }: Pick<PartProps, 'settings' | 'site'>) {
  return (
    <dl className="facts">
      <Fact term={words.changeTypes}>
        <Mapped names={namesOf(settings.changeTypes, site.issueTypes)} />
      </Fact>
      <Fact term={words.changeLink}>
        <Mapped names={settings.changeLink === null ? [] : [linkText(settings.changeLink, site)]} />
      </Fact>
      <Fact term={words.authorizedStatuses}>
        <Mapped names={namesOf(settings.authorizedStatuses, site.statuses)} />
      </Fact>
      <Fact term={words.withdrawnStatuses}>
        <Mapped names={namesOf(settings.withdrawnStatuses, site.statuses)} />
      </Fact>
      <Fact term={words.implementedStatuses}>
        <Mapped names={namesOf(settings.implementedStatuses, site.statuses)} />
      </Fact>
      <Fact term={words.approvalsField}>
        <Mapped
          names={settings.approvalsField === null ? [] : namesOf({ [settings.approvalsField]: true }, site.fields)}
        />
      </Fact>
      <Fact term={words.materialFields}>
        <Mapped names={namesOf(settings.materialFields, site.fields)} />
      </Fact>
      <Fact term={words.standardTypes}>
        <Mapped names={namesOf(settings.standardTypes, site.issueTypes)} />
      </Fact>
      <Fact term={words.statusIsProof}>{words.proof[settings.statusIsProof ? 'true' : 'false']}</Fact>
      {Object.keys(settings.changeTypes).map((typeId) => {
        const authority = settings.authorities[typeId];
        return (
          <Fact key={typeId} term={words.authorityOf(namesOf({ [typeId]: true }, site.issueTypes).join(''))}>
            <Mapped names={authority === undefined ? [] : [authorityText(authority)]} />
          </Fact>
        );
      })}
    </dl>
  );
}
