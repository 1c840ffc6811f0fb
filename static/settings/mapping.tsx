import type { ProcessRole } from '../shared/contract-types';
import { listed } from '../shared/en/grammar';
import { roleNames } from '../shared/en/names';
import { settings as words } from '../shared/en/settings';
import { Fact } from '../shared/fact';
import { Section } from '../shared/section';
import { useJiraNames } from './admin-data';
import type { Settings } from './admin-data';

export function Mapping({ settings }: { readonly settings: Settings }) {
  const names = useJiraNames();
  const { changeLink, projectRoles } = settings;
  return (
    <Section title={words.mapping}>
      <p className="quiet">{words.mappingHint}</p>
      <dl className="facts">
        <Fact term={words.releaseTypes}>
          <Mapped names={Object.keys(settings.releaseTypes).map(names.type)} />
        </Fact>
        <Fact term={words.changeTypes}>
          <Mapped names={Object.keys(settings.changeTypes).map(names.type)} />
        </Fact>
        <Fact term={words.changeLink}>
          <Mapped names={changeLink === null ? [] : [words.linkReads(names.link(changeLink))]} />
        </Fact>
        <Fact term={words.authorizedStatuses}>
          <Mapped names={Object.keys(settings.authorizedStatuses).map(names.status)} />
        </Fact>
        <Fact term={words.timeZone}>{settings.timeZone}</Fact>
      </dl>
      <h3 className="subhead">{words.projectRoles}</h3>
      <dl className="facts">
        {(Object.keys(roleNames) as ProcessRole[]).map((role) => (
          <Fact key={role} term={roleNames[role]}>
            {projectRoles[role] ?? <span className="quiet">{words.notMappedRole}</span>}
          </Fact>
        ))}
      </dl>
    </Section>
  );
}

function Mapped({ names }: { readonly names: readonly string[] }) {
  return names.length === 0 ? <span className="quiet">{words.notMapped}</span> : listed(names);
}
