import type { Setup } from '../../src/contract/admin-calls';
import { checkRegisters, checkSettings } from '../../src/contract/setup-check';
import type { JiraSite } from '../../src/contract/setup-check';
import { settings as words } from '../shared/en/settings';
import { setup as setupWords } from '../shared/en/setup';
import { Loaded } from '../shared/states/loaded';
import { Panel } from '../shared/section';
import type { Edit } from '../shared/edits/use-edit';
import { Waiting } from '../shared/states/waiting';
import { useJiraSite, useSetup } from './admin-data';
import type { Settings } from './admin-data';
import { ChangesPart } from './changes-part';
import { CompanionsPart } from './companions-part';
import { Customers } from './customers';
import { HealthSection } from './health-section';
import { ImportSection } from './import/import-section';
import { JiraPart } from './jira-part';
import { ProcessSection } from './process/process-section';
import { Progress } from './progress';
import { ReleasesPart } from './releases-part';
import { Services } from './services';
import { SitePart } from './site-part';
import { useSettingsPart } from './use-settings-part';

/** Administration page: the set-up step by step, the import of history, and whether all is well. */
export function View() {
  const setup = useSetup();
  return (
    <Panel title={words.title}>
      <Loaded query={setup} failedTitle={words.failed} waiting={<Waiting lines={16} />}>
        {(known) => <KnownSetup setup={known} />}
      </Loaded>
    </Panel>
  );
}

const siteFields = ['projects', 'timeZone'] as const;
const releaseFields = ['releaseTypes', 'stages', 'projectRoles', 'numberForms'] as const;
const changeFields = [
  'changeTypes',
  'changeLink',
  'authorizedStatuses',
  'withdrawnStatuses',
  'implementedStatuses',
  'approvalsField',
  'materialFields',
  'standardTypes',
  'statusIsProof',
  'authorities',
] as const;

const companionFields = ['companions'] as const;

type Edits = {
  readonly site: Edit<Settings>;
  readonly releases: Edit<Settings>;
  readonly changes: Edit<Settings>;
  readonly companions: Edit<Settings>;
};

function KnownSetup({ setup }: { readonly setup: Setup }) {
  const edits: Edits = {
    site: useSettingsPart('site', setup.settings, siteFields),
    releases: useSettingsPart('releases', setup.settings, releaseFields),
    changes: useSettingsPart('changes', setup.settings, changeFields),
    companions: useSettingsPart('companions', setup.settings, companionFields),
  };
  // As it is being typed, in every step at once: what is chosen in one is offered and checked in the others.
  const draft: Settings = {
    ...setup.settings.doc,
    ...only(edits.site.doc, siteFields),
    ...only(edits.releases.doc, releaseFields),
    ...only(edits.changes.doc, changeFields),
    ...only(edits.companions.doc, companionFields),
  };
  const site = useJiraSite(draft.projects);
  return (
    <Loaded query={site} failedTitle={setupWords.siteFailed} waiting={<Waiting lines={16} />}>
      {(jira) => <Parts setup={setup} draft={draft} site={jira} settled={!site.isPlaceholderData} edits={edits} />}
    </Loaded>
  );
}

type PartsProps = {
  readonly setup: Setup;
  readonly draft: Settings;
  readonly site: JiraSite;
  /** Whether Jira has answered for the projects that are chosen now. */
  readonly settled: boolean;
  readonly edits: Edits;
};

function Parts({ setup: { customers, services }, draft, site, settled, edits }: PartsProps) {
  const found = [...checkSettings(draft, site), ...checkRegisters({ customers, services })];
  const findings = settled ? found : found.filter(({ code }) => code !== 'project-gone');
  const shared = { settings: draft, site, findings };
  return (
    <>
      <Progress findings={findings} />
      <SitePart {...shared} edit={edits.site} />
      <ReleasesPart {...shared} edit={edits.releases} />
      <ChangesPart {...shared} edit={edits.changes} />
      <CompanionsPart {...shared} edit={edits.companions} />
      <Customers customers={customers} findings={findings} />
      <Services services={services} findings={findings} />
      <ProcessSection />
      <JiraPart {...shared} />
      <ImportSection />
      <HealthSection findings={findings} />
    </>
  );
}

const only = <Field extends keyof Settings>(
  doc: Settings | null,
  fields: readonly Field[],
): Partial<Pick<Settings, Field>> =>
  doc === null ? {} : (Object.fromEntries(fields.map((field) => [field, doc[field]])) as Pick<Settings, Field>);
