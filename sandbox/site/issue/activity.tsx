import Heading from '@atlaskit/heading';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { HostedModule } from '../../parts';
import { AppFrame } from '../common/app-frame';
import type { Issue } from '../data/jira';
import { useModules } from '../data/modules';
import { Comments } from './comments';
import { History } from './history';
import { useRefreshIssue } from './use-issue';

/** Comments, history, and what apps show beside them. A tab is asked for when it is opened. */
export function Activity({ issue }: { readonly issue: Issue }) {
  const apps = useModules('jira:issueActivity').data ?? [];
  return (
    <section aria-labelledby="activity">
      <Heading size="small" as="h2" id="activity">
        Activity
      </Heading>
      <Tabs id="activity-tabs">
        <TabList>
          <Tab>Comments</Tab>
          <Tab>History</Tab>
          {apps.map((module) => (
            <Tab key={module.key}>{module.title}</Tab>
          ))}
        </TabList>
        <TabPanel>
          <div className="tab-content">
            <Comments issue={issue} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="tab-content">
            <History issueKey={issue.key} />
          </div>
        </TabPanel>
        {apps.map((module) => (
          <TabPanel key={module.key}>
            <div className="tab-content">
              <AppActivity module={module} issue={issue} />
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

function AppActivity({ module, issue }: { readonly module: HostedModule; readonly issue: Issue }) {
  const refresh = useRefreshIssue();
  return <AppFrame module={module} surface={{ kind: 'issue', issueKey: issue.key }} onRefresh={() => void refresh()} />;
}
