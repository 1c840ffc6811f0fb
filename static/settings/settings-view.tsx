import { settings as words } from '../shared/en/settings';
import { Loaded } from '../shared/loaded';
import { Notice } from '../shared/notice';
import { Panel } from '../shared/section';
import { Waiting } from '../shared/waiting';
import { useSetup } from './admin-data';
import { Customers } from './customers';
import { HealthSection } from './health-section';
import { ImportSection } from './import/import-section';
import { Mapping } from './mapping';
import { Services } from './services';

/** Administration page: the set-up in words, the import of history, and whether all is well. */
export function View() {
  const setup = useSetup();
  return (
    <Panel title={words.title}>
      <Loaded query={setup} failedTitle={words.failed} waiting={<Waiting lines={16} />}>
        {({ settings, customers, services }) => (
          <>
            <Notice kind="information" title={words.readOnly}>
              <p>{words.readOnlyWhy}</p>
            </Notice>
            <Mapping settings={settings.doc} />
            <Customers customers={customers} />
            <Services services={services} />
            <ImportSection />
            <HealthSection />
          </>
        )}
      </Loaded>
    </Panel>
  );
}
